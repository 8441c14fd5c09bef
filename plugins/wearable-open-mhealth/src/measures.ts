import type { Metric } from '@regimen/domain';

/** A field of a body that is a measurement: our metric, and its units as UCUM by the schema's spelling. */
export interface Measure {
  metric: Metric;
  units: Readonly<Record<string, string>>;
  /** Something that adds up over time, which a moment cannot have. */
  needsInterval?: true;
}

const percent = { '%': '%' };
const pressure = { mmHg: 'mm[Hg]' };
const duration = { d: 'd', h: 'h', min: 'min', sec: 's', ms: 'ms' };

/** By the name of the field; a unit that the schema does not list is refused, as the schema wants it. */
export const measures: Readonly<Record<string, Measure>> = {
  body_weight: { metric: 'body-mass', units: { kg: 'kg', g: 'g', lb: '[lb_av]', oz: '[oz_av]' } },
  body_height: {
    metric: 'body-height',
    units: { cm: 'cm', m: 'm', mm: 'mm', in: '[in_i]', ft: '[ft_i]' },
  },
  body_mass_index: { metric: 'body-mass-index', units: { 'kg/m2': 'kg/m2', 'kg/m^2': 'kg/m2' } },
  body_fat_percentage: { metric: 'body-fat', units: percent },
  systolic_blood_pressure: { metric: 'systolic-pressure', units: pressure },
  diastolic_blood_pressure: { metric: 'diastolic-pressure', units: pressure },
  blood_glucose: { metric: 'blood-glucose', units: { 'mg/dL': 'mg/dL', 'mmol/L': 'mmol/L' } },
  heart_rate: { metric: 'heart-rate', units: { 'beats/min': '/min' } },
  oxygen_saturation: { metric: 'oxygen-saturation', units: percent },
  body_temperature: { metric: 'body-temperature', units: { C: 'Cel', F: '[degF]', K: 'K' } },
  respiratory_rate: { metric: 'respiratory-rate', units: { 'breaths/min': '/min' } },
  step_count: { metric: 'steps', units: { steps: '1' }, needsInterval: true },
  base_movement_quantity: { metric: 'steps', units: { steps: '1' }, needsInterval: true },
  kcal_burned: { metric: 'active-energy', units: { kcal: 'kcal' }, needsInterval: true },
  minutes_moderate_activity: { metric: 'moderate-minutes', units: duration },
  minutes_vigorous_activity: { metric: 'vigorous-minutes', units: duration },
  sleep_duration: { metric: 'sleep-duration', units: duration },
  total_sleep_time: { metric: 'sleep-duration', units: duration, needsInterval: true },
  wake_after_sleep_onset: { metric: 'sleep-awake', units: duration, needsInterval: true },
  light_sleep_duration: { metric: 'sleep-light', units: duration, needsInterval: true },
  deep_sleep_duration: { metric: 'sleep-deep', units: duration, needsInterval: true },
  rem_sleep_duration: { metric: 'sleep-rem', units: duration, needsInterval: true },
};

/** Fields of schemas that are sound and of which there is no metric. */
export const metricless = [
  'acceleration',
  'ambient_temperature',
  'latitude',
  'longitude',
  'pace',
  'rr_interval',
  'speed',
  'magnetic_force',
  'breath_carbon_monoxide',
  'minute_volume',
  'ventilation_cycle_time',
  'inspiratory_time',
  'expiratory_time',
];
