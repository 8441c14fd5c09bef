import type { ActivityStreamKind } from '@regimen/domain';
import { singleValues } from '../single-values.js';

/** A table with a row for each record of a type. */
export interface RecordTable {
  /** The type, by plain name as in the JSON of apps. */
  type: string;
  table: string;
  /** Field of the record, the column that holds it, and its unit; null where it is the metric's own. */
  values: readonly { field: string; column: string; unit: string | null }[];
}

/** Samples of records: a table of records without values, and one of samples that name their record. */
export interface SeriesTable {
  records: string;
  samples: string;
  column: string;
  stream: ActivityStreamKind;
}

const table = (type: string, name: string, columns: string): RecordTable => ({
  type,
  table: name,
  values: columns.split(' ').map((written, index) => {
    const [column = '', unit = null] = written.split(':');
    return { field: singleValues[type]?.[index]?.fields[0] ?? column, column, unit };
  }),
});

/**
 * Tables and units as the phone's module has them (Android, HealthFitness module, `datatypehelpers` and `RecordInternal`):
 * grams, metres, small calories, mmol/L.
 */
export const recordTables: readonly RecordTable[] = [
  table('steps', 'steps_record_table', 'count'),
  table('distance', 'distance_record_table', 'distance:m'),
  table('activecaloriesburned', 'active_calories_burned_record_table', 'energy:cal'),
  table('totalcaloriesburned', 'total_calories_burned_record_table', 'energy:cal'),
  table('floorsclimbed', 'floors_climbed_record_table', 'floors'),
  table('restingheartrate', 'resting_heart_rate_record_table', 'beats_per_minute'),
  table(
    'heartratevariabilityrmssd',
    'heart_rate_variability_rmssd_record_table',
    'heart_rate_variability_millis',
  ),
  table('bloodpressure', 'blood_pressure_record_table', 'systolic diastolic'),
  table('bloodglucose', 'blood_glucose_record_table', 'level:mmol/L'),
  table('bodytemperature', 'body_temperature_record_table', 'temperature'),
  table('oxygensaturation', 'oxygen_saturation_record_table', 'percentage'),
  table('respiratoryrate', 'respiratory_rate_record_table', 'rate'),
  table('weight', 'weight_record_table', 'weight:g'),
  table('height', 'height_record_table', 'height:m'),
  table('bodyfat', 'body_fat_record_table', 'percentage'),
  table('bonemass', 'bone_mass_record_table', 'mass:g'),
  table('vo2max', 'vo2_max_record_table', 'vo2_milliliters_per_minute_kilogram'),
];

const series = (
  records: string,
  samples: string,
  column: string,
  stream: ActivityStreamKind,
): SeriesTable => ({ records, samples, column, stream });

export const seriesTables: readonly SeriesTable[] = [
  series('heart_rate_record_table', 'heart_rate_record_series_table', 'beats_per_minute', 'heart-rate'),
  series('SpeedRecordTable', 'speed_record_table', 'speed', 'speed'),
  series('PowerRecordTable', 'power_record_table', 'power', 'power'),
  series(
    'CyclingPedalingCadenceRecordTable',
    'cycling_pedaling_cadence_record_table',
    'revolutions_per_minute',
    'cadence',
  ),
  series('StepsCadenceRecordTable', 'steps_cadence_record_table', 'rate', 'cadence'),
];

export const sleepTables = { sessions: 'sleep_session_record_table', stages: 'sleep_stages_table' } as const;

export const exerciseTables = {
  sessions: 'exercise_session_record_table',
  segments: 'exercise_segments_table',
  laps: 'exercise_laps_table',
  route: 'exercise_route_table',
} as const;

export const appTable = 'application_info_table';

/** Tables that are read, whatever for. */
export const knownTables: ReadonlySet<string> = new Set([
  ...recordTables.map(({ table: name }) => name),
  ...seriesTables.flatMap(({ records, samples }) => [records, samples]),
  ...Object.values(sleepTables),
  ...Object.values(exerciseTables),
  appTable,
]);

/** The phone's own bookkeeping: nothing measured. */
export function isBookkeeping(name: string): boolean {
  return !/record_?table$/i.test(name) && !/_(?:series|delta|stages|segments|laps|route)_table$/.test(name);
}
