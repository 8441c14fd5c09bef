import type { Lap, PoolSwim, StrengthSet } from '@regimen/domain';
import { poolSwimOf, writtenLocal } from '@regimen/domain';
import type { OtherRecording } from './same-sessions.repository.js';
import type { StoredActivity } from './stored-activity.js';

const lapKinds = {
  lap: 'lap',
  'pool-length': 'pool_length',
  'pool-rest': 'pool_rest',
} as const satisfies Record<Lap['kind'], string>;

interface LapView extends Omit<Lap, 'kind'> {
  kind: (typeof lapKinds)[Lap['kind']];
}
interface SetView extends Required<StrengthSet> {
  kind: NonNullable<StrengthSet['kind']>;
}

/** An activity as the API shows it. */
export interface ActivityView extends Omit<StoredActivity, 'laps' | 'strengthSets'> {
  __typename: 'Activity';
  localStart: string | null;
  localEnd: string | null;
  totalEnergyKcal: number | null;
  poolSwim: PoolSwim | null;
  laps: readonly LapView[];
  strengthSets: readonly SetView[];
  otherRecordings: readonly OtherRecording[];
}

/** What the API shows of a stored activity and of the other recordings of its session. */
export function activityView(
  activity: StoredActivity,
  otherRecordings: readonly OtherRecording[],
): ActivityView {
  const { energyKcal, basalEnergyKcal, offsetMinutes, offsetChanges } = activity;
  const isWhole = energyKcal !== null && basalEnergyKcal !== null;
  return {
    ...activity,
    __typename: 'Activity',
    localStart: localOf(activity.startedAt, offsetMinutes),
    localEnd: localOf(activity.endedAt, offsetChanges.at(-1)?.offsetMinutes ?? offsetMinutes),
    totalEnergyKcal: isWhole ? energyKcal + basalEnergyKcal : null,
    poolSwim: poolSwimOf(activity.laps),
    laps: activity.laps.map((lap) => ({ ...lap, kind: lapKinds[lap.kind] })),
    strengthSets: activity.strengthSets.map((set) => ({
      ...set,
      kind: set.kind ?? 'work',
      perceivedExertion: set.perceivedExertion ?? null,
      supersetGroup: set.supersetGroup ?? null,
      distanceMetres: set.distanceMetres ?? null,
    })),
    otherRecordings,
  };
}

function localOf(at: Date, offsetMinutes: number | null): string | null {
  return offsetMinutes === null ? null : writtenLocal(at.toISOString(), offsetMinutes);
}
