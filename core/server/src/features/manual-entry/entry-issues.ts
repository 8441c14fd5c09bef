import type { Observation, ProblemIssue } from '@regimen/domain';
import { addDays, cleanObservations, dateOnly, inMetricUnit, isMetric } from '@regimen/domain';
import { entryActivity, entryObservation } from '@regimen/plugin-api';
import type { EnteredActivity, EnteredObservation } from './entry-values.js';

const most = { observations: 200, sets: 500, activitySeconds: 2 * 86_400 };
const earliest = '1990-01-01';
/** Clocks of phones are a little off. */
const aheadMilliseconds = 5 * 60_000;

/** What is wrong with values somebody entered, for them to mend while they still know better. */
export function observationIssues(entered: readonly EnteredObservation[], now: Date): ProblemIssue[] {
  if (entered.length === 0 || entered.length > most.observations)
    return [issue('observations', `Give 1 to ${most.observations} values.`)];
  return entered.flatMap((entry, index) => issuesOfValue(entry, now, `observations.${index}`));
}

/** What is wrong with an activity somebody entered. */
export function activityIssues(entered: EnteredActivity, now: Date): ProblemIssue[] {
  const { startedAt, durationSeconds, sets } = entered;
  const parsed = entryActivity.safeParse(entered);
  return [
    ...(parsed.success ? [] : shapeIssues(parsed.error.issues, '')),
    ...(sets.length > most.sets ? [issue('sets', `Give at most ${most.sets} sets.`)] : []),
    ...(durationSeconds > most.activitySeconds ? [issue('durationSeconds', 'Give at most two days.')] : []),
    ...timeIssues(startedAt, now, 'startedAt'),
  ];
}

function issuesOfValue(entry: EnteredObservation, now: Date, path: string): ProblemIssue[] {
  const { metric, value, unit, at, on } = entry;
  if (!isMetric(metric)) return [issue(`${path}.metric`, 'There is no such metric.')];
  const parsed = entryObservation.safeParse(entry);
  if (!parsed.success) return shapeIssues(parsed.error.issues, `${path}.`);
  if ((at === null) === (on === null))
    return [issue(`${path}.at`, 'Say either at which instant or on which day it was measured.')];
  const converted = inMetricUnit(metric, value, unit);
  if (converted === null) return [issue(`${path}.unit`, 'The metric is not measured in this unit.')];
  const when = on === null ? { at: at!, offsetMinutes: null } : { ...dateOnly(on), offsetMinutes: null };
  const observation: Observation = {
    metric,
    value: converted,
    ...when,
    until: null,
    device: null,
    nativeId: null,
  };
  const isImpossible = cleanObservations([observation]).cleaned[0]?.quality === 'rejected';
  return [
    ...(isImpossible ? [issue(`${path}.value`, 'The value is outside what a body can show.')] : []),
    ...(on === null ? timeIssues(at!, now, `${path}.at`) : dayIssues(on, now, `${path}.on`)),
  ];
}

function timeIssues(at: string, now: Date, path: string): ProblemIssue[] {
  if (at < earliest) return [issue(path, `Give a time from ${earliest} on.`)];
  return Date.parse(at) > now.getTime() + aheadMilliseconds
    ? [issue(path, 'This time has not come yet.')]
    : [];
}

/** Somewhere it is tomorrow already. */
function dayIssues(on: string, now: Date, path: string): ProblemIssue[] {
  if (on < earliest) return [issue(path, `Give a day from ${earliest} on.`)];
  return on > addDays(now.toISOString().slice(0, 10), 1) ? [issue(path, 'This day has not come yet.')] : [];
}

function shapeIssues(
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
  prefix: string,
): ProblemIssue[] {
  return issues.map(({ path, message }) => issue(`${prefix}${path.map(String).join('.')}`, message));
}

function issue(path: string, message: string): ProblemIssue {
  return { severity: 'error', path, code: 'invalid', message };
}
