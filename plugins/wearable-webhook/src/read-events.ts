import type { Activity, Observation, SourceRecord } from '@regimen/domain';
import { inMetricUnit } from '@regimen/domain';
import type { FileInput } from '@regimen/plugin-api';
import { SourceFileError } from '@regimen/plugin-api';
import {
  Remarks,
  isJsonObject,
  listIn,
  readItems,
  readJson,
  summaryActivity,
  withRemarks,
} from '@regimen/plugin-api/reading';
import type { PushedActivity, PushedEvent, PushedObservation } from './event-schema.js';
import { pushVersion, pushedEvent } from './event-schema.js';

/**
 * Reads the events of one delivery. An event that is none becomes `item_rejected` with its place, the rest goes in.
 * @throws SourceFileError when it is no delivery, or one of a later version.
 */
export async function* readEvents({ bytes }: Pick<FileInput, 'bytes'>): AsyncGenerator<SourceRecord> {
  const document = await readJson(bytes);
  const events = isJsonObject(document) ? listIn(document, 'events') : null;
  if (!isJsonObject(document) || document.regimenPush !== pushVersion || events === null) {
    const message = 'The delivery holds no events that this version of Regimen reads.';
    throw new SourceFileError('not-a-push', message, 'regimenPush');
  }
  const remarks = new Remarks();
  yield* withRemarks(
    readItems(events, 'event', remarks, (item) => {
      const event = pushedEvent.safeParse(item);
      const record = event.success ? recordOf(event.data) : null;
      return record && [record];
    }),
    remarks,
  );
}

function recordOf(event: PushedEvent): SourceRecord | null {
  if (event.type === 'deletion') return { kind: 'deletion', deletion: { nativeId: event.id } };
  if (event.type === 'activity') {
    const activity = activityOf(event);
    return activity.endedAt < activity.startedAt ? null : { kind: 'activity', activity };
  }
  const observation = observationOf(event);
  return observation && { kind: 'observation', observation };
}

function observationOf(event: PushedObservation): Observation | null {
  const value = inMetricUnit(event.metric, event.value, event.unit);
  const { at, offsetMinutes } = event.at;
  const until = event.until?.at ?? null;
  if (value === null || (until !== null && until < at)) return null;
  return {
    ...{ metric: event.metric, value, at, until, offsetMinutes },
    device: event.device ?? null,
    nativeId: event.id,
    revisedAt: event.revision.at,
  };
}

function activityOf(event: PushedActivity): Activity {
  const { at: startedAt, offsetMinutes } = event.startedAt;
  return summaryActivity({
    activity: event.activity,
    sourceActivity: event.activity,
    name: event.name ?? null,
    ...{ startedAt, endedAt: event.endedAt.at, offsetMinutes },
    timerSeconds: event.timerSeconds ?? null,
    distanceMetres: event.distanceMetres ?? null,
    energyKcal: event.activeEnergyKcal ?? null,
    ascentMetres: event.ascentMetres ?? null,
    meanHeartRateBpm: event.meanHeartRateBpm ?? null,
    maxHeartRateBpm: event.maxHeartRateBpm ?? null,
    meanPowerWatts: event.meanPowerWatts ?? null,
    perceivedExertion: event.perceivedExertion ?? null,
    device: event.device ?? null,
    nativeId: event.id,
    revisedAt: event.revision.at,
    streams: event.streams.map(({ kind, secondsFromStart, values }) => ({
      kind,
      secondsFromStart: Float64Array.from(secondsFromStart),
      values: Float64Array.from(values),
    })),
  });
}
