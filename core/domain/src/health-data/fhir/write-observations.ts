import type { Metric } from '../metrics.js';
import { metrics } from '../metrics.js';
import type { Observation } from '../observation.js';
import { loincSystem, ucumSystem } from './code-systems.js';
import type { CodeableConcept, FhirObservation, Quantity } from './fhir-resources.js';
import { codingsOfMetric } from './metric-codes.js';
import { effectiveOf, identifierOf } from './written-parts.js';

const categorySystem = 'http://terminology.hl7.org/CodeSystem/observation-category';
const pressurePanel: CodeableConcept = { coding: [{ system: loincSystem, code: '85354-9' }] };
const vitalSigns: ReadonlySet<Metric> = new Set<Metric>([
  'heart-rate',
  'systolic-pressure',
  'diastolic-pressure',
  'body-mass',
  'body-height',
  'body-mass-index',
  'oxygen-saturation',
  'respiratory-rate',
  'body-temperature',
]);

/**
 * Observations as FHIR R4 resources of one patient (`subject`, a reference such as `Patient/1`), in their order. A systolic
 * and a diastolic pressure that follow each other and were measured together become one panel, as FHIR asks for. What
 * our reader of FHIR makes of the result equals what went in.
 */
export function* fhirObservations(
  observations: Iterable<Observation>,
  subject: string,
): Generator<FhirObservation> {
  let waiting: Observation | null = null;
  for (const observation of observations) {
    const isPair: boolean = waiting !== null && belongTogether(waiting, observation);
    if (isPair) yield panelOf(waiting!, observation, subject);
    else if (waiting) yield singleOf(waiting, subject);
    waiting = null;
    if (isPair) continue;
    if (isPressure(observation)) waiting = observation;
    else yield singleOf(observation, subject);
  }
  if (waiting) yield singleOf(waiting, subject);
}

function isPressure({ metric }: Observation): boolean {
  return metric === 'systolic-pressure' || metric === 'diastolic-pressure';
}

/** One reading of one cuff: all but metric and value is the same. */
function belongTogether(first: Observation, second: Observation): boolean {
  const { metric: firstMetric, value: _, ...one } = first;
  const { metric: secondMetric, value: __, ...other } = second;
  const keys = Object.keys({ ...one, ...other }) as (keyof typeof one)[];
  return isPressure(second) && firstMetric !== secondMetric && keys.every((key) => one[key] === other[key]);
}

function singleOf(observation: Observation, subject: string): FhirObservation {
  return {
    ...headOf(observation),
    code: codeOf(observation.metric),
    ...tailOf(observation, subject),
    valueQuantity: quantityOf(observation),
  };
}

function panelOf(first: Observation, second: Observation, subject: string): FhirObservation {
  return {
    ...headOf(first),
    code: pressurePanel,
    ...tailOf(first, subject),
    component: [first, second].map((part) => ({
      code: codeOf(part.metric),
      valueQuantity: quantityOf(part),
    })),
  };
}

/** What the source doubts is preliminary: readers keep it and do not rely on it. */
function headOf({ nativeId, confidence, metric }: Observation) {
  return {
    resourceType: 'Observation' as const,
    ...identifierOf(nativeId),
    status: confidence === 'low' ? ('preliminary' as const) : ('final' as const),
    category: [
      { coding: [{ system: categorySystem, code: vitalSigns.has(metric) ? 'vital-signs' : 'activity' }] },
    ],
  };
}

function tailOf({ at, until, offsetMinutes, localDate, device, note }: Observation, subject: string) {
  return {
    subject: { reference: subject },
    ...(localDate === undefined ? effectiveOf(at, until, offsetMinutes) : { effectiveDateTime: localDate }),
    ...(device === null ? {} : { device: { display: device } }),
    ...(note === undefined ? {} : { note: [{ text: note }] }),
  };
}

function codeOf(metric: Metric): CodeableConcept {
  return { coding: codingsOfMetric(metric), text: metric };
}

function quantityOf({ metric, value }: Observation): Quantity {
  const { unit } = metrics[metric];
  return { value, unit, system: ucumSystem, code: unit };
}
