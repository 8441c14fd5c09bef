import { inMetricUnit, isMetric } from '@regimen/domain';
import type { Metric } from '@regimen/domain';
import { isJsonObject, readWrittenNumber } from '@regimen/plugin-api/reading';
import type { Fields } from './fields.js';
import { fieldsOf, plainName, textOf } from './fields.js';

/** A value a field holds, in the unit of its metric; null where its unit is none of the metric's. */
export interface Measure {
  metric: Metric;
  value: number | null;
}

const names = (metric: Metric, list: string): [string, Metric][] =>
  list.split(' ').map((name) => [name, metric]);
const metricsByName = new Map<string, Metric>([
  ...names('body-mass', 'weight body_mass body_weight mass'),
  ...names('body-height', 'height body_height'),
  ...names('body-fat', 'body_fat fat body_fat_percentage fat_percentage'),
  ...names('body-mass-index', 'bmi body_mass_index'),
  ...names('body-water', 'body_water'),
  ...names('muscle-mass', 'muscle_mass'),
  ...names('bone-mass', 'bone_mass'),
  ...names('waist-circumference', 'waist waist_circumference'),
  ...names('heart-rate', 'heart_rate hr pulse bpm beats_per_minute'),
  ...names('resting-heart-rate', 'resting_heart_rate resting_hr rhr'),
  ...names('systolic-pressure', 'systolic systolic_pressure systolic_blood_pressure sbp sys'),
  ...names('diastolic-pressure', 'diastolic diastolic_pressure diastolic_blood_pressure dbp dia'),
  ...names('oxygen-saturation', 'spo2 oxygen_saturation blood_oxygen'),
  ...names('respiratory-rate', 'respiratory_rate breathing_rate respiration'),
  ...names('body-temperature', 'body_temperature temperature'),
  ...names('blood-glucose', 'blood_glucose glucose blood_sugar'),
  ...names('hrv-rmssd', 'hrv_rmssd rmssd heart_rate_variability_rmssd'),
  ...names('hrv-sdnn', 'hrv_sdnn sdnn heart_rate_variability_sdnn'),
  ...names('steps', 'steps step step_count'),
  ...names('distance', 'distance walking_distance'),
  ...names('active-energy', 'active_energy active_calories active_energy_burned active_calories_burned'),
  ...names('basal-energy', 'basal_energy basal_calories resting_energy resting_calories'),
  ...names('total-energy', 'total_energy total_calories total_energy_burned total_calories_burned'),
  ...names('floors-climbed', 'floors floor floors_climbed flights_climbed'),
  ...names('moderate-minutes', 'moderate moderate_activity'),
  ...names('vigorous-minutes', 'vigorous vigorous_activity'),
  ...names('vo2max-estimate', 'vo2max vo2_max'),
  ...names('sleep-duration', 'asleep sleep_duration'),
  ...names('time-in-bed', 'in_bed time_in_bed'),
  ...names('sleep-light', 'light_sleep sleep_light'),
  ...names('sleep-deep', 'deep_sleep sleep_deep'),
  ...names('sleep-rem', 'rem_sleep sleep_rem'),
  ...names('sleep-awake', 'sleep_awake'),
]);
export const phoneMetrics: readonly Metric[] = [...new Set(metricsByName.values())];

/** Units as they end a field's name; the longer go first. */
const unitEndings = (
  'mmol_per_l mg_per_dl ml_kg_min percentage mg_dl mmol_l percent celsius minutes seconds ' +
  'hours mmhg kcal bpm pct lbs min sec kpa kg lb st kj cm km mi ms m g s h c f'
).split(' ');
/** Under these names an item holds the value of what it says it is. */
const valueNames = new Set('value count amount quantity level reading total result'.split(' '));

/** The metric that a word stands for, in singular or plural; null for any other word. */
export function metricNamed(word: string): Metric | null {
  const plain = plainName(word).replace(/_(records?|samples?|measurements?|readings?|data)$/, '');
  const written = plain.replace(/_/g, '-');
  return (
    metricsByName.get(plain) ??
    metricsByName.get(plain.replace(/s$/, '')) ??
    (isMetric(written) ? written : null)
  );
}

/**
 * The values an item holds, each by the name of its field: `steps`, `weight_kg`, or `value` and `kg` of an item that says
 * what it is. A weight without any unit is in `weightUnit`. Fields of any other name are passed over.
 */
export function measuresIn(
  fields: Fields,
  kind: string | null,
  unit: string | null,
  weightUnit: string | null = null,
): Measure[] {
  const own = kind === null ? null : metricNamed(kind);
  const found = new Map<Metric, Measure>();
  for (const [name, written] of fields) {
    const named = meaningOf(name, own);
    if (!named || found.has(named.metric)) continue;
    const { value, unit: beside } = valueOf(written);
    if (value === null) continue;
    const ofItem =
      textOf(fields, [`${name}_unit`]) ?? (isUnitOf(unit, named.metric, fields, own) ? unit : null);
    found.set(named.metric, {
      metric: named.metric,
      value: inMetricUnit(
        named.metric,
        value,
        named.unit ?? beside ?? ofItem ?? (named.metric === 'body-mass' ? weightUnit : null),
      ),
    });
  }
  return [...found.values()];
}

/** A unit beside several values is meant for what the item says it is, the only value, or those that can have it. */
function isUnitOf(unit: string | null, metric: Metric, fields: Fields, own: Metric | null): boolean {
  if (unit === null) return false;
  if (metric === own || inMetricUnit(metric, 1, unit) !== null) return true;
  return own === null && [...fields.keys()].filter((name) => meaningOf(name, null)).length === 1;
}

function meaningOf(name: string, own: Metric | null): { metric: Metric; unit: string | null } | null {
  const whole = metricNamed(name);
  if (whole) return { metric: whole, unit: null };
  if (own && valueNames.has(name)) return { metric: own, unit: null };
  for (const ending of unitEndings) {
    const unit = ending.replace('_per_', '_');
    if (name === ending && own && inMetricUnit(own, 1, unit) !== null) return { metric: own, unit };
    if (!name.endsWith(`_${ending}`)) continue;
    const stem = name.slice(0, -ending.length - 1);
    const metric = metricNamed(stem) ?? (own && valueNames.has(stem) ? own : null);
    if (metric) return { metric, unit };
  }
  return null;
}

/** A number, or `{ "value": 71.4, "unit": "kg" }`. */
function valueOf(written: unknown): { value: number | null; unit: string | null } {
  if (!isJsonObject(written)) return { value: readWrittenNumber(written), unit: null };
  const fields = fieldsOf(written);
  return { value: readWrittenNumber(fields.get('value')), unit: textOf(fields, ['unit', 'units']) };
}
