/** Minutes that a session of one option may last on a day. */
export interface SessionMinutes {
  least: number;
  most: number;
}

/** One date of a plan: how long it is open, and for what. */
export interface FrameDay {
  /** The longest any session may be; 0 = no session. */
  minutes: number;
  /** Options that cannot last as long as that, by id: what is not at hand there lasts 0 minutes, a class its own time. */
  own: ReadonlyMap<string, SessionMinutes>;
  /** A class the person goes to whatever else is planned, as the options it can be, by id; empty without one. */
  fixed: readonly string[];
}

/** Days of one week that are open alike: for as long, and for the same options. */
export interface DayKind extends FrameDay {
  /** Days from the first one of the week, ascending. */
  days: readonly number[];
}

/** The seven dates of one week of a plan. */
export interface FrameWeek {
  days: readonly FrameDay[];
  /** Open days by kind, the longest first. */
  kinds: readonly DayKind[];
  /** Days that may hold sessions at all, after rest days. */
  usableDays: number;
}

/** No week has more minutes. */
export function longestWeek(calendar: readonly FrameWeek[]): number {
  return Math.max(0, ...calendar.map(({ days }) => days.reduce((sum, { minutes }) => sum + minutes, 0)));
}

/** A week of its days, at most `mostDays` of which may be used. */
export function frameWeek(days: readonly FrameDay[], mostDays: number): FrameWeek {
  const open = days.filter(({ minutes }) => minutes > 0).length;
  return { days, kinds: dayKindsOf(days), usableDays: Math.min(open, mostDays) };
}

/** A day on which all is as usual. */
export function plainDay(minutes: number): FrameDay {
  return { minutes, own: new Map(), fixed: [] };
}

/** How long a session of an option may be on a day. */
export function minutesFor({ id }: { id: string }, { minutes, own }: FrameDay): SessionMinutes {
  return own.get(id) ?? { least: 0, most: minutes };
}

/** Days that are open, from the first one of the week. */
export function openDays({ days }: FrameWeek): number[] {
  return days.flatMap(({ minutes }, day) => (minutes > 0 ? [day] : []));
}

function dayKindsOf(days: readonly FrameDay[]): DayKind[] {
  const kinds = new Map<string, FrameDay & { days: number[] }>();
  days.forEach((day, index) => {
    if (day.minutes <= 0) return;
    const key = kindKey(day);
    const kind = kinds.get(key) ?? { ...day, days: [] };
    kind.days.push(index);
    kinds.set(key, kind);
  });
  return [...kinds.values()].sort((a, b) => b.minutes - a.minutes);
}

/** Days with the same key are open alike, whichever week they are in. */
export function kindKey({ minutes, own, fixed }: FrameDay): string {
  return JSON.stringify([minutes, fixed, [...own]]);
}
