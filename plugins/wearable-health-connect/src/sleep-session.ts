import { nightObservations, stageMinutes } from '@regimen/domain';
import type { Observation, SleepStage, SleepStretch } from '@regimen/domain';
import { isJsonObject, listIn } from '@regimen/plugin-api/reading';
import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';
import { identityOf, originOf, revisionOf } from './record-identity.js';
import type { RecordTime, RecordTimes } from './record-times.js';

/** By number and name (developer.android.com, SleepSessionRecord); out of bed and unknown tell nothing. */
const stages = new Map<string, SleepStage | 'none'>(
  Object.entries({
    '0': 'none',
    unknown: 'none',
    '1': 'awake',
    awake: 'awake',
    '2': 'asleep',
    sleeping: 'asleep',
    asleep: 'asleep',
    '3': 'none',
    outofbed: 'none',
    '4': 'light',
    light: 'light',
    '5': 'deep',
    deep: 'deep',
    '6': 'rem',
    rem: 'rem',
    '7': 'awake',
    awakeinbed: 'awake',
  }),
);

/** A night: in bed from begin to end, asleep as its stages say, or all the time where it has none. Null without times. */
export function readSleepSession(
  record: JsonObject,
  times: RecordTimes,
  remarks: Remarks,
  where: string,
): Observation[] | null {
  const start = times.start(record);
  const end = times.end(record);
  if (!start || !end || end.at <= start.at) return null;
  const stretches = stretchesOf(record, start, times, remarks, where);
  const minutes = (Date.parse(end.at) - Date.parse(start.at)) / 60_000;
  return nightObservations({
    at: start.at,
    until: end.at,
    offsetMinutes: end.offsetMinutes,
    device: originOf(record),
    nativeId: identityOf(record),
    ...revisionOf(record),
    minutes: stretches.length > 0 ? stageMinutes(stretches) : { asleep: minutes },
    inBed: { at: start.at, until: end.at, minutes },
  });
}

function stretchesOf(
  record: JsonObject,
  start: RecordTime,
  times: RecordTimes,
  remarks: Remarks,
  where: string,
): SleepStretch[] {
  return (listIn(record, 'stages') ?? []).flatMap((item): SleepStretch[] => {
    const stretch = isJsonObject(item) ? item : {};
    const stage = stages.get(
      String(stretch['stage'] ?? stretch['type'])
        .toLowerCase()
        .replace(/^.*stage_?type_?|[^a-z0-9]/g, ''),
    );
    const from = times.within(stretch['startTime'], start);
    const to = times.within(stretch['endTime'], start);
    if (stage === undefined) remarks.add('unknown_sleep_stage', where);
    else if (from === null || to === null || to < from) remarks.add('invalid_time', where);
    else if (stage !== 'none')
      return [{ stage, start: Date.parse(from), end: Date.parse(to), offsetMinutes: null, source: '' }];
    return [];
  });
}
