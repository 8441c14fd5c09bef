import type { ActivityCode } from '@regimen/domain';
import { activityByWords } from '@regimen/plugin-api/reading';

/** Names whose words say too little. */
const byName: ReadonlyMap<string, ActivityCode | 'other'> = new Map([
  ['SPINNING', 'stationary-cycling'],
  ['CORE', 'resistance-bodyweight'],
  ['CIRCUIT_TRAINING', 'circuit-training'],
  ['FUNCTIONAL_TRAINING', 'circuit-training'],
  ['CROSS_TRAINER', 'elliptical'],
  ['STEP_WORKOUT', 'dancing'],
  ['CROSS_COUNTRY_SKIING', 'skiing'],
  ['AQUATICS', 'other'],
  ['TROTTING', 'other'],
]);
const onFoot: readonly (ActivityCode | 'other')[] = [
  'running',
  'treadmill-running',
  'walking',
  'treadmill-walking',
  'nordic-walking',
  'hiking',
];

export function sportOf(name: string): ActivityCode | 'other' {
  return byName.get(name.toUpperCase()) ?? activityByWords(name);
}

/** On foot, cadence counts the falls of one foot: two steps each. */
export function isOnFoot(activity: ActivityCode | 'other'): boolean {
  return onFoot.includes(activity);
}
