import type { ActivityCode } from '@regimen/domain';
import { activityByWords } from '@regimen/plugin-api/reading';

/** Numbers the first version of the API wrote instead of names (developer.whoop.com, "Workout"). */
const namesById: Readonly<Record<number, string>> = {
  0: 'running',
  1: 'cycling',
  17: 'basketball',
  18: 'rowing',
  29: 'skiing',
  30: 'soccer',
  33: 'swimming',
  34: 'tennis',
  39: 'boxing',
  42: 'dance',
  43: 'pilates',
  44: 'yoga',
  45: 'weightlifting',
  47: 'cross country skiing',
  48: 'functional fitness',
  52: 'hiking',
  57: 'mountain biking',
  59: 'powerlifting',
  63: 'walking',
  65: 'elliptical',
  66: 'stairmaster',
  84: 'jumping rope',
  96: 'hiit',
  97: 'spin',
  103: 'box fitness',
  123: 'strength trainer',
  127: 'kickboxing',
  128: 'stretching',
};
/** Names whose words mean something else. */
const byName: ReadonlyMap<string, ActivityCode | 'other'> = new Map([
  ['powerlifting', 'resistance-free-weights'],
  ['functional-fitness', 'circuit-training'],
  ['functional fitness', 'circuit-training'],
  ['wheelchair-pushing', 'other'],
]);

export function sportOf(
  name: string | null,
  id: number | null,
): { sourceActivity: string; activity: ActivityCode | 'other' } {
  const sourceActivity = name ?? (id === null ? 'activity' : (namesById[id] ?? `sport ${id}`));
  return {
    sourceActivity,
    activity: byName.get(sourceActivity.toLowerCase()) ?? activityByWords(sourceActivity),
  };
}
