import type { IntensityBand, Modality, Plan, PlanSession } from '@regimen/domain';

/** A session as it was done. */
export interface DoneSession {
  /** Days since the start, 0 = the first day. */
  day: number;
  modality: Modality;
  band: IntensityBand;
  minutes: number;
  met: number;
}

/** What one week of training adds up to. */
export interface DoneWeek {
  /** Minutes of endurance work, a vigorous minute counted twice and a light one not at all (WHO 2020). */
  aerobicMinutes: number;
  strengthSessions: number;
  mobilityMinutes: number;
}

/** A plan done to the letter. */
export function allDone(plan: Pick<Plan, 'startsOn' | 'weeks'>): DoneSession[] {
  const start = Date.parse(plan.startsOn);
  return plan.weeks.flatMap(({ sessions }) =>
    sessions.map((session) => doneOn(Math.round((Date.parse(session.date) - start) / 86_400_000), session)),
  );
}

/** A session of a plan, done to the letter on this day. */
export function doneOn(day: number, { modality, band, minutes, met }: PlanSession): DoneSession {
  return { day, modality, band, minutes, met };
}

const worth: Readonly<Record<IntensityBand, number>> = { light: 0, moderate: 1, vigorous: 2, 'near-max': 2 };

/** Moderate-equivalent minutes of endurance work of a session. */
export function aerobicMinutesOf({ modality, band, minutes }: DoneSession): number {
  return modality === 'aerobic' || modality === 'interval' ? worth[band] * minutes : 0;
}

/** The first `weeks` weeks, week 1 first. */
export function doneWeeks(done: readonly DoneSession[], weeks: number): DoneWeek[] {
  const sums = Array.from({ length: weeks }, () => ({
    aerobicMinutes: 0,
    strengthSessions: 0,
    mobilityMinutes: 0,
  }));
  for (const session of done) {
    const week = sums[Math.floor(session.day / 7)];
    if (!week) continue;
    week.aerobicMinutes += aerobicMinutesOf(session);
    if (session.modality === 'resistance') week.strengthSessions += 1;
    if (['balance', 'flexibility', 'mind-body'].includes(session.modality)) {
      week.mobilityMinutes += session.minutes;
    }
  }
  return sums;
}
