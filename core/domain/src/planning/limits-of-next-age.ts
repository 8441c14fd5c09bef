import { screenPerson } from '../clearances/screen-person.js';
import type { SignedClearance } from '../clearances/signed-clearance.js';
import type { Constraint } from '../screening/constraint.js';
import type { CompiledRules } from '../screening/engine/compile-rules.js';
import type { Facts } from '../screening/facts.js';
import type { Screening } from '../screening/screening.js';
import { addDays, ageInYears } from '../shared/local-date.js';
import type { LocalDate } from '../shared/local-date.js';

interface ComingAge {
  birthDate: LocalDate | null;
  /** The person as screened today. */
  screening: Pick<Screening, 'constraints'>;
  facts: Facts;
  rules: CompiledRules;
  clearances: readonly SignedClearance[];
  on: LocalDate;
  startsOn: LocalDate;
  weeks: number;
}

/**
 * Limits that come with a birthday before the plan is over: the whole plan keeps them, so that it is not withheld on the day.
 * Everything else that will change is judged when it does.
 * @returns none where no birthday lies in the plan, the age is not known, or nothing is added by it.
 */
export function limitsOfNextAge(coming: ComingAge): Constraint[] {
  const { birthDate, facts, rules, clearances, on, startsOn, weeks, screening } = coming;
  if (birthDate === null) return [];
  const ageYears = ageInYears(birthDate, addDays(startsOn, 7 * weeks - 1));
  if (ageYears === facts.ageYears) return [];
  const later = screenPerson({ facts: { ...facts, ageYears }, rules, clearances, on }).screening;
  const known = new Set(screening.constraints.map(({ id }) => id));
  return later.constraints.filter(({ id }) => !known.has(id));
}
