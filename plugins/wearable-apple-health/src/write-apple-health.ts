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

/** Writes records as the XML of an export. Streams have no place in it. */
export function writeAppleHealthSample({ observations, activities }: SampleRecords): {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
} {
  return {
    name: 'export.xml',
    bytes: (async function* () {
      yield Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<HealthData locale="en_GB">\n');
      for (const observation of observations) yield await Promise.resolve(Buffer.from(recordOf(observation)));
      for (const activity of activities) yield Buffer.from(workoutOf(activity));
      yield Buffer.from('</HealthData>\n');
    })(),
  };
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
