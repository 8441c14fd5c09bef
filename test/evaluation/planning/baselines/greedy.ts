import type { OutcomeTarget } from '@regimen/domain';
import { residualOf } from '../residual.js';
import type { DoneSession } from '../simulator/done-session.js';
import type { TrueBody } from '../simulator/true-body.js';
import type { AllowedWeeks } from './allowed-weeks.js';

/** Gains this small are not worth another session. */
const noGain = 1e-6;

/**
 * Week after week the session that brings an average body closest to what is wanted, if the week went on like that, until
 * none brings more or none is allowed. Looks neither at later weeks nor at what this one leaves for them.
 */
export function greedy(
  weeks: number,
  calendar: AllowedWeeks,
  targets: readonly OutcomeTarget[],
  average: TrueBody,
): readonly DoneSession[] {
  for (let week = 0; week < weeks; week += 1) {
    for (let isBetter = true; isBetter;) isBetter = addBest(weeks, week, calendar, targets, average);
  }
  return calendar.done;
}

function addBest(
  weeks: number,
  week: number,
  calendar: AllowedWeeks,
  targets: readonly OutcomeTarget[],
  average: TrueBody,
): boolean {
  const now = residualOf(targets, average, goingOn(calendar.done, week, weeks));
  const day = 7 * week + (calendar.openDays[0] ?? 0);
  const wished = calendar.candidates
    .flatMap((candidate) => {
      const minutes = calendar.longest(candidate);
      return minutes === null ? [] : [{ candidate, day, minutes }];
    })
    .map((session) => {
      const { template } = session.candidate;
      const own: DoneSession = { ...template, day, minutes: session.minutes };
      const after = residualOf(targets, average, goingOn([...calendar.done, own], week, weeks));
      return { session, gain: now - after };
    })
    .filter(({ gain }) => gain > noGain)
    .sort((a, b) => b.gain - a.gain);
  return wished.some(({ session }) =>
    calendar.openDays.some((open) => calendar.place({ ...session, day: 7 * week + open })),
  );
}

/** This week's sessions in every week that follows. */
function goingOn(done: readonly DoneSession[], week: number, weeks: number): DoneSession[] {
  const own = done.filter(({ day }) => Math.floor(day / 7) === week);
  const later = Array.from({ length: weeks - week - 1 }, (_, index) =>
    own.map((session) => ({ ...session, day: session.day + 7 * (index + 1) })),
  );
  return [...done, ...later.flat()];
}
