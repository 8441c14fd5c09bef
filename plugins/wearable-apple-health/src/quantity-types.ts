import { entryOf } from '@regimen/domain';
import type { Metric } from '@regimen/domain';

/** A quantity type of the export: our metric, and how each of its units becomes the metric's own. */
export interface QuantityType {
  metric: Metric;
  units: Readonly<Record<string, (value: number) => number>>;
}

const same = (value: number) => value;
/** Exact factors: international pound 0.45359237 kg, stone 14 lb, inch 2.54 cm, mile 1609.344 m, calorie 4.184 J. */
const poundKg = 0.45359237;
const energy = {
  kcal: same,
  Cal: same,
  kJ: (value: number) => value / 4.184,
  cal: (value: number) => value / 1000,
};
const perMinute = { 'count/min': same, 'count/s': (value: number) => value * 60 };
const pressure = {
  mmHg: same,
  kPa: (value: number) => value * 7.50061683,
  cmAq: (value: number) => value * 0.73555912,
};
const milliseconds = { ms: same, s: (value: number) => value * 1000 };
/** Glucose: 1 mmol/L = 18.0156 mg/dL (molar mass 180.156 g/mol). */
const milligramsPerMillimole = 18.0156;

/** Fractions that the export labels "%": 0.97 means 97 %. */
const fraction = { '%': (value: number) => value * 100 };

/** By type identifier without its prefix. Types that are not here are not read. */
export const quantityTypes: Readonly<Record<string, QuantityType>> = {
  HeartRate: { metric: 'heart-rate', units: perMinute },
  RestingHeartRate: { metric: 'resting-heart-rate', units: perMinute },
  RespiratoryRate: { metric: 'respiratory-rate', units: perMinute },
  HeartRateVariabilitySDNN: { metric: 'hrv-sdnn', units: milliseconds },
  HeartRateVariabilityRMSSD: { metric: 'hrv-rmssd', units: milliseconds },
  BloodPressureSystolic: { metric: 'systolic-pressure', units: pressure },
  BloodPressureDiastolic: { metric: 'diastolic-pressure', units: pressure },
  BodyMass: {
    metric: 'body-mass',
    units: {
      kg: same,
      g: (value) => value / 1000,
      lb: (value) => value * poundKg,
      st: (value) => value * 14 * poundKg,
    },
  },
  Height: {
    metric: 'body-height',
    units: { cm: same, m: (value) => value * 100, in: (value) => value * 2.54, ft: (value) => value * 30.48 },
  },
  BodyFatPercentage: { metric: 'body-fat', units: fraction },
  OxygenSaturation: { metric: 'oxygen-saturation', units: fraction },
  BodyTemperature: {
    metric: 'body-temperature',
    units: { degC: same, degF: (value) => ((value - 32) * 5) / 9 },
  },
  StepCount: { metric: 'steps', units: { count: same } },
  DistanceWalkingRunning: {
    metric: 'distance',
    units: {
      m: same,
      km: (value) => value * 1000,
      mi: (value) => value * 1609.344,
      ft: (value) => value * 0.3048,
    },
  },
  ActiveEnergyBurned: { metric: 'active-energy', units: energy },
  BasalEnergyBurned: { metric: 'basal-energy', units: energy },
  VO2Max: { metric: 'vo2max-estimate', units: { 'mL/min·kg': same, 'mL/(kg·min)': same, 'ml/kg/min': same } },
  BloodGlucose: { metric: 'blood-glucose', units: { 'mg/dL': same } },
};

const ofNights = [
  'sleep-duration',
  'time-in-bed',
  'sleep-light',
  'sleep-deep',
  'sleep-rem',
  'sleep-awake',
] as const satisfies readonly Metric[];

export const deliveredMetrics: readonly Metric[] = [
  ...new Set<Metric>([...Object.values(quantityTypes).map(({ metric }) => metric), ...ofNights]),
];

/** The value in the metric's unit; null where the unit is none we know for this type. */
export function toMetricUnit({ metric, units }: QuantityType, value: number, unit: string): number | null {
  const convert = entryOf(units, unit);
  if (convert) return convert(value);
  // The export writes the molar mass into the unit: mmol<180.1558800000541>/L.
  if (metric === 'blood-glucose' && /^mmol(<[\d.]+>)?\/L$/.test(unit)) return value * milligramsPerMillimole;
  return null;
}
