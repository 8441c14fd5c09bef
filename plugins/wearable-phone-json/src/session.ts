import { inMetricUnit } from '@regimen/domain';
import type { Activity, ActivityCode, Metric } from '@regimen/domain';
import { activityByWords, endAfter, readWrittenNumber, summaryActivity } from '@regimen/plugin-api/reading';
import type { Fields } from './fields.js';
import { firstOf, plainName, textOf } from './fields.js';
import type { Item } from './item.js';
import { aboutItem } from './item.js';
import type { Moment } from './read-time.js';
import { readStrengthSets } from './strength-sets.js';
import { metricNamed } from './measures.js';

const kinds = /^(.*_)?(session|workout|exercise|activity|training)(_sessions?|_records?)?s?$|^activities$/;
const sportNames = ['sport', 'activity', 'activity_type', 'exercise_type', 'workout_type', 'sport_type'];
/** Lists that belong to a session and hold no items of their own. */
export const sessionLists = [
  'sets',
  'exercises',
  'laps',
  'segments',
  'samples',
  'route',
  'heart_rate_samples',
];

export function isSession(kind: string | null, fields: Fields): boolean {
  return (kind !== null && kinds.test(plainName(kind))) || Array.isArray(fields.get('sets'));
}

/** Whether a word names a sport, and no measurement (`weight` is both a load and a mass). */
export function isSport(kind: string | null): boolean {
  return kind !== null && activityByWords(kind) !== 'other' && metricNamed(kind) === null;
}

/** One bout of exercise. Null where it has no begin, or neither an end nor a duration. */
export function readSession(item: Item): Activity | null {
  const { fields, times, context } = item;
  const start = times.start(fields);
  if (!start || start.localDate) return null;
  const end = endOf(item, start);
  if (end === null || end < start.at) return null;
  const strengthSets = readStrengthSets(item, start);
  const word = wordOf(fields, context.kind ?? '');
  const { nativeId, device } = aboutItem(item);
  const named = textOf(fields, ['title', 'name']);
  return summaryActivity({
    activity: activityOf(word, context.kind, strengthSets.length > 0),
    sourceActivity: word,
    startedAt: start.at,
    endedAt: end,
    offsetMinutes: start.offsetMinutes,
    timerSeconds: secondsIn(fields, ['timer', 'active_duration']),
    movingSeconds: secondsIn(fields, ['moving', 'moving_time']),
    distanceMetres: quantity(fields, 'distance', ['distance', 'total_distance']),
    ...energyOf(fields),
    ascentMetres: quantity(fields, 'distance', ['ascent', 'elevation_gain', 'total_ascent']),
    meanHeartRateBpm: heartRate(fields, ['average', 'avg', 'mean']),
    maxHeartRateBpm: heartRate(fields, ['max', 'maximum', 'highest']),
    device,
    nativeId,
    ...(named !== null && named !== word ? { name: named } : {}),
    ...(strengthSets.length > 0 ? { strengthSets } : {}),
  });
}

/** The source's own word: the sport it names, a type that is one, a title that tells one, else what the list holds. */
function wordOf(fields: Fields, kind: string): string {
  const type = textOf(fields, ['type', 'kind']);
  const title = textOf(fields, ['title', 'name']);
  return (
    textOf(fields, sportNames) ??
    (type !== null && !kinds.test(plainName(type)) ? type : null) ??
    (title !== null && activityByWords(title) !== 'other' && activityByWords(kind) === 'other'
      ? title
      : null) ??
    kind.replace(/s$/, '')
  );
}

function activityOf(word: string, kind: string | null, hasSets: boolean): ActivityCode | 'other' {
  const known = activityByWords(word);
  if (known !== 'other') return known;
  const ofKind = activityByWords(kind ?? '');
  return ofKind === 'other' && hasSets ? 'resistance-free-weights' : ofKind;
}

function endOf({ fields, times }: Item, start: Moment): string | null {
  const end = times.end(fields, start);
  if (end && !end.localDate) return end.at;
  const seconds = secondsIn(fields, ['duration', 'elapsed', 'elapsed_time', 'total_time']);
  return seconds === null ? null : endAfter(start.at, seconds);
}

/** Active and basal energy. Where only the total and one part are told, the other is the difference. */
function energyOf(fields: Fields): Pick<Activity, 'energyKcal' | 'basalEnergyKcal'> {
  const active = quantity(fields, 'active-energy', [
    'active_energy',
    'active_calories',
    'energy',
    'calories',
  ]);
  const basal = quantity(fields, 'active-energy', ['basal_energy', 'basal_calories', 'resting_energy']);
  const total = quantity(fields, 'active-energy', ['total_energy', 'total_calories']);
  const rest = (part: number | null) =>
    total !== null && part !== null && total >= part ? total - part : null;
  return { energyKcal: active ?? rest(basal), basalEnergyKcal: basal ?? rest(active) };
}

/** The first of several quantities, with or without its unit behind the name; never below 0. */
function quantity(fields: Fields, metric: Metric, stems: readonly string[]): number | null {
  for (const stem of stems) {
    for (const [name, written] of fields) {
      if (name !== stem && !name.startsWith(`${stem}_`)) continue;
      const unit = name === stem ? textOf(fields, [`${stem}_unit`]) : name.slice(stem.length + 1);
      const value = readWrittenNumber(written);
      const converted = value === null ? null : inMetricUnit(metric, value, unit === 'cal' ? 'kcal' : unit);
      if (converted !== null && converted >= 0) return converted;
    }
  }
  return null;
}

function secondsIn(fields: Fields, stems: readonly string[]): number | null {
  const minutes = (name: string, value: number) => inMetricUnit('sleep-duration', value, name);
  for (const stem of stems) {
    const whole = readWrittenNumber(fields.get(stem));
    if (whole !== null && whole >= 0) return whole;
    for (const [name, written] of fields) {
      const value = name.startsWith(`${stem}_`) ? readWrittenNumber(written) : null;
      const found = value === null ? null : minutes(name.slice(stem.length + 1), value);
      if (found !== null && found >= 0) return Math.round(found * 60_000) / 1000;
    }
  }
  return null;
}

function heartRate(fields: Fields, words: readonly string[]): number | null {
  const names = words.flatMap((word) =>
    ['heart_rate', 'hr', 'heart_rate_bpm', 'hr_bpm'].flatMap((name) => [
      `${word}_${name}`,
      `${name}_${word}`,
    ]),
  );
  const value = readWrittenNumber(firstOf(fields, names));
  return value !== null && value > 0 ? value : null;
}
