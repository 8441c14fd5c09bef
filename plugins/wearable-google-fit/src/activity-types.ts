import type { ActivityCode, SleepStage } from '@regimen/domain';
import { activityByWords } from '@regimen/plugin-api/reading';

/** Numbers of activities by name (developers.google.com/fit/rest/v1/reference/activity-types). */
const names: Readonly<Record<number, string>> = {
  1: 'biking',
  2: 'on_foot',
  7: 'walking',
  8: 'running',
  9: 'aerobics',
  10: 'badminton',
  12: 'basketball',
  14: 'handcycling',
  15: 'biking.mountain',
  16: 'biking.road',
  17: 'biking.spinning',
  18: 'biking.stationary',
  19: 'biking.utility',
  20: 'boxing',
  21: 'calisthenics',
  22: 'circuit_training',
  24: 'dancing',
  25: 'elliptical',
  29: 'football.soccer',
  35: 'hiking',
  39: 'jump_rope',
  42: 'kickboxing',
  49: 'pilates',
  53: 'rowing',
  54: 'rowing.machine',
  56: 'running.jogging',
  57: 'running.sand',
  58: 'running.treadmill',
  65: 'skiing',
  67: 'skiing.cross_country',
  68: 'skiing.downhill',
  77: 'stair_climbing',
  78: 'stair_climbing.machine',
  80: 'strength_training',
  82: 'swimming',
  83: 'swimming.pool',
  84: 'swimming.open_water',
  85: 'table_tennis',
  87: 'tennis',
  88: 'treadmill',
  93: 'walking.fitness',
  94: 'walking.nordic',
  95: 'walking.treadmill',
  97: 'weightlifting',
  100: 'yoga',
  101: 'zumba',
  114: 'interval_training.high_intensity',
  115: 'interval_training',
  116: 'walking.stroller',
};
/** Being driven, still, tilted, carried by a lift, or not known to move: no exercise. */
const noExercise = new Set([
  '0',
  '3',
  '4',
  '5',
  '117',
  '118',
  'still',
  'in_vehicle',
  'unknown',
  'tilting',
  'elevator',
  'escalator',
]);
const sleepStages: Readonly<Record<string, SleepStage>> = {
  '72': 'asleep',
  '109': 'light',
  '110': 'deep',
  '111': 'rem',
  '112': 'awake',
  sleep: 'asleep',
  sleeping: 'asleep',
  'sleep.light': 'light',
  'sleep.deep': 'deep',
  'sleep.rem': 'rem',
  'sleep.awake': 'awake',
};
/** Numbers of a sleep segment; 3 is being up in between. */
const segmentStages: Readonly<Record<number, SleepStage>> = {
  1: 'awake',
  2: 'asleep',
  4: 'light',
  5: 'deep',
  6: 'rem',
};

/** What an activity, by number or name, is: a stage of sleep, an exercise, or neither. */
export function meaningOf(
  written: string,
): { stage: SleepStage } | { activity: ActivityCode | 'other'; sourceActivity: string } | null {
  const stage = Object.hasOwn(sleepStages, written) ? sleepStages[written] : undefined;
  if (stage) return { stage };
  if (noExercise.has(written)) return null;
  const name = /^\d+$/.test(written) ? (names[Number(written)] ?? written) : written;
  return { activity: name === 'on_foot' ? 'walking' : activityByWords(name), sourceActivity: name };
}

export function stageOfSegment(number: number): SleepStage | null {
  return segmentStages[number] ?? null;
}
