import type { FindingDefinition } from '../fact-definition.js';
import { clinicianFindings } from './clinician-findings.js';
import { personFindings } from './person-findings.js';

/** Facts that somebody tells, because no profile field and no measurement holds them. */
export const findingDefinitions = { ...personFindings, ...clinicianFindings } as const;

export type FindingName = keyof typeof findingDefinitions;
export const findingNames = Object.keys(findingDefinitions) as readonly FindingName[];

/** The definition of a finding, without the literal types of its entry. */
export function findingDefinition(name: FindingName): FindingDefinition {
  return findingDefinitions[name];
}

export function isFindingName(name: string): name is FindingName {
  return Object.hasOwn(findingDefinitions, name);
}
