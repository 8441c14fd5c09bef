import type { MuscleCode } from '../profile/vocabulary/index.js';
import { muscleLabels } from '../profile/vocabulary/index.js';
import type { Localised } from '../shared/localised.js';
import type { Exercise, UsualDose } from './exercise.js';

/** Why one exercise is near another. Holds both ways: what makes A near B makes B near A. */
export type NearnessReason =
  | {
      kind:
        'same-pattern' | 'same-kind' | 'similar-dose' | 'similar-skill' | 'same-position' | 'same-equipment';
    }
  | { kind: 'same-ladder' }
  | { kind: 'same-muscles'; muscles: readonly MuscleCode[] };

/** How near two exercises are, 0 to 1, and why. */
export interface Nearness {
  value: number;
  reasons: readonly NearnessReason[];
}

/**
 * Weights of the reasons, adding up to 1 (engineering choice): movement and muscles are the stimulus, the rest is how
 * it is done. Shared muscles count by their share.
 */
const weights = {
  'same-pattern': 0.3,
  'same-muscles': 0.35,
  'same-kind': 0.1,
  'similar-dose': 0.08,
  'similar-skill': 0.07,
  'same-ladder': 0.05,
  'same-position': 0.03,
  'same-equipment': 0.02,
} as const;

/** Nearness of two exercises. Symmetric: the order of the two does not matter. */
export function nearnessOf(one: Exercise, other: Exercise): Nearness {
  const muscles = one.primaryMuscles.filter((muscle) => other.primaryMuscles.includes(muscle)).sort();
  const all = new Set([...one.primaryMuscles, ...other.primaryMuscles]).size;
  const plain = {
    'same-pattern': one.pattern === other.pattern,
    'same-kind': one.kind === other.kind,
    'similar-dose': haveSimilarDose(one.dose, other.dose),
    'similar-skill': Math.abs(one.skill - other.skill) <= 1,
    'same-ladder': standOnOneLadder(one, other),
    'same-position': one.position === other.position,
    'same-equipment': haveSameItems(one.equipment, other.equipment),
  } as const;
  const holding = (Object.keys(plain) as (keyof typeof plain)[]).filter((kind) => plain[kind]);
  const reasons: NearnessReason[] = holding.map((kind) => ({ kind }));
  if (muscles.length > 0) reasons.unshift({ kind: 'same-muscles', muscles });
  const ofMuscles = all === 0 ? 0 : (weights['same-muscles'] * muscles.length) / all;
  return { value: holding.reduce((sum, kind) => sum + weights[kind], ofMuscles), reasons };
}

/** Both counted or both kept up, and neither more than twice as long as the other. */
function haveSimilarDose(one: UsualDose, other: UsualDose): boolean {
  const [a, b] = [workOf(one), workOf(other)];
  return a.unit === b.unit && Math.max(a.amount, b.amount) <= 2 * Math.min(a.amount, b.amount);
}

function workOf(dose: UsualDose): { unit: 'repetitions' | 'seconds'; amount: number } {
  if ('secondsPerSet' in dose) return { unit: 'seconds', amount: dose.sets * dose.secondsPerSet };
  const { sets, repetitionsPerSet, holdSecondsPerRepetition } = dose;
  return holdSecondsPerRepetition > 0
    ? { unit: 'seconds', amount: sets * repetitionsPerSet * holdSecondsPerRepetition }
    : { unit: 'repetitions', amount: sets * repetitionsPerSet };
}

function standOnOneLadder(one: Exercise, other: Exercise): boolean {
  const leadsTo = (from: Exercise, to: Exercise) =>
    from.regressions.includes(to.id) || from.progressions.includes(to.id);
  return leadsTo(one, other) || leadsTo(other, one);
}

function haveSameItems(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

/** A reason in plain words. */
export function nearnessWords(reason: NearnessReason): Localised {
  if (reason.kind !== 'same-muscles') return plainWords[reason.kind];
  const labels = reason.muscles.map((muscle) => muscleLabels[muscle]);
  return {
    en: `works the same muscles: ${labels.map(({ en }) => en.toLowerCase()).join(', ')}`,
    zh: `锻炼相同的肌肉：${labels.map(({ zh }) => zh).join('、')}`,
  };
}

const plainWords: Readonly<Record<Exclude<NearnessReason['kind'], 'same-muscles'>, Localised>> = {
  'same-pattern': { en: 'the same movement', zh: '动作模式相同' },
  'same-kind': { en: 'the same kind of training', zh: '训练类型相同' },
  'similar-dose': { en: 'about as much to do', zh: '训练量相近' },
  'similar-skill': { en: 'about as easy to learn', zh: '学习难度相近' },
  'same-ladder': { en: 'the next step easier or harder', zh: '相邻的难度' },
  'same-position': { en: 'done in the same position', zh: '姿势相同' },
  'same-equipment': { en: 'needs the same things', zh: '所需器材相同' },
};
