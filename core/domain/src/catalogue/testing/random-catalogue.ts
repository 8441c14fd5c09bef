import { equipmentCodes, jointCodes, muscleCodes } from '../../profile/vocabulary/index.js';
import { modalities } from '../../screening/constraint.js';
import type { Constraint, Selector } from '../../screening/constraint.js';
import type { SeededRandom } from '../../shared/seeded-random.js';
import type { Exercise } from '../exercise.js';
import { bodyPositions, exerciseKinds, movementPatterns } from '../exercise-vocabulary.js';
import type { JointLoads } from '../loads.js';
import { impacts, loadLevels, valsalvaLevels } from '../loads.js';

/** Exercises of every kind, with figures drawn at random: for properties that hold of any catalogue. */
export function randomCatalogue(random: SeededRandom, count: number): Exercise[] {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random.next() * values.length)]!;
  const some = <T>(values: readonly T[], most: number) => [
    ...new Set(Array.from({ length: 1 + Math.floor(random.next() * most) }, () => pick(values))),
  ];
  return Array.from({ length: count }, (_, index) => ({
    id: `exercise-${index}`,
    version: 1,
    title: { en: `Exercise ${index}`, zh: `练习${index}` },
    kind: pick(exerciseKinds),
    pattern: pick(movementPatterns.slice(0, 6)),
    region: null,
    primaryMuscles: some(muscleCodes.slice(0, 8), 2),
    secondaryMuscles: [],
    jointLoad: Object.fromEntries(jointCodes.map((joint) => [joint, pick(loadLevels)])) as JointLoads,
    spineLoad: {
      flexion: pick(loadLevels),
      extension: pick(loadLevels),
      rotation: pick(loadLevels),
      compression: pick(loadLevels),
    },
    equipment: random.next() < 0.5 ? [] : some(equipmentCodes.slice(0, 4), 2),
    places: ['home'],
    position: pick(bodyPositions),
    skill: pick([1, 2, 3] as const),
    impact: pick(impacts),
    valsalva: pick(valsalvaLevels),
    fallRisk: pick([0, 1, 2] as const),
    contact: random.next() < 0.1,
    breathHold: random.next() < 0.1,
    overhead: false,
    unilateral: false,
    dose: { sets: pick([1, 2, 3]), repetitionsPerSet: pick([4, 8, 12]), holdSecondsPerRepetition: 0 },
    regressions: [],
    progressions: [],
    cues: [],
    citations: [{ source: 'Garber 2011, Med Sci Sports Exerc 43:1334', year: 2011 }],
  }));
}

/** A hard limit that forbids what a selector finds. */
export function forbidding(appliesTo: Selector, ruleId = 'rule'): Constraint {
  return {
    kind: 'forbid',
    severity: 'hard',
    id: `${ruleId}#1`,
    ruleId,
    ruleVersion: 1,
    packId: 'pack',
    citation: [{ source: 'Garber 2011, Med Sci Sports Exerc 43:1334', year: 2011 }],
    reason: { en: 'Not now.', zh: '暂不进行。' },
    appliesTo,
  };
}

/** Limits drawn at random. */
export function randomLimits(random: SeededRandom, count: number): Constraint[] {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random.next() * values.length)]!;
  const selectors: (() => Selector)[] = [
    () => ({ jointLoad: { joint: pick(jointCodes), atLeast: pick([2, 3] as const) } }),
    () => ({ spineLoad: { movement: 'flexion', atLeast: pick([2, 3] as const) } }),
    () => ({ impact: ['high'] }),
    () => ({ valsalva: true }),
    () => ({ supine: true }),
    () => ({ fallRiskAtLeast: 2 }),
    () => ({ modalities: [pick(modalities)], impact: ['high', 'low'] }),
  ];
  return Array.from({ length: count }, (_, index) => forbidding(pick(selectors)(), `rule-${index}`));
}
