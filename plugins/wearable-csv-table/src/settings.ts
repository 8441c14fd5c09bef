import { entryOf } from '@regimen/domain';
import type { Metric } from '@regimen/domain';
import type { DateOrder, DecimalMark } from '@regimen/plugin-api/reading';
import type { ColumnRole } from './mapping/column-role.js';
import { isColumnRole } from './mapping/column-role.js';

/** What a person answered about a table. What was not answered, or not sensibly, is null. */
export interface TableSettings {
  dateOrder: DateOrder | null;
  decimalMark: DecimalMark | null;
  person: string | null;
  unitOf(metric: Metric): string | null;
  /** By column, from 0. */
  roleOf(index: number): ColumnRole | null;
  /** Columns up to the last that was answered; 0 where none was. */
  answeredWidth: number;
}

/** The setting that says in which unit a metric's numbers are, where tables leave it open. */
export const unitSettings: Readonly<Partial<Record<Metric, string>>> = {
  'body-mass': 'weightUnit',
  'muscle-mass': 'weightUnit',
  'bone-mass': 'weightUnit',
  'body-height': 'heightUnit',
  'waist-circumference': 'waistUnit',
  'blood-glucose': 'glucoseUnit',
  'body-temperature': 'temperatureUnit',
  'systolic-pressure': 'pressureUnit',
  'diastolic-pressure': 'pressureUnit',
  distance: 'distanceUnit',
  'active-energy': 'energyUnit',
  'basal-energy': 'energyUnit',
  'total-energy': 'energyUnit',
  'sleep-duration': 'durationUnit',
};

const orders: Readonly<Record<string, DateOrder>> = {
  'day-first': 'day-first',
  dmy: 'day-first',
  'month-first': 'month-first',
  mdy: 'month-first',
};
const marks: Readonly<Record<string, DecimalMark>> = { ',': ',', comma: ',', '.': '.', point: '.' };

export function readSettings(settings: Readonly<Record<string, string>> = {}): TableSettings {
  const answer = (name: string) => (Object.hasOwn(settings, name) ? settings[name]!.trim() : '');
  return {
    dateOrder: entryOf(orders, answer('dateOrder').toLowerCase()) ?? null,
    decimalMark: entryOf(marks, answer('decimalMark').toLowerCase()) ?? null,
    person: answer('person') || null,
    unitOf: (metric) => answer(unitSettings[metric] ?? '') || null,
    roleOf: (index) => {
      const role = answer(`column.${index + 1}`);
      return isColumnRole(role) ? role : null;
    },
    answeredWidth: Math.max(0, ...Object.keys(settings).map(columnNumber)),
  };
}

function columnNumber(setting: string): number {
  return Number(/^column\.(\d{1,4})$/.exec(setting)?.[1] ?? 0);
}
