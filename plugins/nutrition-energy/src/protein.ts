import type { Citation, Plan, ProteinPopulation } from '@regimen/domain';
import { proteinBodyMass, proteinPopulation, proteinRange } from '@regimen/domain';
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

function populationOf(person: Person, plan: Plan): ProteinPopulation {
  const trainsStrength = plan.weeks.some((week) =>
    week.sessions.some((session) => session.modality === 'resistance'),
  );
  return proteinPopulation({
    ...person,
    trainsForMuscle: trainsStrength && (person.wantsMuscle || person.wantsToLose),
  });
}
