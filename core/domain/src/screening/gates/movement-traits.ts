import type { CardioActivity } from '../../catalogue/cardio-activity.js';
import type { Exercise } from '../../catalogue/exercise.js';
import type { EquipmentCode } from '../../profile/vocabulary/index.js';
import type { ExerciseTrait, MovementTraits } from './exercise-words.js';
import { movementName } from './exercise-words.js';

const headDownNames = /down-dog|headstand|handstand|forward-fold|pike/;

/** Traits of every exercise and activity of a catalogue, by the words of its id and of its English title. */
export function movementTraits(catalogue: {
  exercises: readonly Exercise[];
  activities: readonly CardioActivity[];
}): MovementTraits {
  const named = new Map<string, Set<ExerciseTrait>>();
  const add = (names: readonly string[], traits: readonly ExerciseTrait[]) => {
    // Two things of one name, a jog on grass and one on a treadmill, count with the traits of both.
    for (const name of names.map(movementName))
      named.set(name, new Set([...(named.get(name) ?? []), ...traits]));
  };
  for (const exercise of catalogue.exercises)
    add([exercise.id, exercise.title.en], traitsOfExercise(exercise));
  for (const activity of catalogue.activities)
    add([activity.id, activity.title.en], traitsOfActivity(activity));
  return named;
}

function traitsOfExercise(exercise: Exercise): ExerciseTrait[] {
  const { spineLoad, jointLoad, valsalva, position } = exercise;
  return present({
    impact: exercise.impact === 'high',
    'spinal-load': spineLoad.flexion >= 2 || spineLoad.rotation >= 2,
    loaded: exercise.equipment.some((code) => weights.has(code)),
    heavy: valsalva === 'high',
    'held-breath': valsalva === 'high' || exercise.breathHold,
    supine: position === 'supine',
    'head-down': headDownNames.test(exercise.id),
    'upper-body': exercise.overhead || jointLoad.shoulder >= 2,
    // A balance exercise is done beside a support; a sport with that risk has none.
    unsteady: exercise.fallRisk === 2,
    contact: exercise.contact,
    'on-feet': /standing|walking/.test(position),
  });
}

/** Equipment that is a weight in the hands or on the back. */
const weights: ReadonlySet<EquipmentCode> = new Set([
  'barbell',
  'dumbbells',
  'kettlebells',
  'medicine-ball',
  'resistance-machines',
  'cable-machine',
]);

function traitsOfActivity(activity: CardioActivity): ExerciseTrait[] {
  return present({
    impact: activity.impact === 'high',
    vigorous: activity.band === 'vigorous' || activity.band === 'near-max',
    supine: activity.supine,
    'upper-body': activity.jointLoad.shoulder >= 2,
    fall: activity.fallRisk === 2,
    contact: activity.contact,
    'held-breath': activity.breathHold,
    'on-feet': activity.impact !== 'none',
  });
}

function present(traits: Readonly<Partial<Record<ExerciseTrait, boolean>>>): ExerciseTrait[] {
  return (Object.keys(traits) as ExerciseTrait[]).filter((trait) => traits[trait]);
}
