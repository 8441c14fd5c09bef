import { nightObservations, sleepNights } from '@regimen/domain';
import type { Activity, Observation, SleepStretch, SourceRecord } from '@regimen/domain';
import { recordAttributes } from './attributes.js';
import type { Attributes, RecordAttributes } from './attributes.js';
import { quantityTypes, toMetricUnit } from './quantity-types.js';
import { readSleepStretch } from './sleep-stretch.js';
import { WorkoutReader } from './workout-reader.js';

const quantityByType = new Map(
  Object.entries(quantityTypes).map(([name, quantity]) => [`HKQuantityTypeIdentifier${name}`, quantity]),
);
const sleepType = 'HKCategoryTypeIdentifierSleepAnalysis';

/**
 * Turns elements of an export into records. Values inside a Correlation stand at top level too and are read there only.
 * Sleep is kept until the end, because stages and whole nights lie anywhere in the file.
 */
export class HealthRecordReader {
  private found: SourceRecord[] = [];
  private readonly sleep: SleepStretch[] = [];
  private readonly workouts = new WorkoutReader();
  private readonly routes = new WeakMap<Activity, readonly string[]>();
  private correlationDepth = 0;

  open(name: string, attributes: Attributes): void {
    if (name === 'Correlation') this.correlationDepth += 1;
    else if (name === 'Record' && this.correlationDepth === 0) this.record(recordAttributes(attributes));
    else if (name === 'Workout') this.workouts.begin(attributes);
    else if (name === 'WorkoutStatistics') this.workouts.statistics(attributes);
    else if (name === 'FileReference') this.workouts.route(attributes);
  }

  close(name: string): void {
    if (name === 'Correlation') this.correlationDepth -= 1;
    if (name !== 'Workout') return;
    const workout = this.workouts.end();
    if (workout === 'malformed') this.warn('malformed_record', 'Workout');
    else if (workout) {
      this.routes.set(workout.activity, workout.routes);
      this.found.push({ kind: 'activity', activity: workout.activity });
    }
  }

  /** Files of the way of a workout, as the export refers to them. */
  routesOf(activity: Activity): readonly string[] {
    return this.routes.get(activity) ?? [];
  }

  warn(code: string, where: string, count = 1): void {
    this.found.push({ kind: 'warning', warning: { code, where, count } });
  }

  /** What was found since the last call. */
  take(): SourceRecord[] {
    const { found } = this;
    this.found = [];
    return found;
  }

  /** Nights, once the whole file was seen. */
  finish(): SourceRecord[] {
    return [
      ...this.take(),
      ...sleepNights(this.sleep)
        .flatMap(nightObservations)
        .map((observation): SourceRecord => ({ kind: 'observation', observation })),
    ];
  }

  /** A record outside of correlations. */
  record(attributes: RecordAttributes): void {
    const { type = '' } = attributes;
    if (type === sleepType) {
      const stretch = readSleepStretch(attributes);
      if (typeof stretch === 'string') this.warn(stretch, type);
      else this.sleep.push(stretch);
      return;
    }
    const quantity = quantityByType.get(type);
    if (!quantity) return;
    const observation = observationFrom(attributes, quantity);
    if (typeof observation === 'string') this.warn(observation, type);
    else this.found.push({ kind: 'observation', observation });
  }
}

function observationFrom(
  { start, end, number, unit = '', sourceName }: RecordAttributes,
  quantity: (typeof quantityTypes)[string],
): Observation | string {
  if (!start) return 'invalid_time';
  if (!Number.isFinite(number)) return 'malformed_record';
  const converted = toMetricUnit(quantity, number, unit);
  if (converted === null) return 'unknown_unit';
  // A number may be too large for any other unit.
  if (!Number.isFinite(converted)) return 'malformed_record';
  return {
    metric: quantity.metric,
    value: converted,
    at: start.instant,
    until: end && end.instant > start.instant ? end.instant : null,
    offsetMinutes: start.offsetMinutes,
    device: sourceName ?? null,
    nativeId: null,
  };
}
