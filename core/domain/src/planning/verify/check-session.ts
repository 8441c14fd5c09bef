import { weekdayOf } from '../../shared/local-date.js';
import type { Violation } from '../violation.js';
import type { PlacedSession } from './placed-session.js';
import { placeOf, violation } from './placed-session.js';
import type { VerifyInput } from './verify-input.js';

/** Rounding of stored loads, MET-minutes. */
const loadTolerance = 1;

/** One session against the catalogue, its own arithmetic and what the person can and wants to do. */
export function checkSession(placed: PlacedSession, input: Omit<VerifyInput, 'plan'>): Violation[] {
  const { session } = placed;
  const issues: Violation[] = [];
  const report = (rule: string, message: string, limit: number | null = null, found: number | null = null) =>
    issues.push(violation(rule, placeOf(placed), message, limit, found));
  checkAgainstTemplate(placed, report);
  if (session.minutes <= 0 || session.minutes % 5 !== 0) {
    report('granularity', 'minutes are no positive multiple of five', 5, session.minutes);
  }
  const stepMinutes = session.steps.reduce((sum, step) => sum + step.minutes, 0);
  if (Math.abs(stepMinutes - session.minutes) > 1e-6) {
    report('steps-total', 'steps do not add up to the session', session.minutes, stepMinutes);
  }
  const load = session.met * session.minutes;
  if (Math.abs(load - session.load) > loadTolerance)
    report('totals', 'load is not MET x minutes', load, session.load);
  const disliked = [
    ...input.profile.dislikedActivities,
    ...input.request.dislikedActivities.map((slot) => slot.value),
  ];
  if (disliked.includes(session.activity)) report('disliked', `${session.activity} was refused`);
  checkDay(placed, input, report);
  return issues;
}

type Report = (rule: string, message: string, limit?: number | null, found?: number | null) => void;

function checkAgainstTemplate({ session, template }: PlacedSession, report: Report): void {
  if (!template) return report('catalogue', `there is no template ${session.templateId}`);
  const same =
    template.version === session.templateVersion &&
    template.activity === session.activity &&
    template.modality === session.modality &&
    template.band === session.band &&
    template.met === session.met;
  if (!same) report('catalogue', 'differs from its template');
  const { min, max } = template.durationMinutes;
  if (session.minutes < min) report('duration', 'is shorter than its template allows', min, session.minutes);
  if (session.minutes > max) report('duration', 'is longer than its template allows', max, session.minutes);
}

function checkDay({ session }: PlacedSession, input: Omit<VerifyInput, 'plan'>, report: Report): void {
  const { availableDays } = input.profile;
  const weekday = weekdayOf(session.date);
  const day = availableDays.find((available) => available.weekday === weekday);
  if (availableDays.length > 0 && !day) report('availability', `weekday ${weekday} is not available`);
  if (day && session.minutes > day.minutes) {
    report('availability', 'is longer than the day allows', day.minutes, session.minutes);
  }
  if (input.request.excludedWeekdays.some((slot) => slot.value === weekday)) {
    report('availability', `weekday ${weekday} was excluded`);
  }
}
