import type { LinearSolver, MadePlan } from '@regimen/domain';
import { makePlan } from '@regimen/domain';
import { planInputOf } from '../people/as-told.js';
import type { Person } from '../people/person.js';
import type { Judge } from '../safety/screen-people.js';

/** The most that guidelines ask of anybody, moderate-equivalent minutes a week (Bull 2020, WHO). */
const guidelineMinutes = 300;
const weeks = 4;

/** What a plan gives somebody. */
export interface PlannedDose {
  /** Moderate-equivalent minutes a week, mean of all weeks. */
  minutes: number;
  /** Those over what limits, days and guidelines allow. */
  dose: number;
  /** (‖R‖ − ‖A* − R‖) / ‖R‖; null where nothing was wanted. */
  reach: number | null;
}

/** Plans four weeks for somebody; null where they get no plan. */
export async function plannedDose(
  person: Person,
  judge: Judge,
  solver: LinearSolver,
): Promise<PlannedDose | null> {
  const made = makePlan(await planInputOf(person, judge, weeks), solver);
  if (made.kind === 'stopped') return null;
  const { plan } = made;
  const total = plan.weeks.reduce((sum, week) => sum + week.moderateEquivalentMinutes, 0);
  const minutes = total / plan.weeks.length;
  const { residual, residualOfNoPlan } = plan.certificate;
  return {
    minutes,
    dose: minutes / allowedMinutes(person, made),
    reach: residualOfNoPlan > 0 ? (residualOfNoPlan - residual) / residualOfNoPlan : null,
  };
}

function allowedMinutes({ wishes }: Person, { problem }: Extract<MadePlan, { kind: 'plan' }>): number {
  const caps = problem.constraints.flatMap((limit) =>
    limit.kind === 'cap' &&
    Object.keys(limit.appliesTo).length === 0 &&
    (limit.quantity === 'moderateEquivalentMinutesPerWeek' || limit.quantity === 'minutesPerWeek')
      ? [limit.value]
      : [],
  );
  return Math.min(guidelineMinutes, wishes.weekdays.length * wishes.minutesPerDay, ...caps);
}
