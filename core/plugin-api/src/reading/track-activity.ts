import type { Activity, ActivityCode, ActivityStream, RecordedTrack } from '@regimen/domain';
import { activityCodes, heartRateTotals, movingSeconds, stepCadence } from '@regimen/domain';
import { activityByWords } from './activity-words.js';
import type { Remarks } from './remarks.js';
import { textOf } from './text-of.js';

/** What a file says of a track beside its points. */
export interface TrackLabels {
  /** The exporter's own word for the kind; '' where there is none. */
  word: string;
  name: string | null;
  device: string | null;
}

/** The activity that a word means: a code of ours, else by its words. */
export function activityOfWord(word: string): ActivityCode | 'other' {
  const plain = word.trim().toLowerCase();
  return activityCodes.find((code) => code === plain) ?? activityByWords(word);
}

/** The activity of a recorded track, with all that its points alone tell. */
export function trackActivity(
  track: RecordedTrack,
  labels: TrackLabels,
  activity = activityOfWord(labels.word),
): Activity {
  const { start, end, pauses } = track;
  const streams = track.streams.map((stream) => stepCadence(stream, activity));
  const elapsedSeconds = (end - start) / 1000;
  const pulse = heartRateTotals(streams);
  return {
    activity,
    sourceActivity: textOf(labels.word, 'word') ?? '',
    name: textOf(labels.name, 'name'),
    startedAt: new Date(start).toISOString(),
    endedAt: new Date(end).toISOString(),
    offsetMinutes: track.offsetMinutes,
    offsetChanges: track.offsetChanges,
    elapsedSeconds,
    timerSeconds: elapsedSeconds - pauses.reduce((sum, { from, to }) => sum + to - from, 0),
    movingSeconds: movingSeconds(streams, pauses),
    distanceMetres: track.distanceMetres,
    energyKcal: null,
    ascentMetres: track.ascentMetres,
    descentMetres: track.descentMetres,
    meanHeartRateBpm: pulse.mean,
    maxHeartRateBpm: pulse.max,
    meanPowerWatts: meanPower(streams),
    device: textOf(labels.device, 'word'),
    nativeId: null,
    pauses,
    streams,
  };
}

/** Tells what was odd about the points of a track. */
export function remarkOddities({ oddities }: RecordedTrack, remarks: Remarks, where: string): void {
  for (const [code, count] of oddities) remarks.add(code, where, count);
}

function meanPower(streams: readonly ActivityStream[]): number | null {
  const watts = streams.find(({ kind }) => kind === 'power')?.values;
  if (!watts) return null;
  return Math.round((watts.reduce((sum, value) => sum + value, 0) / watts.length) * 10) / 10;
}
