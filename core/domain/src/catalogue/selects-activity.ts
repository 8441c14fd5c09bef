import type { ActivityCode } from '../profile/vocabulary/index.js';
import { groupOfMuscle } from '../profile/vocabulary/index.js';
import type { Modality, Selector } from '../screening/constraint.js';
import type { Selectable } from '../screening/selectable.js';
import { selects } from '../screening/selectable.js';
import type { CardioActivity } from './cardio-activity.js';

/** Whether a limit speaks of this activity at this effort. An empty selector speaks of all. */
export function selectsActivity(selector: Selector, activity: CardioActivity): boolean {
  return selects(selector, selectableActivity(activity));
}

/** An activity as limits see it. Nobody presses against a held breath who keeps going for minutes. */
export function selectableActivity(activity: CardioActivity): Selectable {
  return {
    ...activity,
    activities: [activity.activity],
    modalities: modalitiesOfActivity[activity.activity] ?? ['aerobic'],
    bands: [activity.band],
    spineLoad: null,
    valsalva: false,
    muscleGroups: activity.muscles.map((muscle) => groupOfMuscle[muscle]),
  };
}

const modalitiesOfActivity: Readonly<Partial<Record<ActivityCode, readonly Modality[]>>> = {
  'tai-chi': ['mind-body', 'balance'],
  baduanjin: ['mind-body'],
  qigong: ['mind-body'],
  yoga: ['mind-body', 'flexibility'],
  pilates: ['mind-body', 'resistance'],
  'circuit-training': ['aerobic', 'resistance'],
  'high-intensity-intervals': ['aerobic', 'interval'],
  'resistance-machines': ['resistance'],
  'resistance-free-weights': ['resistance'],
  'resistance-bands': ['resistance'],
  'resistance-bodyweight': ['resistance'],
  'balance-training': ['balance'],
  stretching: ['flexibility'],
  mobility: ['flexibility'],
  breathing: ['mind-body'],
};
