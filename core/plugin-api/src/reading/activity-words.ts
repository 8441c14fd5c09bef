import type { ActivityCode } from '@regimen/domain';

/**
 * Words of an activity's name, the special before the general: the first line all words of which occur decides. Words are
 * compared by their beginning, so that "run" finds "running"; with `!` whole.
 */
const byWords: readonly (readonly [words: string, activity: ActivityCode])[] = [
  ['nordic walk', 'nordic-walking'],
  ['treadmill walk', 'treadmill-walking'],
  ['treadmill', 'treadmill-running'],
  ['hand cycl', 'hand-cycling'],
  ['recumbent', 'recumbent-cycling'],
  ['stationary', 'stationary-cycling'],
  ['indoor cycl', 'stationary-cycling'],
  ['indoor bik', 'stationary-cycling'],
  ['indoor rid', 'stationary-cycling'],
  ['virtual rid', 'stationary-cycling'],
  ['spin', 'stationary-cycling'],
  ['aqua', 'aqua-aerobics'],
  ['water aerobic', 'aqua-aerobics'],
  ['table tennis', 'table-tennis'],
  ['jump rop', 'rope-skipping'],
  ['rope', 'rope-skipping'],
  ['skip', 'rope-skipping'],
  ['tai', 'tai-chi'],
  ['hiit', 'high-intensity-intervals'],
  ['interval', 'high-intensity-intervals'],
  ['circuit', 'circuit-training'],
  ['stair', 'stair-climbing'],
  ['hik', 'hiking'],
  ['trek', 'hiking'],
  ['walk', 'walking'],
  ['run', 'running'],
  ['jog', 'running'],
  ['cycl', 'cycling'],
  ['bik', 'cycling'],
  ['ride', 'cycling'],
  ['swim', 'swimming'],
  ['row', 'rowing'],
  ['elliptical', 'elliptical'],
  ['danc', 'dancing'],
  ['zumba', 'dancing'],
  ['yoga', 'yoga'],
  ['pilates', 'pilates'],
  ['calisthenics', 'resistance-bodyweight'],
  ['strength', 'resistance-free-weights'],
  ['weight', 'resistance-free-weights'],
  ['stretch', 'stretching'],
  ['breath', 'breathing'],
  ['badminton', 'badminton'],
  ['tennis', 'tennis'],
  ['basketball', 'basketball'],
  ['soccer', 'football'],
  ['skii', 'skiing'],
  ['ski!', 'skiing'],
  ['box', 'boxing'],
  ['kickbox', 'boxing'],
];

/** An activity by its English name, however it is spelled (`RUNNING_TREADMILL`, `Outdoor Bike`); `other` for any else. */
export function activityByWords(name: string): ActivityCode | 'other' {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  const occurs = (beginning: string) =>
    beginning.endsWith('!')
      ? words.includes(beginning.slice(0, -1))
      : words.some((word) => word.startsWith(beginning));
  return byWords.find(([wanted]) => wanted.split(' ').every(occurs))?.[1] ?? 'other';
}
