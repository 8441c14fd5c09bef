import { vitalMaxAgeDays } from '../screening/assemble-facts.js';
import type { FactName } from '../screening/facts.js';
import { findingDefinition, isFindingName } from '../screening/findings/index.js';

/** Readings that speak of their own day only, as facts. */
const vitalsOfTheDay = {
  oxygenSaturationPercent: vitalMaxAgeDays['oxygen-saturation'],
  bodyTemperatureCelsius: vitalMaxAgeDays['body-temperature'],
  bloodGlucoseMgDl: vitalMaxAgeDays['blood-glucose'],
} as const satisfies { readonly [name in FactName]?: number };

/** Whether a fact is about today alone: pain now, today's glucose or temperature. */
export function isFactOfTheDay(name: FactName): boolean {
  if (isFindingName(name)) return findingDefinition(name).holdsDays <= 1;
  return Object.hasOwn(vitalsOfTheDay, name);
}
