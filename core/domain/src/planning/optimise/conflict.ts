import type { Localised } from '../../shared/localised.js';
import type { LinearSolver } from '../solver.port.js';
import { horizonProgramme } from './horizon-model.js';
import { ownLimitLabels, ownLimits } from './own-limits.js';
import type { PlanFrame } from './plan-frame.js';
import { weekByDose } from './week-by-dose.js';
import type { WeekOrder } from './week-calendar.js';

const nothing = { aerobicMinutes: 0, netEnergyKcal: 0, strengthSessions: 0, mobilityMinutes: 0 };

/** A limit among those that cannot hold together: a rule's, or one of the person's days and of progression. */
export interface ConflictingLimit {
  id: string;
  reason: Localised;
}

interface Leavable extends ConflictingLimit {
  without(frame: PlanFrame): PlanFrame;
}

/**
 * The limits that cannot hold together: a smallest set, found by leaving out one limit after another and keeping it out
 * where the rest still conflicts (deletion filter; Chinneck 2008). Without any one of them the others can hold.
 * @param failedWeek the week that cannot be placed; null: the whole horizon has no answer, whatever the days.
 */
export function conflictingLimits(
  frame: PlanFrame,
  failedWeek: WeekOrder | null,
  solver: LinearSolver,
): readonly ConflictingLimit[] {
  const conflicts = (relaxed: PlanFrame) =>
    !('values' in solver.solve(programmeOf(relaxed, failedWeek).build()));
  let kept: readonly Leavable[] = leavable(frame);
  // A limit left out is gone from the frame; what only it kept out of sight stays out of sight.
  let relaxed = frame;
  for (const limit of kept) {
    const without = limit.without(relaxed);
    if (!conflicts(without)) continue;
    relaxed = without;
    kept = kept.filter((other) => other !== limit);
  }
  return kept.map(({ id, reason }) => ({ id, reason }));
}

/** What the person can change comes last and so stays where there is a choice. */
function leavable(frame: PlanFrame): Leavable[] {
  const own = ownLimits.map(({ id, without }) => ({
    id,
    reason: ownLimitLabels[id] ?? { en: id, zh: id },
    without,
  }));
  const rules = frame.constraints.map((limit) => ({
    id: limit.id,
    reason: limit.reason,
    without: (from: PlanFrame) => ({
      ...from,
      constraints: from.constraints.filter((constraint) => constraint !== limit),
    }),
  }));
  const isDays = ({ id }: Leavable) => id === 'days-and-time';
  return [...own.filter((each) => !isDays(each)), ...rules, ...own.filter(isDays)];
}

function programmeOf(frame: PlanFrame, failedWeek: WeekOrder | null) {
  return failedWeek === null
    ? horizonProgramme(frame, { whole: 'nothing', exactRise: false, aim: { kind: 'closest' } })
    : weekByDose(frame, failedWeek, nothing);
}
