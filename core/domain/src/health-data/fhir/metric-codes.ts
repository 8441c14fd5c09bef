import type { Metric } from '../metrics.js';
import { isMetric, metrics } from '../metrics.js';
import { loincSystem, metricSystem } from './code-systems.js';

/** One coding of a FHIR CodeableConcept. */
export interface Coding {
  system?: string;
  code?: string;
  display?: string;
}

/**
 * LOINC codes that mean one of our metrics beside the metric's own: other methods, body sites and positions (LOINC 2.77;
 * HL7 Physical Activity 1.0.1 for 55424-6 and 55423-8; US Core for the mean blood pressure).
 */
const furtherLoincCodes: Readonly<Record<string, Metric>> = {
  '8889-8': 'heart-rate',
  '76282-3': 'heart-rate',
  '55425-3': 'heart-rate',
  '2708-6': 'oxygen-saturation',
  '8459-0': 'systolic-pressure',
  '8460-8': 'systolic-pressure',
  '8461-6': 'systolic-pressure',
  '96608-5': 'systolic-pressure',
  '8453-3': 'diastolic-pressure',
  '8454-1': 'diastolic-pressure',
  '8455-8': 'diastolic-pressure',
  '96609-3': 'diastolic-pressure',
  '3141-9': 'body-mass',
  '3142-7': 'body-mass',
  '8350-1': 'body-mass',
  '3137-7': 'body-height',
  '3138-5': 'body-height',
  '8306-3': 'body-height',
  '8331-1': 'body-temperature',
  '8328-7': 'body-temperature',
  '8332-9': 'body-temperature',
  '8333-7': 'body-temperature',
  '15074-8': 'blood-glucose',
  '2345-7': 'blood-glucose',
  '14749-6': 'blood-glucose',
  '41653-7': 'blood-glucose',
  '14743-9': 'blood-glucose',
  '32016-8': 'blood-glucose',
  '99504-3': 'blood-glucose',
  '55423-8': 'steps',
  '55424-6': 'active-energy',
};

const byLoinc: ReadonlyMap<string, Metric> = new Map([
  ...Object.entries(furtherLoincCodes),
  ...Object.entries(metrics).flatMap(([metric, { loinc }]): [string, Metric][] =>
    loinc === null ? [] : [[loinc, metric as Metric]],
  ),
]);

/** The metric that codings mean: our own name where it is there, else LOINC; null for anything else. */
export function metricOfCodings(codings: readonly Coding[]): Metric | null {
  const own = codings.find(({ system }) => system === metricSystem)?.code;
  if (own !== undefined && isMetric(own)) return own;
  for (const { system, code } of codings) {
    const metric = system === loincSystem && code !== undefined ? byLoinc.get(code) : undefined;
    if (metric) return metric;
  }
  return null;
}

/** Codings of a metric: LOINC where one exists, and our own name. */
export function codingsOfMetric(metric: Metric): Coding[] {
  const { loinc } = metrics[metric];
  const own = { system: metricSystem, code: metric };
  return loinc === null ? [own] : [{ system: loincSystem, code: loinc }, own];
}
