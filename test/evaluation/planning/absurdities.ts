import type { Plan, PlanWeek, SessionTemplate } from '@regimen/domain';

/** Absurdities that the raw optimum of a linear model shows (SCIENCE 5.2), and that no plan may show. */
export const absurdities = [
  /** Two hard days one after the other, both as long as any day of the plan. */
  'maximal days packed',
  /** Days in a row and then nothing, where the person's days would let them be spread. */
  'packed, then nothing',
  /** Nearly all load in one half of a week although both halves are open. */
  'all load at one end',
  /** A day that holds more than it is open for. */
  'longer than the day',
  /** A week's load more than a tenth and a quarter of an hour above both weeks before. */
  'load jumps',
  /** A last week of one day where the weeks before had three and more. */
  'last week of one day',
  /** A week without any load: monotony 0. */
  'empty week',
] as const;
export type Absurdity = (typeof absurdities)[number];

export interface OpenDays {
  /** 1 = Monday. */
  weekdays: readonly number[];
  minutesPerDay: number;
}

/** Days of rest in a row beyond the fewest possible that count as "then nothing". */
const excessRest = 2;
const nearlyAll = 0.9;
const nearlyLongest = 0.95;
const rise = { share: 0.1, minutes: 15, rounding: 1 };

/** What is absurd about a plan, judged by its calendar alone. */
export function absurditiesOf(
  plan: Plan,
  open: OpenDays,
  catalogue: ReadonlyMap<string, SessionTemplate>,
): Absurdity[] {
  const { weeks } = plan;
  const checks: Readonly<Record<Absurdity, boolean>> = {
    'maximal days packed': packsMaximalDays(weeks, catalogue),
    'packed, then nothing': weeks.some((week) => isPacked(week, open)),
    'all load at one end': weeks.some((week) => isOneSided(week, open)),
    'longer than the day': weeks.some((week) =>
      [...daysOf(week).values()].some(({ minutes }) => minutes > open.minutesPerDay),
    ),
    'load jumps': weeks.some((week, index) => jumps(week, weeks.slice(Math.max(0, index - 2), index))),
    'last week of one day': endsWithOneDay(weeks),
    'empty week': weeks.some(({ sessions }) => sessions.length === 0),
  };
  return absurdities.filter((name) => checks[name]);
}

interface Day {
  load: number;
  minutes: number;
  isHard: boolean;
}

/** Days with sessions, by number of the day from the plan week's first. */
function daysOf(week: PlanWeek, catalogue?: ReadonlyMap<string, SessionTemplate>): Map<number, Day> {
  const days = new Map<number, Day>();
  for (const { date, met, minutes, templateId } of week.sessions) {
    const number = Math.round((Date.parse(date) - Date.parse(week.startsOn)) / 86_400_000);
    const day = days.get(number) ?? { load: 0, minutes: 0, isHard: false };
    days.set(number, {
      load: day.load + met * minutes,
      minutes: day.minutes + minutes,
      isHard: day.isHard || catalogue?.get(templateId)?.hardDay === true,
    });
  }
  return days;
}

function packsMaximalDays(
  weeks: readonly PlanWeek[],
  catalogue: ReadonlyMap<string, SessionTemplate>,
): boolean {
  const days = weeks.flatMap((week, index) =>
    [...daysOf(week, catalogue)].map(([number, day]) => ({ at: 7 * index + number, ...day })),
  );
  const most = Math.max(0, ...days.map(({ load }) => load));
  const maximal = new Set(
    days.filter(({ isHard, load }) => isHard && load >= nearlyLongest * most).map(({ at }) => at),
  );
  return [...maximal].some((at) => maximal.has(at + 1));
}

/** The longest rest of a week that repeats, against the shortest that as many sessions on the open days could have. */
function isPacked(week: PlanWeek, { weekdays }: OpenDays): boolean {
  const used = [...daysOf(week).keys()];
  if (used.length < 2) return false;
  const first = new Date(`${week.startsOn}T00:00:00Z`).getUTCDay() || 7;
  const possible = weekdays.map((weekday) => (weekday - first + 7) % 7);
  const shortest = Math.min(...choices(possible, used.length).map(longestRest));
  return longestRest(used) - shortest >= excessRest;
}

function longestRest(days: readonly number[]): number {
  const sorted = [...days].sort((a, b) => a - b);
  const next = [...sorted.slice(1), (sorted[0] ?? 0) + 7];
  return Math.max(...next.map((day, index) => day - sorted[index]! - 1));
}

function choices(items: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, index) =>
    choices(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]),
  );
}

/** Halves are the first and the last three days; both must be open for two days and more. */
function isOneSided(week: PlanWeek, { weekdays }: OpenDays): boolean {
  const first = new Date(`${week.startsOn}T00:00:00Z`).getUTCDay() || 7;
  const possible = weekdays.map((weekday) => (weekday - first + 7) % 7);
  const halves = [(day: number) => day <= 2, (day: number) => day >= 4];
  if (halves.some((half) => possible.filter(half).length < 2)) return false;
  const days = [...daysOf(week)];
  const total = days.reduce((sum, [, { load }]) => sum + load, 0);
  return (
    days.length >= 2 &&
    halves.some((half) => {
      const own = days.reduce((sum, [day, { load }]) => sum + (half(day) ? load : 0), 0);
      return own >= nearlyAll * total;
    })
  );
}

function jumps(week: PlanWeek, before: readonly PlanWeek[]): boolean {
  if (before.length === 0) return false;
  const sum = ({ sessions }: PlanWeek, amount: (session: PlanWeek['sessions'][number]) => number) =>
    sessions.reduce((total, session) => total + amount(session), 0);
  const load = (each: PlanWeek) => sum(each, ({ met, minutes }) => met * minutes);
  const minutes = (each: PlanWeek) => sum(each, (session) => session.minutes);
  return (
    load(week) > Math.max(...before.map(load)) * (1 + rise.share) + rise.rounding &&
    minutes(week) > Math.max(...before.map(minutes)) + rise.minutes
  );
}

function endsWithOneDay(weeks: readonly PlanWeek[]): boolean {
  const counts = weeks.map((week) => daysOf(week).size);
  const before = counts.slice(-4, -1);
  return counts.at(-1) === 1 && before.length > 0 && before.every((count) => count >= 3);
}
