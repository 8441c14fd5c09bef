import type { Activity, Observation, SourceRecord, StrengthSet } from '@regimen/domain';
import { dateOnly, epochDay, inMetricUnit } from '@regimen/domain';
import type { EntryActivity, EntryObservation, FileInput } from '@regimen/plugin-api';
import { SourceFileError, entryActivity, entryObservation, entryVersion } from '@regimen/plugin-api';
import {
  Remarks,
  isJsonObject,
  listIn,
  readItems,
  readJson,
  summaryActivity,
  withRemarks,
} from '@regimen/plugin-api/reading';

/**
 * Reads a document of entries (`EntryDocument`). An entry that is none becomes `item_rejected`, the rest goes in.
 * @throws SourceFileError when it is no document of entries, or one of a later version.
 */
export async function* readEntries({ bytes }: Pick<FileInput, 'bytes'>): AsyncGenerator<SourceRecord> {
  const document = await readJson(bytes);
  if (!isJsonObject(document) || document.regimenEntry !== entryVersion) {
    const message = 'The file holds no entries that this version of Regimen reads.';
    throw new SourceFileError('not-entries', message, 'regimenEntry');
  }
  const remarks = new Remarks();
  const records = [
    ...readItems(listIn(document, 'observations') ?? [], 'observation', remarks, (item) => {
      const entry = entryObservation.safeParse(item);
      const observation = entry.success ? observationOf(entry.data) : null;
      return observation && [{ kind: 'observation', observation }];
    }),
    ...readItems(listIn(document, 'activities') ?? [], 'activity', remarks, (item) => {
      const entry = entryActivity.safeParse(item);
      return entry.success ? [{ kind: 'activity', activity: activityOf(entry.data) }] : null;
    }),
  ];
  yield* withRemarks(records, remarks);
}

function observationOf({
  metric,
  value,
  unit,
  at,
  on,
  offsetMinutes,
  note,
}: EntryObservation): Observation | null {
  const converted = inMetricUnit(metric, value, unit);
  const isDay = on !== null && epochDay(on) !== null;
  if (converted === null || (at === null) === (on === null) || (on !== null && !isDay)) return null;
  const when = at === null ? { ...dateOnly(on!), offsetMinutes: null } : { at: instantOf(at), offsetMinutes };
  const observation: Observation = {
    metric,
    value: converted,
    ...when,
    until: null,
    device: null,
    nativeId: null,
  };
  if (note !== null && note.trim() !== '') observation.note = note.trim();
  return observation;
}

function activityOf(entry: EntryActivity): Activity {
  const startedAt = instantOf(entry.startedAt);
  return summaryActivity({
    activity: entry.activity,
    sourceActivity: entry.activity,
    name: entry.name,
    startedAt,
    endedAt: new Date(Date.parse(startedAt) + entry.durationSeconds * 1000).toISOString(),
    offsetMinutes: entry.offsetMinutes,
    elapsedSeconds: entry.durationSeconds,
    distanceMetres: entry.distanceMetres,
    energyKcal: entry.energyKcal,
    perceivedExertion: entry.perceivedExertion,
    strengthSets: entry.sets.map(setOf),
  });
}

function setOf({ exercise, ...set }: EntryActivity['sets'][number]): StrengthSet {
  return { secondsFromStart: null, sourceExercise: exercise, supersetGroup: null, ...set };
}

function instantOf(text: string): string {
  return new Date(Date.parse(text)).toISOString();
}
