import type { PlanningProblem } from '../planning-problem.js';
import { ageInYears } from '../../shared/local-date.js';
import { isGeneralPopulation } from '../../screening/combine-prescriptions.js';

/** From this age on people decide for themselves whether something is tried with them. */
const grownUpAge = 18;

/**
 * Whether anything about a person is a matter of medicine: a condition, medicine, symptom, pain, a joint that is spared or
 * pregnancy, a word of harm, a screening that wants a clinician, supervision or facts that are not known, or no known age of
 * eighteen or more. Fails closed: with such a person nothing is tried, whatever they said.
 */
export function isClinicalProfile({
  profile,
  request,
  screening,
  constraints,
  startsOn,
}: Pick<PlanningProblem, 'profile' | 'request' | 'screening' | 'constraints' | 'startsOn'>): boolean {
  const { conditions, medications, symptoms, birthDate, screeningAnsweredOn } = profile;
  const told = [
    ...[conditions, medications, symptoms, profile.findings ?? [], profile.sparedJoints ?? []],
    ...[request.conditions, request.painfulJoints, request.harms],
  ];
  return (
    told.some((list) => list.length > 0) ||
    birthDate === null ||
    ageInYears(birthDate, startsOn) < grownUpAge ||
    screeningAnsweredOn === null ||
    !['clear', 'clear-with-limits'].includes(screening.outcome) ||
    screening.missingFacts.length > 0 ||
    screening.prescriptions.some(({ population }) => !isGeneralPopulation(population)) ||
    constraints.some(({ kind }) => kind === 'supervise')
  );
}
