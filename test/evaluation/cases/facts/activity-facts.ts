import { rootMeanSquareSuccessive } from '@regimen/domain';
import type { Lap } from '@regimen/domain';
import { OneOf } from '../compare-facts.js';
import type { Fact, Facts } from '../compare-facts.js';
import type { StoredActivity } from '../imported-state.js';
import { samplesOf, valuesOf } from './stream-facts.js';
import { strengthFacts } from './strength-facts.js';
import { trackFacts } from './track-facts.js';
import { wallTime } from './wall-time.js';

/** An activity under every name a case may use. */
export function activityFacts(activity: StoredActivity, timeZone: string): Facts {
  const samples = samplesOf(activity);
  return {
    ...clockFacts(activity, timeZone),
    ...totalFacts(activity),
    ...poolFacts(activity),
    ...trackFacts(activity),
    ...strengthFacts(activity, timeZone),
    ...beatFacts(activity),
    name: activity.name ?? null,
    // A device's sport may be wider than our code for it: strength training is `training` to some.
    sport: new OneOf([activity.activity, activity.sourceActivity.toLowerCase()]),
    sub_sport: wordIn(activity.sourceVariant),
    raw_sub_sport: numberIn(activity.sourceVariant),
    external_id: activity.nativeId,
    file: activity.recordingFile ?? null,
    samples: samples.length,
    sample_count: samples.length,
    samples_with_time: samples.length,
    sample_count_with_time: samples.length,
    last_sample: samples.at(-1) ?? null,
    cadence_unit: activity.activity === 'running' ? 'steps/min' : 'revolutions/min',
    laps: (activity.laps ?? []).filter(({ kind }) => kind === 'lap').map(lapFacts),
  };
}

function clockFacts(activity: StoredActivity, timeZone: string): Facts {
  const { startedAt, endedAt, offsetMinutes, elapsedSeconds, timerSeconds, movingSeconds } = activity;
  return {
    start: startedAt,
    end: endedAt,
    min_time: startedAt,
    local_start: wallTime(startedAt, offsetMinutes, timeZone),
    local_end: wallTime(endedAt, offsetMinutes, timeZone),
    local_day: activity.localDay,
    local_day_utc: startedAt.slice(0, 10),
    offset_minutes: offsetMinutes,
    duration_s: elapsedSeconds,
    elapsed_s: elapsedSeconds,
    timer_s: timerSeconds,
    active_s: timerSeconds,
    moving_s: movingSeconds ?? null,
  };
}

function totalFacts(activity: StoredActivity): Facts {
  const { distanceMetres, energyKcal, timerSeconds, movingSeconds } = activity;
  const basalKcal = activity.basalEnergyKcal ?? null;
  const heartRates = valuesOf(activity, 'heart-rate').filter((bpm) => bpm !== null);
  const speed = (seconds: number | null | undefined) =>
    distanceMetres === null || !seconds ? null : distanceMetres / seconds;
  return {
    distance_m: distanceMetres,
    distance_from_gps_m: distanceMetres,
    energy_kcal: energyKcal,
    active_energy_kcal: energyKcal,
    basal_energy_kcal: basalKcal,
    total_energy_kcal: energyKcal === null || basalKcal === null ? null : energyKcal + basalKcal,
    avg_heart_rate: activity.meanHeartRateBpm,
    mean_heart_rate: activity.meanHeartRateBpm ?? mean(heartRates),
    max_heart_rate: activity.maxHeartRateBpm ?? (heartRates.length === 0 ? null : Math.max(...heartRates)),
    avg_speed_timer_mps: speed(timerSeconds),
    avg_speed_moving_mps: speed(movingSeconds),
  };
}

function poolFacts({ laps = [], poolLengthMetres = null }: StoredActivity): Facts {
  const swum = laps.filter(({ kind }) => kind === 'pool-length');
  const rests = laps.filter(({ kind }) => kind === 'pool-rest');
  return {
    pool_length_m: poolLengthMetres,
    lengths: swum.length + rests.length,
    active_lengths: swum.length,
    swim_time_s: sum(swum.map(({ elapsedSeconds }) => elapsedSeconds)),
    rest_time_s: sum(rests.map(({ elapsedSeconds }) => elapsedSeconds)),
    strokes: sum(swum.map(({ strokes }) => strokes ?? 0)),
  };
}

function beatFacts(activity: StoredActivity): Facts {
  const intervals = valuesOf(activity, 'rr-interval').filter((value) => value !== null);
  return {
    rr_ms: intervals,
    rr_count: intervals.length,
    rmssd_ms: () => rootMeanSquareSuccessive(intervals),
    balance: balancesOf(activity),
  };
}

/** One entry for each moment the pedals were asked. */
function balancesOf(activity: StoredActivity): Fact[] {
  const right = valuesOf(activity, 'right-balance');
  const unnamed = valuesOf(activity, 'pedal-balance');
  return Array.from({ length: Math.max(right.length, unnamed.length) }, (_, index): Fact => {
    const [known, other] = [right[index] ?? null, unnamed[index] ?? null];
    if (known !== null) return { right_pct: known, left_pct: 100 - known };
    return other === null ? null : { side: 'unknown', pct: other };
  });
}

function lapFacts(lap: Lap): Facts {
  return {
    duration_s: lap.timerSeconds ?? lap.elapsedSeconds,
    elapsed_s: lap.elapsedSeconds,
    distance_m: lap.distanceMetres,
    energy_kcal: lap.energyKcal,
    avg_heart_rate: lap.meanHeartRateBpm,
    max_heart_rate: lap.maxHeartRateBpm,
  };
}

function wordIn(variant: string | null | undefined): string | null {
  return variant && !/^\d+$/.test(variant) ? variant : null;
}

function numberIn(variant: string | null | undefined): number | null {
  return variant && /^\d+$/.test(variant) ? Number(variant) : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}
