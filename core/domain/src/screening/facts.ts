import type { FactDefinition } from './fact-definition.js';
import { findingDefinitions } from './findings/index.js';

/**
 * Facts rules may ask for: name, kind and unit (UCUM). Those of the profile, the request and the data are named here;
 * findings that a person or a clinician tells are in `findings/`. Rules with unknown facts or units do not load.
 */
const derivedDefinitions = {
  ageYears: { kind: 'number', unit: 'a' },
  sex: { kind: 'code', codes: ['female', 'male'] },
  bmi: { kind: 'number', unit: 'kg/m2' },
  bodyMassKg: { kind: 'number', unit: 'kg' },
  goalBmi: { kind: 'number', unit: 'kg/m2' },
  /** Wanted loss in kg per week, positive. */
  wantedLossKgPerWeek: { kind: 'number', unit: 'kg/wk' },
  restingSystolicMmHg: { kind: 'number', unit: 'mm[Hg]' },
  restingDiastolicMmHg: { kind: 'number', unit: 'mm[Hg]' },
  restingHeartRateBpm: { kind: 'number', unit: '/min' },
  measuredMaxHeartRateBpm: { kind: 'number', unit: '/min' },
  oxygenSaturationPercent: { kind: 'number', unit: '%' },
  bodyTemperatureCelsius: { kind: 'number', unit: 'Cel' },
  bloodGlucoseMgDl: { kind: 'number', unit: 'mg/dL' },
  /** Gain of body mass over the lowest of the last three days. */
  weightGainKgIn3Days: { kind: 'number', unit: 'kg' },
  activeMinutesPerWeek: { kind: 'number', unit: 'min/wk' },
  daysSinceInfarction: { kind: 'number', unit: 'd' },
  daysSinceSurgery: { kind: 'number', unit: 'd' },
  daysSinceStroke: { kind: 'number', unit: 'd' },
  daysSinceFracture: { kind: 'number', unit: 'd' },
  daysSinceJointReplacement: { kind: 'number', unit: 'd' },
  daysSinceBirth: { kind: 'number', unit: 'd' },
  daysSinceConcussion: { kind: 'number', unit: 'd' },
  conditions: { kind: 'set' },
  medications: { kind: 'set' },
  symptoms: { kind: 'set' },
  painfulJoints: { kind: 'set' },
  harms: { kind: 'set' },
  goals: { kind: 'set' },
  /** True once the person has answered the screening questions within 12 months. */
  screeningAnswered: { kind: 'boolean' },
} as const satisfies Record<string, FactDefinition>;

export const factDefinitions = { ...derivedDefinitions, ...findingDefinitions } as const;

export type FactName = keyof typeof factDefinitions;
export type FactValue = number | string | boolean | readonly string[];

/** Typed facts of one person; null or absent means unknown, which is never the same as "no". */
export type Facts = { readonly [name in FactName]?: FactValue | null };

/** The definition of a fact, without the literal types of its entry. */
export function factDefinition(name: FactName): FactDefinition {
  return factDefinitions[name];
}
