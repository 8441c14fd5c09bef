import type { SessionTemplate } from '../../planning/session-template.js';
import type { ProblemIssue } from '../../shared/problem.js';
import { emptyTexts, packError } from './pack-issues.js';

/** Sessions are planned in steps of five minutes, between 5 minutes and 3 hours (engineering choice). */
const minuteStep = 5;
const longestMinutes = 180;
/** Compendium figures run from sleeping, 0.95, to sprinting, 23 (Herrmann 2024, J Sport Health Sci 13:6). */
const met = { low: 0.9, high: 23 };

/** Faults of one catalogue entry: texts, citations, durations, shares that do not add up, bands out of range. */
export function checkTemplate(template: SessionTemplate, path: string): ProblemIssue[] {
  const issues = emptyTexts(template, path);
  const report = (field: string, code: string, message: string) =>
    issues.push(packError(`${path}.${field}`, code, message));
  const { min, max } = template.durationMinutes;
  if (!isDuration(min) || !isDuration(max) || min > max) {
    report('durationMinutes', 'bad-duration', 'must be steps of 5 minutes, from 5 to 180, min not above max');
  }
  const shares = template.steps.reduce((sum, step) => sum + step.share, 0);
  if (Math.abs(shares - 1) > 1e-9 || template.steps.some((step) => !(step.share > 0))) {
    report('steps', 'bad-shares', 'shares must be positive and add up to 1');
  }
  if (!template.steps.some((step) => step.kind === 'work')) report('steps', 'no-work', 'has no work step');
  if (!(template.met >= met.low && template.met <= met.high)) report('met', 'bad-met', 'is no plausible MET');
  if (!isRange(template.rpe, 6, 20)) report('rpe', 'bad-range', 'must lie within Borg 6 to 20');
  if (template.heartRateReserve && !isRange(template.heartRateReserve, 0, 1)) {
    report('heartRateReserve', 'bad-range', 'must be fractions between 0 and 1');
  }
  if (template.citations.length === 0) report('citations', 'no-citation', 'names no source');
  return issues;
}

function isDuration(minutes: number): boolean {
  return minutes >= minuteStep && minutes <= longestMinutes && minutes % minuteStep === 0;
}

function isRange(range: { low: number; high: number }, lowest: number, highest: number): boolean {
  return range.low >= lowest && range.high <= highest && range.low <= range.high;
}
