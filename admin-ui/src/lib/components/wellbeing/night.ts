import type { WellbeingQuery } from '../../api/generated/graphql.js';

type Sleep = NonNullable<WellbeingQuery['participant']>['sleep'];

/** Stages are rounded by their makers: so much less than the whole is no part of the night. */
const roundingMinutes = 5;

/** One night out of the columns; minutes. */
export interface Night {
  day: string;
  asleep: number | null;
  inBed: number | null;
  awake: number | null;
  naps: number;
  efficiency: number | null;
  midpoint: number | null;
  stages: readonly { stage: 'deep' | 'rem' | 'light' | 'unstaged'; minutes: number }[];
}

/** The nights of the columns, in their order. */
export function nightsOf(sleep: Sleep): Night[] {
  return sleep.days.map((day, index) => {
    const asleep = sleep.asleepMinutes[index] ?? null;
    const told = [
      { stage: 'deep' as const, minutes: sleep.deepMinutes[index] ?? 0 },
      { stage: 'rem' as const, minutes: sleep.remMinutes[index] ?? 0 },
      { stage: 'light' as const, minutes: sleep.lightMinutes[index] ?? 0 },
    ];
    const staged = told.reduce((sum, { minutes }) => sum + minutes, 0);
    const rest = (asleep ?? 0) - staged;
    const unstaged = { stage: 'unstaged' as const, minutes: rest > roundingMinutes ? rest : 0 };
    return {
      day,
      asleep,
      inBed: sleep.inBedMinutes[index] ?? null,
      awake: sleep.awakeMinutes[index] ?? null,
      naps: sleep.napMinutes[index] ?? 0,
      efficiency: sleep.efficiencies[index] ?? null,
      midpoint: sleep.midpoints[index] ?? null,
      stages: [...told, unstaged].filter(({ minutes }) => minutes > 0),
    };
  });
}

/** Minutes as hours and minutes: `7:20`. */
export function hours(minutes: number): string {
  const whole = Math.round(minutes);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
