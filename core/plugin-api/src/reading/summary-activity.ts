import type { Activity } from '@regimen/domain';

type Known = Pick<Activity, 'activity' | 'sourceActivity' | 'startedAt' | 'endedAt' | 'offsetMinutes'>;

/** An activity of which a source tells a summary: what it does not name is null, and elapsed is from start to end. */
export function summaryActivity(known: Known & Partial<Activity>): Activity {
  return {
    elapsedSeconds: (Date.parse(known.endedAt) - Date.parse(known.startedAt)) / 1000,
    timerSeconds: null,
    distanceMetres: null,
    energyKcal: null,
    ascentMetres: null,
    meanHeartRateBpm: null,
    maxHeartRateBpm: null,
    meanPowerWatts: null,
    device: null,
    nativeId: null,
    streams: [],
    ...known,
  };
}
