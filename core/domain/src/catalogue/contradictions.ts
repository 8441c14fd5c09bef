import type { EquipmentCode, JointCode } from '../profile/vocabulary/index.js';
import type { Exercise } from './exercise.js';
import type { BodyPosition } from './exercise-vocabulary.js';
import { jointsOfMuscle } from './muscle-joints.js';

/** A figure that cannot be true of the body as it is held. */
export interface Contradiction {
  field: keyof Exercise;
  message: string;
}

const lying: readonly BodyPosition[] = ['supine', 'prone', 'side-lying', 'reclined'];
const feetCannotLand: readonly BodyPosition[] = [
  ...lying,
  'seated',
  'quadruped',
  'kneeling',
  'half-kneeling',
  'hanging',
];

const handWeights: readonly EquipmentCode[] = ['dumbbells', 'kettlebells'];

/** Joints a position loads whatever is done in it. Any one of an inner list is enough. */
const loadedBy: Readonly<Partial<Record<BodyPosition, readonly (readonly JointCode[])[]>>> = {
  quadruped: [['shoulder'], ['knee'], ['wrist', 'elbow']],
  kneeling: [['knee']],
  'half-kneeling': [['knee'], ['hip']],
  'front-support': [['shoulder'], ['wrist', 'elbow']],
  'side-support': [['shoulder'], ['wrist', 'elbow']],
  hanging: [['shoulder'], ['wrist'], ['elbow']],
  'standing-on-one-leg': [['ankle'], ['hip']],
  walking: [['knee'], ['hip'], ['ankle']],
};

/** Where an exercise's figures contradict its position or one another; empty when they agree. */
export function contradictionsOf(exercise: Exercise): Contradiction[] {
  return [...ofBalance(exercise), ...ofLanding(exercise), ...ofPressing(exercise), ...ofJoints(exercise)];
}

function ofBalance({ position, fallRisk, kind }: Exercise): Contradiction[] {
  if (lying.includes(position) && fallRisk > 0)
    return [{ field: 'fallRisk', message: 'nobody falls who lies down' }];
  if (position === 'standing-supported' && fallRisk > 1)
    return [{ field: 'fallRisk', message: 'a firm hold leaves no high risk of falling' }];
  const unsteady =
    position === 'standing-on-one-leg' ||
    position === 'hanging' ||
    (kind === 'balance' && (position === 'standing' || position === 'walking'));
  return unsteady && fallRisk === 0 ? [{ field: 'fallRisk', message: `is not 0 when ${position}` }] : [];
}

function ofLanding({ position, impact, jointLoad, fallRisk }: Exercise): Contradiction[] {
  if (impact === 'none') return [];
  if (feetCannotLand.includes(position))
    return [{ field: 'impact', message: `is none when ${position}: the feet do not land` }];
  if (impact === 'low') return [];
  const light = (['knee', 'ankle'] as const).filter((joint) => jointLoad[joint] < 2);
  return [
    ...light.map((joint): Contradiction => ({
      field: 'jointLoad',
      message: `${joint} takes every landing: 2 or 3`,
    })),
    ...(fallRisk === 0
      ? [{ field: 'fallRisk' as const, message: 'is not 0 when both feet leave the ground' }]
      : []),
  ];
}

function ofPressing({ kind, valsalva, skill, spineLoad, breathHold }: Exercise): Contradiction[] {
  const found: Contradiction[] = [];
  const report = (field: keyof Exercise, message: string) => found.push({ field, message });
  if (valsalva === 'high' && kind !== 'strength') report('valsalva', `is never high in ${kind}`);
  if (valsalva === 'high' && skill === 1)
    report('skill', 'is 2 or 3 where people press against a held breath');
  if (valsalva === 'none' && spineLoad.compression === 3)
    report('valsalva', 'is low or high under a heavy weight on the spine');
  if (breathHold && kind === 'strength')
    report('breathHold', 'is for breathing exercises; strength has valsalva');
  return found;
}

function ofJoints(exercise: Exercise): Contradiction[] {
  const { jointLoad, spineLoad, position, overhead, kind, primaryMuscles, equipment } = exercise;
  const found: Contradiction[] = [];
  const report = (message: string) => found.push({ field: 'jointLoad', message });
  for (const joints of loadedBy[position] ?? [])
    if (joints.every((joint) => jointLoad[joint] === 0))
      report(`${joints.join(' or ')} is not 0 when ${position}`);
  if (overhead && jointLoad.shoulder === 0) report('shoulder is not 0 with a hand overhead');
  const spine = Math.max(...Object.values(spineLoad));
  if (spine >= 2 && jointLoad.lumbar === 0 && jointLoad.neck === 0)
    report('lumbar or neck is not 0 where the spine is loaded');
  if (spineLoad.compression > 0 && jointLoad.lumbar === 0) report('lumbar is not 0 under weight');
  if (jointLoad.wrist === 0 && handWeights.some((item) => equipment.includes(item)))
    report('wrist is not 0 with a weight in the hand');
  if (kind !== 'strength') return found;
  for (const muscle of primaryMuscles) {
    const joints = jointsOfMuscle[muscle];
    if (joints.length > 0 && joints.every((joint) => jointLoad[joint] === 0))
      report(`${joints.join(' or ')} is not 0 where ${muscle} works`);
  }
  return found;
}
