import type { EquipmentCode, Place } from '../profile/vocabulary/index.js';
import { emptyTexts, packError } from '../screening/pack-checks/pack-issues.js';
import type { ProblemIssue } from '../shared/problem.js';
import { contradictionsOf } from './contradictions.js';
import type { Exercise } from './exercise.js';

/** Bounds of a usual dose (engineering choice): more is a session, not a set. */
const dose = {
  sets: [1, 6],
  repetitionsPerSet: [1, 60],
  holdSecondsPerRepetition: [0, 90],
  secondsPerSet: [5, 1200],
} as const;
const cues = { fewest: 2, most: 4 };

/** Equipment that stands in certain places only. */
const placesOf: Readonly<Partial<Record<EquipmentCode, readonly Place[]>>> = {
  'resistance-machines': ['gym', 'clinic'],
  'cable-machine': ['gym', 'clinic'],
  'parallel-bars': ['clinic'],
  bed: ['home', 'clinic'],
  pool: ['pool'],
};

/** Faults of one exercise: texts, sources, dose, muscles, figures that contradict one another. */
export function checkExercise(exercise: Exercise, path: string): ProblemIssue[] {
  const issues = emptyTexts(exercise, path);
  const report = (field: string, code: string, message: string) =>
    issues.push(packError(`${path}.${field}`, code, message));
  const count = exercise.cues.length;
  if (count < cues.fewest || count > cues.most) report('cues', 'bad-cues', 'must be two to four');
  if (new Set(exercise.cues.map(({ en }) => en)).size < count) report('cues', 'bad-cues', 'one stands twice');
  if (exercise.citations.length === 0) report('citations', 'no-citation', 'names no source');
  if (exercise.places.length === 0) report('places', 'no-place', 'can be done nowhere');
  if (exercise.primaryMuscles.length === 0) report('primaryMuscles', 'no-muscle', 'names no muscle');
  for (const muscle of exercise.primaryMuscles)
    if (exercise.secondaryMuscles.includes(muscle))
      report('secondaryMuscles', 'twice', `${muscle} is primary too`);
  if (exercise.kind === 'rehabilitation' && exercise.region === null)
    report('region', 'no-region', 'a rehabilitation exercise says what it is for');
  for (const [name, value] of Object.entries(exercise.dose)) {
    const [least, most] = dose[name as keyof typeof dose];
    if (!(Number.isInteger(value) && value >= least && value <= most))
      report(`dose.${name}`, 'bad-range', `must be a whole number from ${least} to ${most}`);
  }
  for (const item of exercise.equipment)
    for (const place of exercise.places)
      if (placesOf[item]?.includes(place) === false)
        report('places', 'bad-place', `there is no ${item} at ${place}`);
  for (const { field, message } of contradictionsOf(exercise)) report(field, 'contradiction', message);
  return issues;
}
