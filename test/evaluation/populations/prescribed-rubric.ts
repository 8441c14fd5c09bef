import { rubricPrescription, scoreFitt } from '@regimen/domain';
import type { FittPopulation, Screening } from '@regimen/domain';

/**
 * The rubric's points for what a screening prescribes to a person as one of a population: the least that is advised and the
 * most, whichever scores less. Null where nothing is prescribed for the population.
 */
export function prescribedScore(
  population: FittPopulation,
  { prescriptions }: Screening,
  startsInactive: boolean,
): number | null {
  const scores = prescriptions.flatMap((prescription) =>
    (['least', 'most'] as const).flatMap((week) => {
      const asked = rubricPrescription(prescription, week, startsInactive);
      return asked?.population === population ? [scoreFitt(asked).total] : [];
    }),
  );
  return scores.length === 0 ? null : Math.min(...scores);
}
