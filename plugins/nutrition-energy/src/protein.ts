import type { Citation, ConditionCode, Plan, ProteinPopulation } from '@regimen/domain';
import { proteinBodyMass, proteinRange } from '@regimen/domain';
import type { Person } from './person.js';

export interface Protein {
  grams: { low: number; high: number };
  citation: Citation;
  /** True where more would harm, so that the amount is a limit and not an aim. */
  isCap: boolean;
}

/** Daily protein; null where the body mass is unknown or amounts must not be shown. */
export function proteinOf(person: Person, plan: Plan): Protein | null {
  if (person.bodyMassKg === null || person.bar) return null;
  const population = populationOf(person, plan);
  const { low, high, citation } = proteinRange(
    proteinBodyMass(person.bodyMassKg, person.heightCm),
    population,
  );
  return {
    grams: { low: Math.round(low), high: Math.round(high) },
    citation,
    isCap: population === 'ckdKdigo2024',
  };
}

/** From this age on, older people's protein applies (Bauer 2013, PROT-AGE). */
const olderAgeYears = 65;

const chronicIllnesses: ReadonlySet<ConditionCode> = new Set<ConditionCode>([
  'copd',
  'heart-failure',
  'cancer',
  'stroke',
  'parkinson-disease',
]);

/** The disease's cap comes before every goal; then the medicine, the age, the training. */
function populationOf(person: Person, plan: Plan): ProteinPopulation {
  if (person.conditions.includes('chronic-kidney-disease')) return 'ckdKdigo2024';
  if (person.medications.includes('glp-1-agonist')) return 'glp1WeightLoss';
  if (person.ageYears !== null && person.ageYears >= olderAgeYears) {
    return person.conditions.some((code) => chronicIllnesses.has(code)) ? 'olderIll' : 'olderHealthy';
  }
  const trainsStrength = plan.weeks.some((week) =>
    week.sessions.some((session) => session.modality === 'resistance'),
  );
  return trainsStrength && (person.wantsMuscle || person.wantsToLose) ? 'trained' : 'rda';
}
