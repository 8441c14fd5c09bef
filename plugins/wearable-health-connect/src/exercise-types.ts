import type { ActivityCode } from '@regimen/domain';
import { activityByWords } from '@regimen/plugin-api/reading';

/** Numbers of exercise types (developer.android.com, ExerciseSessionRecord) by their names, as far as a code of ours fits. */
const byNumber: Readonly<Record<number, string>> = {
  2: 'badminton',
  5: 'basketball',
  8: 'biking',
  9: 'biking_stationary',
  11: 'boxing',
  13: 'calisthenics',
  16: 'dancing',
  25: 'elliptical',
  33: 'guided_breathing',
  36: 'high_intensity_interval_training',
  37: 'hiking',
  48: 'pilates',
  53: 'rowing',
  54: 'rowing_machine',
  56: 'running',
  57: 'running_treadmill',
  61: 'skiing',
  64: 'soccer',
  68: 'stair_climbing',
  69: 'stair_climbing_machine',
  70: 'strength_training',
  71: 'stretching',
  73: 'swimming_open_water',
  74: 'swimming_pool',
  75: 'table_tennis',
  76: 'tennis',
  79: 'walking',
  81: 'weightlifting',
  83: 'yoga',
};

/** What an exercise is, by number or name; the source's own word is kept. */
export function exerciseOf(written: unknown): { activity: ActivityCode | 'other'; sourceActivity: string } {
  const word = typeof written === 'string' || typeof written === 'number' ? String(written).trim() : '';
  const name = /^\d+$/.test(word) ? (byNumber[Number(word)] ?? word) : word.replace(/^.*EXERCISE_TYPE_/i, '');
  return { activity: activityByWords(name), sourceActivity: name };
}
