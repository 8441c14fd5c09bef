import type { SourceRecord } from '@regimen/domain';
import { dateOnly, epochDay, parseInstant } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { amountIn, objectIn, observe, positiveIn, textIn } from '@regimen/plugin-api/reading';
import { durationSeconds } from './iso-duration.js';

const dayOf = (item: JsonObject, name: string) => {
  const date = textIn(item, name);
  if (date === null || epochDay(date) === null) return null;
  return { ...dateOnly(date), until: null, offsetMinutes: null, device: null, nativeId: `day ${date}` };
};
const minutesOf = (seconds: number | null) => (seconds === null ? null : seconds / 60);

/** The totals of a day in AccessLink: `calories` are all that was spent, the basal rate included. */
export function readActivityDay(item: JsonObject): SourceRecord[] | null {
  const when = dayOf(item, 'date');
  return (
    when &&
    observe(when, {
      steps: amountIn(item, 'active_steps') ?? amountIn(item, 'steps'),
      'active-energy': amountIn(item, 'active_calories'),
      'total-energy': amountIn(item, 'calories'),
    })
  );
}

/** The totals of a day in the account archive. */
export function readArchivedDay(document: JsonObject): SourceRecord[] | null {
  const when = dayOf(document, 'date');
  const summary = objectIn(document, 'summary');
  if (when === null || summary === null) return null;
  return observe(when, {
    steps: amountIn(summary, 'stepCount'),
    distance: amountIn(summary, 'stepsDistance'),
    'total-energy': amountIn(summary, 'calories'),
  });
}

/** What a night told of the autonomic nervous system: variability is RMSSD. */
export function readNightlyRecharge(item: JsonObject): SourceRecord[] | null {
  const when = dayOf(item, 'date');
  return (
    when &&
    observe(when, {
      'hrv-rmssd': positiveIn(item, 'heart_rate_variability_avg'),
      'respiratory-rate': positiveIn(item, 'breathing_rate_avg'),
    })
  );
}

/** A night of AccessLink, stages in seconds. */
export function readNight(item: JsonObject): SourceRecord[] | null {
  const start = parseInstant(textIn(item, 'sleep_start_time') ?? '');
  const end = parseInstant(textIn(item, 'sleep_end_time') ?? '');
  if (start === null || end === null || end.at <= start.at) return null;
  const [light, deep, rem] = ['light_sleep', 'deep_sleep', 'rem_sleep'].map((name) => amountIn(item, name));
  const asleep = [light, deep, rem, amountIn(item, 'unrecognized_sleep_stage')].filter(
    (seconds) => seconds !== null && seconds !== undefined,
  );
  const sum = asleep.length === 0 ? null : asleep.reduce((total, seconds) => total + seconds, 0);
  return observe(
    {
      at: start.at,
      until: end.at,
      offsetMinutes: end.offsetMinutes,
      device: null,
      nativeId: `night ${textIn(item, 'date') ?? end.at}`,
    },
    {
      'sleep-duration': minutesOf(sum),
      'time-in-bed': (Date.parse(end.at) - Date.parse(start.at)) / 60_000,
      'sleep-light': minutesOf(light ?? null),
      'sleep-deep': minutesOf(deep ?? null),
      'sleep-rem': minutesOf(rem ?? null),
      'sleep-awake': minutesOf(amountIn(item, 'total_interruption_duration')),
    },
  );
}

/** A night of the account archive, with ISO durations. */
export function readArchivedNight(item: JsonObject): SourceRecord[] | null {
  const hypnogram = objectIn(objectIn(item, 'sleepResult') ?? {}, 'hypnogram') ?? {};
  const start = parseInstant(textIn(hypnogram, 'sleepStart') ?? '');
  const end = parseInstant(textIn(hypnogram, 'sleepEnd') ?? '');
  const evaluation = objectIn(item, 'evaluation');
  if (start === null || end === null || end.at <= start.at || evaluation === null) return null;
  const phases = objectIn(evaluation, 'phaseDurations') ?? {};
  const minutes = (object: JsonObject, name: string) => minutesOf(durationSeconds(textIn(object, name)));
  return observe(
    {
      at: start.at,
      until: end.at,
      offsetMinutes: end.offsetMinutes,
      device: null,
      nativeId: `night ${textIn(item, 'night') ?? end.at}`,
    },
    {
      'sleep-duration': minutes(evaluation, 'asleepDuration'),
      'time-in-bed': minutes(evaluation, 'sleepSpan'),
      'sleep-light': minutes(phases, 'light'),
      'sleep-deep': minutes(phases, 'deep'),
      'sleep-rem': minutes(phases, 'rem'),
      'sleep-awake': minutes(phases, 'wake'),
    },
  );
}
