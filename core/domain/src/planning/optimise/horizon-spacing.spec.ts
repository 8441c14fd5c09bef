import fc from 'fast-check';
import { frameWeek, plainDay } from './frame-days.js';
import { addWeeklySpacing } from './horizon-spacing.js';
import { weekOf } from './plan-frame.js';
import type { Option, PlanFrame } from './plan-frame.js';
import { Programme } from './programme.js';

const option = {
  id: 'run',
  template: { hardDay: true, modality: 'aerobic', muscleGroups: [] },
} as unknown as Option;

function frameOf(minutesOnDay: readonly number[]): PlanFrame {
  return {
    options: [option],
    calendar: [0, 7].map((first) => frameWeek(minutesOnDay.slice(first, first + 7).map(plainDay), 6)),
    constraints: [],
  } as unknown as PlanFrame;
}

/** Every way to put hard sessions on open days of two weeks, never two days in a row. */
function spacedCalendars(minutesOnDay: readonly number[]): number[][] {
  const days = minutesOnDay.flatMap((minutes, day) => (minutes > 0 ? [day] : []));
  return days.reduce<number[][]>(
    (chosen, day) => [
      ...chosen,
      ...chosen.filter((taken) => day - (taken.at(-1) ?? -9) >= 2).map((taken) => [...taken, day]),
    ],
    [[]],
  );
}

it('allows every calendar that keeps hard days apart, and is reached by one', () => {
  const minutes = fc.array(fc.constantFrom(0, 0, 30, 60), { minLength: 14, maxLength: 14 });
  fc.assert(
    fc.property(minutes, (minutesOnDay) => {
      const frame = frameOf(minutesOnDay);
      const programme = new Programme();
      for (const week of [1, 2]) {
        weekOf(frame, week).kinds.forEach((_, kind) => programme.column(`n|run|${week}|${kind}`));
        addWeeklySpacing(programme, frame, week, 1);
      }
      const calendars = spacedCalendars(minutesOnDay);
      for (const { terms, upper } of programme.build().rows) {
        const count = (days: readonly number[]) =>
          days.filter((day) => {
            const week = Math.floor(day / 7) + 1;
            const kind = weekOf(frame, week).kinds.findIndex(({ days }) => days.includes(day % 7));
            return terms.some(({ column }) => column === `n|run|${week}|${kind}`);
          }).length;
        const most = Math.max(...calendars.map(count));
        if (most !== upper) return false;
      }
      return true;
    }),
    { numRuns: 60, seed: 20261125 },
  );
});
