import { buildWeek } from '../planning/build-session.js';
import type { Plan, PlanSession, PlanWeek } from '../planning/plan.js';
import { intensityBands } from '../screening/constraint.js';
import { addDays, daysBetween } from '../shared/local-date.js';
import type { LocalDate } from '../shared/local-date.js';

/** What tells a planned session from another in a comparison. Load in MET-minutes. */
export type SessionBrief = Pick<
  PlanSession,
  'id' | 'date' | 'templateId' | 'title' | 'activity' | 'band' | 'minutes' | 'load'
>;

/** One session that is not what it was; `before` is null where it is new, `after` where it is gone. */
export interface SessionChange {
  kind: 'added' | 'removed' | 'moved' | 'changed';
  before: SessionBrief | null;
  after: SessionBrief | null;
}

/** What a week holds. Load in MET-minutes. */
export interface WeekTotals {
  sessions: number;
  minutes: number;
  moderateEquivalentMinutes: number;
  load: number;
}

/** A week whose totals differ; null where a plan has no such week. */
export interface WeekChange {
  startsOn: LocalDate;
  before: WeekTotals | null;
  after: WeekTotals | null;
}

/** A predicted outcome that differs, in `unit`; null where a plan does not predict it. */
export interface EffectChange {
  outcome: string;
  unit: string;
  before: number | null;
  after: number | null;
}

/** What one version of a plan changes in another, with amounts. */
export interface PlanDiff {
  sessions: readonly SessionChange[];
  weeks: readonly WeekChange[];
  effects: readonly EffectChange[];
}

/**
 * What `after` changes in `before`, by day. A session that left one day and came back on another of the same week is moved;
 * one that another took the place of on its day is changed. Weeks are those of `before`; where `after` begins on another weekday,
 * their totals are of the days that count.
 * @param from the first day that counts: what is past cannot be changed and is left out. All of both plans without it.
 */
export function planDiff(before: Plan, after: Plan, from: LocalDate | null = null): PlanDiff {
  const weekOf = weekFinder(before.startsOn);
  const isInStep = weekOf(after.startsOn) === after.startsOn;
  return {
    sessions: sessionChanges(placed(before, from, weekOf), placed(after, from, weekOf)),
    weeks: isInStep
      ? weekChanges(before, after, from)
      : changesOfTotals(summed(before, from, weekOf), summed(after, from, weekOf)),
    effects: effectChanges(before, after),
  };
}

/** True when two plans hold the same sessions from the day on. */
export function isEmptyDiff({ sessions }: PlanDiff): boolean {
  return sessions.length === 0;
}

/**
 * Whether a change only takes away: every session that differs is gone, or is on its day with no more minutes, no more
 * load and no harder work. What only takes away may be applied without waiting for anybody.
 */
export function isOnlyLowering({ sessions }: PlanDiff): boolean {
  return sessions.every(({ before, after }) => before !== null && (after === null || isLower(before, after)));
}

function isLower(before: SessionBrief, after: SessionBrief): boolean {
  return (
    after.date === before.date &&
    after.minutes <= before.minutes &&
    after.load <= before.load &&
    intensityBands.indexOf(after.band) <= intensityBands.indexOf(before.band)
  );
}

interface Placed extends SessionBrief {
  weekStartsOn: LocalDate;
}

type WeekFinder = (date: LocalDate) => LocalDate;

/** First day of the week a date lies in, of weeks that begin as a plan does. */
function weekFinder(startsOn: LocalDate): WeekFinder {
  return (date) => addDays(startsOn, Math.floor(daysBetween(startsOn, date) / 7) * 7);
}

function sessionsFrom({ weeks }: Plan, from: LocalDate | null): PlanSession[] {
  return weeks.flatMap(({ sessions }) => sessions).filter(({ date }) => from === null || date >= from);
}

function placed(plan: Plan, from: LocalDate | null, weekOf: WeekFinder): Placed[] {
  return sessionsFrom(plan, from).map((session) => ({
    ...briefOf(session),
    weekStartsOn: weekOf(session.date),
  }));
}

function briefOf({ id, date, templateId, title, activity, band, minutes, load }: PlanSession): SessionBrief {
  return { id, date, templateId, title, activity, band, minutes, load };
}

