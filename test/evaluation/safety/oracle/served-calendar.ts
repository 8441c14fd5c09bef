import type { Plan, PlanSession, PlanWeek, SessionTemplate } from '@regimen/domain';
import type { Truth } from './truth.js';
import { hasAny } from './truth.js';

/** SCIENCE 2.3: a rise of a tenth, or of 15 minutes where that is more; 5.3: 48 hours for a muscle, a day of rest. */
const riseShare = 0.1;
const riseMinutes = 15;
const muscleHours = 48;
const mostDaysAWeek = 6;
/** What may stand beside another session of a day: light, short and of another kind (decision 0018). */
const besideMinutes = 20;
const besideKinds: readonly string[] = ['resistance', 'balance', 'flexibility', 'mind-body'];
const rounding = 1;

/** What the calendar as a whole may not do, whoever it is for. */
export function calendarBreaches(
  truth: Truth,
  plan: Plan,
  templates: ReadonlyMap<string, SessionTemplate>,
): string[] {
  const checks: readonly [line: string, broken: boolean][] = [
    ['2.3 load rises by more than a tenth and 15 minutes', risesTooFast(plan.weeks)],
    ['1.5 PEM: no increments', truth.symptoms.includes('post-exertional-malaise') && risesAtAll(plan.weeks)],
    ['1.5 type 2 diabetes: at most 2 days without', leavesTooLong(truth, plan)],
    ['5.3 a day of rest each week', plan.weeks.some((week) => daysOf(week).size > mostDaysAWeek)],
    ['5.3 one session a day, and a short light one beside it', plan.weeks.some(isCrowded)],
    ['5.3 48 hours for each muscle group', strengthIsTooClose(plan, templates)],
    ['5.3 days and minutes of the person', plan.weeks.some((week) => isUnavailable(week, truth))],
  ];
  return checks.flatMap(([line, broken]) => (broken ? [line] : []));
}

function daysOf(week: PlanWeek): Set<string> {
  return new Set(week.sessions.map(({ date }) => date));
}

function isCrowded({ sessions }: PlanWeek): boolean {
  return sessions.some((session, index) => {
    const before = sessions.slice(0, index).filter(({ date }) => date === session.date);
    const other = before[0];
    if (other === undefined) return false;
    const isBeside = [session, other].some(
      ({ band, minutes, modality }) =>
        band === 'light' && minutes <= besideMinutes && besideKinds.includes(modality),
    );
    return before.length > 1 || other.modality === session.modality || !isBeside;
  });
}

const loadOf = (week: PlanWeek) => week.sessions.reduce((sum, { met, minutes }) => sum + met * minutes, 0);
const minutesOf = (week: PlanWeek) => week.sessions.reduce((sum, { minutes }) => sum + minutes, 0);

/** Against the higher of the two weeks before: coming back from an easy week is no rise. */
function risesTooFast(weeks: readonly PlanWeek[]): boolean {
  return weeks.some((week, index) => {
    const before = weeks.slice(Math.max(0, index - 2), index);
    if (before.length === 0) return false;
    const load = Math.max(...before.map(loadOf));
    const minutes = Math.max(...before.map(minutesOf));
    return loadOf(week) > load * (1 + riseShare) + rounding && minutesOf(week) > minutes + riseMinutes;
  });
}

function risesAtAll(weeks: readonly PlanWeek[]): boolean {
  return weeks.some((week, index) => {
    const before = weeks.slice(0, index).map(loadOf);
    return before.length > 0 && loadOf(week) > Math.max(...before) + rounding;
  });
}

function strengthIsTooClose(plan: Plan, templates: ReadonlyMap<string, SessionTemplate>): boolean {
  const strength = plan.weeks
    .flatMap(({ sessions }) => sessions)
    .filter(({ modality }) => modality === 'resistance')
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return strength.slice(1).some((session, index) => {
    const before = strength[index];
    return (
      before !== undefined &&
      hoursBetween(before, session) < muscleHours &&
      hasAny(musclesOf(before, templates), musclesOf(session, templates))
    );
  });
}

function hoursBetween(one: PlanSession, other: PlanSession): number {
  return Math.abs(Date.parse(other.date) - Date.parse(one.date)) / 3_600_000;
}

function musclesOf({ templateId }: PlanSession, templates: ReadonlyMap<string, SessionTemplate>) {
  return templates.get(templateId)?.muscleGroups ?? [];
}

function isUnavailable(week: PlanWeek, { wishes }: Truth): boolean {
  return week.sessions.some(({ date, minutes }) => {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
    return !wishes.weekdays.some((day) => day === weekday) || minutes > wishes.minutesPerDay;
  });
}

const longestGapDays = 2;

/** Days in a row without aerobic exercise, where the person's own days allow fewer. */
function leavesTooLong({ conditions, wishes }: Truth, plan: Plan): boolean {
  if (!conditions.includes('type-2-diabetes')) return false;
  const possible = longestGap([...wishes.weekdays, ...wishes.weekdays.map((day) => day + 7)]);
  if (possible > longestGapDays) return false;
  const days = plan.weeks.flatMap(({ sessions }) =>
    sessions.flatMap(({ date, modality }) =>
      modality === 'resistance' || modality === 'flexibility' || modality === 'balance'
        ? []
        : [Date.parse(date) / 86_400_000],
    ),
  );
  return longestGap(days) > longestGapDays;
}

function longestGap(days: readonly number[]): number {
  const sorted = [...days].sort((a, b) => a - b);
  return Math.max(0, ...sorted.slice(1).map((day, index) => day - (sorted[index] ?? day) - 1));
}
