import type { Activity, Metric, Observation } from '@regimen/domain';
import type { SampleRecords } from '@regimen/plugin-api';
import { writeExportTime } from './export-time.js';
import { quantityTypes } from './quantity-types.js';
import { workoutTypeOf } from './workout-types.js';

/** Type and unit to write a metric with, and the factor from ours to the export's. */
const written = new Map<Metric, { type: string; unit: string; factor: number }>();
for (const [type, { metric, units }] of Object.entries(quantityTypes)) {
  const unit = Object.keys(units)[0];
  if (unit !== undefined && !written.has(metric))
    written.set(metric, { type, unit, factor: unit === '%' ? 0.01 : 1 });
}

/** Stages of sleep that have a metric of their own: each such stretch is a record. */
const stages: Partial<Record<Metric, string>> = {
  'sleep-light': 'AsleepCore',
  'sleep-deep': 'AsleepDeep',
  'sleep-rem': 'AsleepREM',
  'sleep-awake': 'Awake',
  'sleep-duration': 'AsleepUnspecified',
};
const pieceLength = 64 * 1024;

/** Writes records as the XML of an export, some at a time. Streams have no place in it. */
export function writeAppleHealthSample({ observations, activities }: SampleRecords): {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
} {
  return {
    name: 'export.xml',
    bytes: pieces(observations, activities),
  };
}

async function* pieces(
  observations: SampleRecords['observations'],
  activities: SampleRecords['activities'],
): AsyncGenerator<Uint8Array> {
  let text = '<?xml version="1.0" encoding="UTF-8"?>\n<HealthData locale="en_GB">\n';
  for (const observation of observations) {
    text += observation.metric in stages ? sleepOf(observation) : recordOf(observation);
    if (text.length < pieceLength) continue;
    yield await Promise.resolve(Buffer.from(text));
    text = '';
  }
  for (const activity of activities) text += workoutOf(activity);
  yield Buffer.from(`${text}</HealthData>\n`);
}

/** A stretch of sleep whose value is its length; of a total over a longer time the export has no record. */
function sleepOf({ metric, value, at, until, offsetMinutes, device }: Observation): string {
  const isStretch = until !== null && Math.abs(Date.parse(until) - Date.parse(at) - value * 60_000) < 1000;
  if (!isStretch) return '';
  const offset = offsetMinutes ?? 0;
  return element('Record', {
    type: 'HKCategoryTypeIdentifierSleepAnalysis',
    sourceName: device ?? 'Unknown',
    startDate: writeExportTime(at, offset),
    endDate: writeExportTime(until, offset),
    value: `HKCategoryValueSleepAnalysis${stages[metric]}`,
  });
}

function recordOf({ metric, value, at, until, offsetMinutes, device }: Observation): string {
  const type = written.get(metric);
  if (!type) return '';
  const offset = offsetMinutes ?? 0;
  return element('Record', {
    type: `HKQuantityTypeIdentifier${type.type}`,
    sourceName: device ?? 'Unknown',
    unit: type.unit,
    startDate: writeExportTime(at, offset),
    endDate: writeExportTime(until ?? at, offset),
    value: String(value * type.factor),
  });
}

function workoutOf(activity: Activity): string {
  const offset = activity.offsetMinutes ?? 0;
  const { distanceMetres, energyKcal } = activity;
  return element('Workout', {
    workoutActivityType: `HKWorkoutActivityType${workoutTypeOf(activity.activity)}`,
    duration: String((activity.timerSeconds ?? activity.elapsedSeconds) / 60),
    durationUnit: 'min',
    ...(distanceMetres === null
      ? {}
      : { totalDistance: String(distanceMetres / 1000), totalDistanceUnit: 'km' }),
    ...(energyKcal === null ? {} : { totalEnergyBurned: String(energyKcal), totalEnergyBurnedUnit: 'kcal' }),
    sourceName: activity.device ?? 'Unknown',
    startDate: writeExportTime(activity.startedAt, offset),
    endDate: writeExportTime(activity.endedAt, offset),
  });
}

function element(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escape(value)}"`);
  return ` <${name} ${written.join(' ')}/>\n`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