function sessionChanges(before: readonly Placed[], after: readonly Placed[]): SessionChange[] {
  const left = [...after];
  const take = (fits: (session: Placed) => boolean): Placed | null => {
    const index = left.findIndex(fits);
    return index < 0 ? null : (left.splice(index, 1)[0] ?? null);
  };
  const pairs = new Map<Placed, Placed>();
  // The nearest kinship first, so that a session that stayed is not taken for one that moved.
  const kinships: readonly ((one: Placed, other: Placed) => boolean)[] = [
    (one, other) => one.date === other.date && one.templateId === other.templateId,
    (one, other) => one.weekStartsOn === other.weekStartsOn && one.templateId === other.templateId,
    (one, other) => one.date === other.date,
  ];
  for (const isKin of kinships) {
    for (const session of before.filter((one) => !pairs.has(one))) {
      const other = take((candidate) => isKin(session, candidate));
      if (other) pairs.set(session, other);
    }
  }
  const changes = [
    ...before.flatMap((session) => changeOf(session, pairs.get(session) ?? null)),
    ...left.map((session): SessionChange => ({ kind: 'added', before: null, after: plain(session) })),
  ];
  return changes.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

function changeOf(before: Placed, after: Placed | null): SessionChange[] {
  if (after === null) return [{ kind: 'removed', before: plain(before), after: null }];
  const isSame =
    before.date === after.date && before.templateId === after.templateId && before.minutes === after.minutes;
  if (isSame) return [];
  const kind = before.date === after.date ? 'changed' : 'moved';
  return [{ kind, before: plain(before), after: plain(after) }];
}

function plain({ weekStartsOn: _, ...brief }: Placed): SessionBrief {
  return brief;
}

function dayOf({ before, after }: SessionChange): LocalDate {
  return before?.date ?? after?.date ?? '';
}

function weekChanges(before: Plan, after: Plan, from: LocalDate | null): WeekChange[] {
  return changesOfTotals(totalsByWeek(before), totalsByWeek(after)).filter(
    ({ startsOn }) => from === null || lastDayOf(startsOn, [before, after]) >= from,
  );
}

type Totals = ReadonlyMap<LocalDate, WeekTotals>;

function changesOfTotals(old: Totals, fresh: Totals): WeekChange[] {
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort()
    .map((startsOn) => ({ startsOn, before: old.get(startsOn) ?? null, after: fresh.get(startsOn) ?? null }))
    .filter(differs);
}

/** Totals of the days that count, week by week. */
function summed(plan: Plan, from: LocalDate | null, weekOf: WeekFinder): Totals {
  const byWeek = new Map<LocalDate, PlanSession[]>();
  for (const session of sessionsFrom(plan, from)) {
    const week = weekOf(session.date);
    byWeek.set(week, [...(byWeek.get(week) ?? []), session]);
  }
  return new Map(
    [...byWeek].map(([week, sessions]) => [week, totalsOf(buildWeek(1, week, sessions))] as const),
  );
}

function lastDayOf(startsOn: LocalDate, plans: readonly Plan[]): LocalDate {
  const dates = plans
    .flatMap(({ weeks }) => weeks)
    .filter((week) => week.startsOn === startsOn)
    .flatMap(({ sessions }) => sessions.map(({ date }) => date));
  return dates.sort().at(-1) ?? startsOn;
}

function totalsByWeek({ weeks }: Plan): Map<LocalDate, WeekTotals> {
  return new Map(weeks.map((week) => [week.startsOn, totalsOf(week)]));
}

function totalsOf({ sessions, minutes, moderateEquivalentMinutes, load }: PlanWeek): WeekTotals {
  return { sessions: sessions.length, minutes, moderateEquivalentMinutes, load };
}

function differs({ before, after }: WeekChange): boolean {
  return before === null || after === null
    ? true
    : before.sessions !== after.sessions || before.minutes !== after.minutes || before.load !== after.load;
}

function effectChanges(before: Plan, after: Plan): EffectChange[] {
  const outcomes = new Set([...before.effects, ...after.effects].map(({ outcome }) => outcome));
  return [...outcomes].flatMap((outcome): EffectChange[] => {
    const [old, fresh] = [before, after].map(({ effects }) =>
      effects.find((effect) => effect.outcome === outcome),
    );
    if (old?.predicted === fresh?.predicted) return [];
    const unit = fresh?.unit ?? old?.unit ?? '';
    return [{ outcome, unit, before: old?.predicted ?? null, after: fresh?.predicted ?? null }];
  });
}
