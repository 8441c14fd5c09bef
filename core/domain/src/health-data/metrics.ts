/** What is measured. One name per metric; RMSSD and SDNN, resting and sleeping heart rate never mix. */
export interface MetricDefinition {
  /** LOINC code where one exists (loinc.org). */
  loinc: string | null;
  /** UCUM unit every stored value has. */
  unit: string;
  /** How a day is summarised: counts add up, levels are averaged, latest keeps the last reading. */
  daily: 'sum' | 'mean' | 'latest';
}

export const metrics = {
  'heart-rate': { loinc: '8867-4', unit: '/min', daily: 'mean' },
  'resting-heart-rate': { loinc: '40443-4', unit: '/min', daily: 'latest' },
  'systolic-pressure': { loinc: '8480-6', unit: 'mm[Hg]', daily: 'mean' },
  'diastolic-pressure': { loinc: '8462-4', unit: 'mm[Hg]', daily: 'mean' },
  'body-mass': { loinc: '29463-7', unit: 'kg', daily: 'latest' },
  'body-height': { loinc: '8302-2', unit: 'cm', daily: 'latest' },
  'body-fat': { loinc: '41982-0', unit: '%', daily: 'latest' },
  'body-mass-index': { loinc: '39156-5', unit: 'kg/m2', daily: 'latest' },
  'body-water': { loinc: '73706-4', unit: '%', daily: 'latest' },
  'muscle-mass': { loinc: '73964-9', unit: 'kg', daily: 'latest' },
  'bone-mass': { loinc: '73708-0', unit: 'kg', daily: 'latest' },
  'waist-circumference': { loinc: '8280-0', unit: 'cm', daily: 'latest' },
  'oxygen-saturation': { loinc: '59408-5', unit: '%', daily: 'mean' },
  'respiratory-rate': { loinc: '9279-1', unit: '/min', daily: 'mean' },
  'body-temperature': { loinc: '8310-5', unit: 'Cel', daily: 'mean' },
  'blood-glucose': { loinc: '2339-0', unit: 'mg/dL', daily: 'mean' },
  'hrv-rmssd': { loinc: null, unit: 'ms', daily: 'mean' },
  'hrv-sdnn': { loinc: '80404-7', unit: 'ms', daily: 'mean' },
  steps: { loinc: '41950-7', unit: '{steps}', daily: 'sum' },
  distance: { loinc: null, unit: 'm', daily: 'sum' },
  'active-energy': { loinc: '41981-2', unit: 'kcal', daily: 'sum' },
  'basal-energy': { loinc: null, unit: 'kcal', daily: 'sum' },
  'total-energy': { loinc: '41979-6', unit: 'kcal', daily: 'sum' },
  'floors-climbed': { loinc: '100304-5', unit: '{floors}', daily: 'sum' },
  'moderate-minutes': { loinc: '77592-4', unit: 'min', daily: 'sum' },
  'vigorous-minutes': { loinc: '77593-2', unit: 'min', daily: 'sum' },
  'vo2max-estimate': { loinc: '94122-9', unit: 'mL/kg/min', daily: 'latest' },
  'sleep-duration': { loinc: '93832-4', unit: 'min', daily: 'sum' },
  'time-in-bed': { loinc: '103215-0', unit: 'min', daily: 'sum' },
  'sleep-light': { loinc: '93830-8', unit: 'min', daily: 'sum' },
  'sleep-deep': { loinc: '93831-6', unit: 'min', daily: 'sum' },
  'sleep-rem': { loinc: '93829-0', unit: 'min', daily: 'sum' },
  'sleep-awake': { loinc: null, unit: 'min', daily: 'sum' },
} as const satisfies Record<string, MetricDefinition>;

export type Metric = keyof typeof metrics;

export function isMetric(name: string): name is Metric {
  return Object.hasOwn(metrics, name);
}
