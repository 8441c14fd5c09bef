import type { Metric } from '@regimen/domain';

/** Where a type of record holds a value, and the unit of a bare number. */
export interface SingleValue {
  metric: Metric;
  fields: readonly string[];
  unitless?: (value: number) => string | null;
}

const value = (metric: Metric, fields: string, unitless?: SingleValue['unitless']): SingleValue => ({
  metric,
  fields: fields.split(' '),
  ...(unitless ? { unitless } : {}),
});
/** More mmol/L of glucose nobody lives with: a bare number beyond is of no known unit. */
const highestMillimoles = 55;
/** Nobody is taller in metres. */
const tallestMetres = 3;

/** By plain type of record. Types that are in none of these tables have no place here. */
export const singleValues: Readonly<Record<string, readonly SingleValue[]>> = {
  steps: [value('steps', 'count steps value')],
  distance: [value('distance', 'distance value')],
  activecaloriesburned: [value('active-energy', 'energy calories value')],
  totalcaloriesburned: [value('total-energy', 'energy calories value')],
  floorsclimbed: [value('floors-climbed', 'floors value')],
  heartrate: [value('heart-rate', 'beatsPerMinute bpm value')],
  restingheartrate: [value('resting-heart-rate', 'beatsPerMinute bpm value')],
  heartratevariabilityrmssd: [
    value('hrv-rmssd', 'heartRateVariabilityMillis heartRateVariabilityRmssd value'),
  ],
  bloodpressure: [value('systolic-pressure', 'systolic'), value('diastolic-pressure', 'diastolic')],
  bloodglucose: [
    value('blood-glucose', 'level glucose value', (level) =>
      level <= highestMillimoles ? 'mmol/L' : 'none',
    ),
  ],
  bodytemperature: [value('body-temperature', 'temperature value')],
  oxygensaturation: [value('oxygen-saturation', 'percentage value')],
  respiratoryrate: [value('respiratory-rate', 'rate value')],
  weight: [value('body-mass', 'weight value')],
  height: [value('body-height', 'height value', (height) => (height < tallestMetres ? 'm' : 'cm'))],
  bodyfat: [value('body-fat', 'percentage value')],
  bonemass: [value('bone-mass', 'mass value')],
  vo2max: [value('vo2max-estimate', 'vo2MillilitersPerMinuteKilogram vo2Max value')],
};
