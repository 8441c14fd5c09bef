import type { Activity, SourceRecord } from '@regimen/domain';
import type { FileInput, LiveRecording } from '@regimen/plugin-api';
import { SourceFileError, liveRecording } from '@regimen/plugin-api';
import { readJson, summaryActivity } from '@regimen/plugin-api/reading';

/**
 * Reads what a live session left behind (`LiveRecording`).
 * @throws SourceFileError when it is no recording of one, or one of a later version.
 */
export async function* readLiveRecording({ bytes }: Pick<FileInput, 'bytes'>): AsyncGenerator<SourceRecord> {
  const read = liveRecording.safeParse(await readJson(bytes));
  if (!read.success) {
    const message = 'The file holds no live session that this version of Regimen reads.';
    throw new SourceFileError('not-a-live-session', message, 'regimenLiveSession');
  }
  yield { kind: 'activity', activity: activityOf(read.data) };
}

function activityOf(recording: LiveRecording): Activity {
  const { id, activity, name, offsetMinutes, device, pauses, heartRate } = recording;
  const startedAt = new Date(recording.startedAt).toISOString();
  const endedAt = new Date(recording.endedAt).toISOString();
  const elapsedSeconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
  const paused = pauses.reduce((sum, { from, to }) => sum + to - from, 0);
  const rates = heartRate.map(([, bpm]) => bpm);
  const hasRates = rates.length > 0;
  return summaryActivity({
    activity,
    sourceActivity: activity,
    name,
    startedAt,
    endedAt,
    offsetMinutes,
    elapsedSeconds,
    timerSeconds: elapsedSeconds - paused,
    device,
    nativeId: id,
    meanHeartRateBpm: hasRates ? rates.reduce((sum, bpm) => sum + bpm, 0) / rates.length : null,
    maxHeartRateBpm: hasRates ? rates.reduce((most, bpm) => Math.max(most, bpm)) : null,
    pauses,
    streams: !hasRates
      ? []
      : [
          {
            kind: 'heart-rate',
            secondsFromStart: Float64Array.from(heartRate, ([second]) => second),
            values: Float64Array.from(rates),
          },
        ],
  });
}
