import { nightObservations, parseInstant, sleepNights } from '@regimen/domain';
import type { SleepStretch, SourceRecord } from '@regimen/domain';
import {
  epochInstant,
  isJsonObject,
  listIn,
  objectIn,
  positiveIn,
  readWrittenNumber,
  summaryActivity,
  textIn,
} from '@regimen/plugin-api/reading';
import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';
import { meaningOf } from './activity-types.js';

interface Span {
  at: string;
  until: string;
  offsetMinutes: number | null;
}

/**
 * One session of Takeout or of the API. Its calories contain the basal rate and are left out: active energy alone has a
 * place in an activity. Null where it has no begin and end.
 */
export function readSession(session: JsonObject, where: string, remarks: Remarks): SourceRecord[] | null {
  const span = spanOf(session);
  const meaning = meaningOf(wordOf(session));
  if (!span) return null;
  if (!meaning) {
    remarks.add('not_exercise', where);
    return [];
  }
  if ('stage' in meaning) return readNight(session, span);
  const name = textIn(session, 'name');
  const { at, until, offsetMinutes } = span;
  const activity = summaryActivity({
    ...meaning,
    startedAt: at,
    endedAt: until,
    offsetMinutes,
    distanceMetres: aggregateOf(session, 'com.google.distance.delta'),
    device: textIn(objectIn(session, 'application') ?? {}, 'packageName'),
    nativeId: textIn(session, 'id'),
    ...(name === null ? {} : { name }),
  });
  return [{ kind: 'activity', activity }];
}

/** A night by its segments, or asleep from begin to end. */
function readNight(session: JsonObject, span: Span): SourceRecord[] {
  const stretches = (listIn(session, 'segment') ?? []).flatMap((item): SleepStretch[] => {
    const segment = isJsonObject(item) ? item : {};
    const part = spanOf(segment);
    const meaning = meaningOf(wordOf(segment));
    return part && meaning && 'stage' in meaning ? [stretchOf(part, meaning.stage)] : [];
  });
  const nights = sleepNights(stretches.length > 0 ? stretches : [stretchOf(span, 'asleep')]);
  return nights.flatMap(nightObservations).map((observation) => ({ kind: 'observation', observation }));
}

function stretchOf({ at, until, offsetMinutes }: Span, stage: SleepStretch['stage']): SleepStretch {
  return { stage, start: Date.parse(at), end: Date.parse(until), offsetMinutes, source: '' };
}

/** What it is called: a name in Takeout, a number in the API. */
function wordOf(session: JsonObject): string {
  return (
    textIn(session, 'fitnessActivity') ?? String(readWrittenNumber(session['activityType']) ?? 'unknown')
  );
}

function spanOf(session: JsonObject): Span | null {
  const [start, end] = ['start', 'end'].map((side) => {
    const text = textIn(session, `${side}Time`);
    if (text !== null) return parseInstant(text);
    const at = epochInstant(readWrittenNumber(session[`${side}TimeMillis`]));
    return at === null ? null : { at, offsetMinutes: null };
  });
  if (!start || !end || end.at < start.at) return null;
  return { at: start.at, until: end.at, offsetMinutes: start.offsetMinutes };
}

function aggregateOf(session: JsonObject, metric: string): number | null {
  const aggregates = (listIn(session, 'aggregate') ?? []).filter(isJsonObject);
  const found = aggregates.find((aggregate) => aggregate['metricName'] === metric);
  return found ? (positiveIn(found, 'floatValue') ?? positiveIn(found, 'intValue')) : null;
}
