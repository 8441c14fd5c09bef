import { entryOf } from '@regimen/domain';
import type { Activity } from '@regimen/domain';
import { readExportTime } from './export-time.js';
import type { ExportTime } from './export-time.js';
import type { Attributes } from './attributes.js';
import { quantityTypes, toMetricUnit } from './quantity-types.js';
import { workoutTypes } from './workout-types.js';

const typePrefix = 'HKWorkoutActivityType';
const quantityPrefix = 'HKQuantityTypeIdentifier';
const secondsPer: Readonly<Record<string, number>> = { min: 60, s: 1, sec: 1, hr: 3600, h: 3600 };

interface Draft {
  start: ExportTime;
  end: ExportTime;
  sourceActivity: string;
  device: string | null;
  seconds: number | null;
  distanceMetres: number | null;
  energyKcal: number | null;
  basalEnergyKcal: number | null;
  meanHeartRateBpm: number | null;
  maxHeartRateBpm: number | null;
  /** Files of its way, as the export refers to them. */
  routes: string[];
}

/** Reads one workout at a time: its attributes, then the statistics inside it, which newer exports have instead. */
export class WorkoutReader {
  private draft: Draft | 'malformed' | null = null;

  begin(attributes: Attributes): void {
    const start = readExportTime(attributes['startDate']);
    const end = readExportTime(attributes['endDate']);
    if (!start || !end || end.instant < start.instant) {
      this.draft = 'malformed';
      return;
    }
    const { workoutActivityType = '', sourceName, duration, durationUnit = 'min' } = attributes;
    const seconds =
      amount(duration) === null ? null : Number(duration) * (entryOf(secondsPer, durationUnit) ?? 60);
    this.draft = {
      start,
      end,
      sourceActivity: workoutActivityType.replace(typePrefix, ''),
      device: sourceName ?? null,
      seconds,
      distanceMetres: inMetricUnit(
        'DistanceWalkingRunning',
        attributes['totalDistance'],
        attributes['totalDistanceUnit'] ?? 'km',
      ),
      energyKcal: inMetricUnit(
        'ActiveEnergyBurned',
        attributes['totalEnergyBurned'],
        attributes['totalEnergyBurnedUnit'] ?? 'kcal',
      ),
      basalEnergyKcal: null,
      meanHeartRateBpm: null,
      maxHeartRateBpm: null,
      routes: [],
    };
  }

  /** A file reference inside of a workout: its route. */
  route({ path }: Attributes): void {
    if (this.draft !== null && this.draft !== 'malformed' && path) this.draft.routes.push(path);
  }

  statistics({ type = '', sum, average, maximum, unit = '' }: Attributes): void {
    const { draft } = this;
    if (draft === null || draft === 'malformed') return;
    const name = type.replace(quantityPrefix, '');
    if (name === 'ActiveEnergyBurned') draft.energyKcal = inMetricUnit(name, sum, unit) ?? draft.energyKcal;
    if (name === 'BasalEnergyBurned') draft.basalEnergyKcal = inMetricUnit(name, sum, unit);
    if (name.startsWith('Distance')) {
      draft.distanceMetres = inMetricUnit('DistanceWalkingRunning', sum, unit) ?? draft.distanceMetres;
    }
    if (name === 'HeartRate') {
      draft.meanHeartRateBpm = inMetricUnit(name, average, unit);
      draft.maxHeartRateBpm = inMetricUnit(name, maximum, unit);
    }
  }

  /** The finished workout and the files of its way; null where none was begun. */
  end(): { activity: Activity; routes: readonly string[] } | 'malformed' | null {
    const { draft } = this;
    this.draft = null;
    if (draft === null || draft === 'malformed') return draft;
    const { start, end, sourceActivity, seconds, routes, ...totals } = draft;
    const activity: Activity = {
      activity: entryOf(workoutTypes, sourceActivity) ?? 'other',
      sourceActivity,
      startedAt: start.instant,
      endedAt: end.instant,
      offsetMinutes: start.offsetMinutes,
      elapsedSeconds: (Date.parse(end.instant) - Date.parse(start.instant)) / 1000,
      timerSeconds: seconds,
      ascentMetres: null,
      meanPowerWatts: null,
      nativeId: null,
      streams: [],
      ...totals,
    };
    return { activity, routes };
  }
}

/** Zero totals of old exports mean "not measured". */
function inMetricUnit(type: string, value: string | undefined, unit: string): number | null {
  const quantity = quantityTypes[type];
  const number = amount(value);
  const converted = quantity && number ? toMetricUnit(quantity, number, unit) : null;
  return converted !== null && Number.isFinite(converted) ? converted : null;
}

function amount(value: string | undefined): number | null {
  const number = value === undefined || value.trim() === '' ? NaN : Number(value);
  return Number.isFinite(number) && number >= 0 ? number : null;
}
