import fc from 'fast-check';
import { dayKindsOf } from './day-kinds.js';
import { addWeeklySpacing } from './horizon-spacing.js';
import type { Option, PlanFrame } from './plan-frame.js';
import { Programme } from './programme.js';

const option = {
  id: 'run',
  template: { hardDay: true, modality: 'aerobic', muscleGroups: [] },
} as unknown as Option;

function frameOf(minutesOnDay: readonly number[]): PlanFrame {
  return {
    options: [option],
    minutesOnDay,
    dayKinds: dayKindsOf(minutesOnDay),
    constraints: [],
  } as unknown as PlanFrame;
}

/** Every way to put hard sessions on open days of two weeks, never two days in a row. */
function spacedCalendars(minutesOnDay: readonly number[]): number[][] {
  const days = [...minutesOnDay, ...minutesOnDay].flatMap((minutes, day) => (minutes > 0 ? [day] : []));
  return days.reduce<number[][]>(
    (chosen, day) => [
      ...chosen,
      ...chosen.filter((taken) => day - (taken.at(-1) ?? -9) >= 2).map((taken) => [...taken, day]),
    ],
    [[]],
  );
}

it('allows every calendar that keeps hard days apart, and is reached by one', () => {
  const minutes = fc.array(fc.constantFrom(0, 0, 30, 60), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(minutes, (minutesOnDay) => {
      const frame = frameOf(minutesOnDay);
      const programme = new Programme();
      for (const week of [1, 2]) {
        frame.dayKinds.forEach((_, kind) => programme.column(`n|run|${week}|${kind}`));
        addWeeklySpacing(programme, frame, week, 1);
      }
      const calendars = spacedCalendars(minutesOnDay);
      for (const { terms, upper } of programme.build().rows) {
        const count = (days: readonly number[]) =>
          days.filter((day) => {
            const kind = frame.dayKinds.findIndex((each) => each.minutes === minutesOnDay[day % 7]);
            return terms.some(({ column }) => column === `n|run|${Math.floor(day / 7) + 1}|${kind}`);
          }).length;
        const most = Math.max(...calendars.map(count));
        if (most !== upper) return false;
      }
      return true;
    }),
    { numRuns: 60, seed: 20261125 },
  );
});
