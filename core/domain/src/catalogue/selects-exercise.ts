import type { ActivityCode, EquipmentCode } from '../profile/vocabulary/index.js';
import { groupOfMuscle } from '../profile/vocabulary/index.js';
import type { IntensityBand, Modality, Selector } from '../screening/constraint.js';
import type { Selectable } from '../screening/selectable.js';
import { selects } from '../screening/selectable.js';
import type { Exercise } from './exercise.js';
import type { ExerciseKind } from './exercise-vocabulary.js';

/** Whether a limit speaks of this exercise at its usual dose. An empty selector speaks of all. */
export function selectsExercise(selector: Selector, exercise: Exercise): boolean {
  return selects(selector, selectableExercise(exercise));
}

/**
 * An exercise as limits see it. Where it can be done in several ways, each counts, so that a limit on any of them speaks
 * of it. Valsalva counts where people press against a held breath (`high`); `low` is coached away by breathing out.
 */
export function selectableExercise(exercise: Exercise): Selectable {
  const { kind, equipment, primaryMuscles, secondaryMuscles } = exercise;
  return {
    ...exercise,
    activities: [...activitiesOfKind[kind], ...(kind === 'strength' ? strengthActivities(equipment) : [])],
    modalities: modalitiesOf(exercise),
    bands: bandsOf(exercise),
    valsalva: exercise.valsalva === 'high',
    supine: exercise.position === 'supine',
    muscleGroups: [...primaryMuscles, ...secondaryMuscles].map((muscle) => groupOfMuscle[muscle]),
  };
}

const activitiesOfKind: Readonly<Record<ExerciseKind, readonly ActivityCode[]>> = {
  strength: [],
  mobility: ['stretching', 'mobility'],
  balance: ['balance-training'],
  rehabilitation: [],
  breathing: ['breathing'],
};

const activityOfEquipment: Readonly<Partial<Record<EquipmentCode, ActivityCode>>> = {
  'resistance-machines': 'resistance-machines',
  'cable-machine': 'resistance-machines',
  dumbbells: 'resistance-free-weights',
  barbell: 'resistance-free-weights',
  kettlebells: 'resistance-free-weights',
  'medicine-ball': 'resistance-free-weights',
  'ankle-weights': 'resistance-free-weights',
  'resistance-bands': 'resistance-bands',
};

function strengthActivities(equipment: readonly EquipmentCode[]): readonly ActivityCode[] {
  const loaded = equipment.flatMap((item) => activityOfEquipment[item] ?? []);
  return loaded.length > 0 ? loaded : ['resistance-bodyweight'];
}

/** Rehabilitation is strength work where it is loaded, and loosening or steadying in any case. */
function modalitiesOf({ kind, equipment, jointLoad }: Exercise): readonly Modality[] {
  if (kind === 'strength') return ['resistance'];
  if (kind === 'balance') return ['balance'];
  if (kind === 'mobility') return ['flexibility'];
  if (kind === 'breathing') return ['mind-body'];
  const isLoaded =
    equipment.some((item) => activityOfEquipment[item]) || Object.values(jointLoad).some((load) => load >= 2);
  return isLoaded ? ['resistance', 'balance', 'flexibility'] : ['balance', 'flexibility'];
}

/** From so few repetitions on, the weight is one of 70 % and more of the maximum (Garber 2011, MSSE 43:1334, table 5). */
const heavyRepetitions = 6;

/**
 * Efforts of the usual dose. Novices lift 60 to 70 % of their maximum, which is moderate (Garber 2011, MSSE 43:1334);
 * few repetitions, pressing against a held breath and leaving the ground are vigorous or more.
 */
function bandsOf({ kind, dose, valsalva, impact }: Exercise): readonly IntensityBand[] {
  if (valsalva === 'high') return ['vigorous', 'near-max'];
  if (impact === 'high') return ['vigorous'];
  if (kind === 'rehabilitation') return ['light', 'moderate'];
  if (kind !== 'strength') return ['light'];
  const isHeavy =
    valsalva === 'low' &&
    'repetitionsPerSet' in dose &&
    dose.holdSecondsPerRepetition === 0 &&
    dose.repetitionsPerSet <= heavyRepetitions;
  return isHeavy ? ['moderate', 'vigorous'] : ['moderate'];
}
