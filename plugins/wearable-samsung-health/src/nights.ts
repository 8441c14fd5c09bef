import { nightObservations, sleepNights, stageMinutes } from '@regimen/domain';
import type { SleepStage, SleepStretch, SourceRecord } from '@regimen/domain';
import type { Remarks } from '@regimen/plugin-api/reading';
import type { Row } from './samsung-row.js';
import { revisionOf } from './samsung-table.js';
import { spanOf } from './samsung-time.js';

const stages = new Map<string, SleepStage>(
  Object.entries({
    '40001': 'awake',
    '40002': 'light',
    '40003': 'deep',
    '40004': 'rem',
  }),
);

/**
 * Nights with the stages that name them; a night without is asleep from begin to end. Stages of no night in the export are
 * nights of their own.
 */
export function readNights(
  nights: readonly Row[],
  stageRows: readonly Row[],
  remarks: Remarks,
): SourceRecord[] {
  const byNight = new Map<string, SleepStretch[]>();
  for (const row of stageRows) {
    const stretch = stretchOf(row, remarks);
    const night = row['sleep_id'] ?? '';
    if (stretch) byNight.set(night, [...(byNight.get(night) ?? []), stretch]);
  }
  const told = nights.flatMap((row) => {
    const own = byNight.get(row['datauuid'] ?? '') ?? [];
    byNight.delete(row['datauuid'] ?? '');
    return nightOf(row, own, remarks);
  });
  const others = sleepNights([...byNight.values()].flat()).flatMap(nightObservations);
  return [...told, ...others].map((observation) => ({ kind: 'observation', observation }));
}

function nightOf(row: Row, stretches: readonly SleepStretch[], remarks: Remarks) {
  const span = spanOf(row);
  if (!span || span.until === null) {
    remarks.add('item_rejected', row.where);
    return [];
  }
  const { at, until, offsetMinutes } = span;
  const minutes = (Date.parse(until) - Date.parse(at)) / 60_000;
  return nightObservations({
    at,
    until,
    offsetMinutes,
    device: row['deviceuuid'] ?? null,
    nativeId: row['datauuid'] ?? null,
    ...revisionOf(row),
    minutes: stretches.length > 0 ? stageMinutes(stretches) : { asleep: minutes },
    inBed: { at, until, minutes },
  });
}

function stretchOf(row: Row, remarks: Remarks): SleepStretch | null {
  const stage = stages.get(row['stage'] ?? '');
  const span = spanOf(row);
  if (stage && span && span.until !== null) {
    const { at, until, offsetMinutes } = span;
    return {
      stage,
      start: Date.parse(at),
      end: Date.parse(until),
      offsetMinutes,
      source: row['deviceuuid'] ?? '',
    };
  }
  remarks.add(stage ? 'invalid_time' : 'unknown_sleep_stage', row.where);
  return null;
}
