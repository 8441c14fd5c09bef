import type { ConditionCode, FindingName, MedicationClass, SymptomCode } from '@regimen/domain';
import type { Person } from '../../people/person.js';

/** What is true of a person, whether or not the product noticed. */
export interface Truth extends Person {
  conditions: readonly ConditionCode[];
  medications: readonly MedicationClass[];
  symptoms: readonly SymptomCode[];
}

/** The person with what their own words tell. */
export function truthOf(person: Person): Truth {
  const { conditions = [], medications = [], symptoms = [] } = person.text?.tells ?? {};
  return {
    ...person,
    conditions: [...new Set([...person.conditions, ...conditions])],
    medications: [...new Set([...person.medications, ...medications])],
    symptoms: [...new Set([...person.symptoms, ...symptoms])],
  };
}

export function hasAny<Code extends string>(codes: readonly Code[], asked: readonly Code[]): boolean {
  return asked.some((code) => codes.includes(code));
}

/** A finding as a number; null when nobody told it. */
export function findingOf(truth: Truth, name: FindingName): number | null {
  const value = truth.findings[name];
  return typeof value === 'number' ? value : null;
}

/** The fewest days since any of these began; null when none of them has a date. */
export function daysSince(truth: Truth, codes: readonly ConditionCode[]): number | null {
  const days = codes.flatMap((code) => {
    const since = truth.conditions.includes(code) ? truth.daysSince[code] : undefined;
    return since === undefined ? [] : [since];
  });
  return days.length > 0 ? Math.min(...days) : null;
}
