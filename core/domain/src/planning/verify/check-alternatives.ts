import type { Constraint } from '../../screening/constraint.js';
import type { PlanSession } from '../plan.js';
import type { SessionAlternative } from '../session-parts/alternative.js';
import type { SessionTemplate } from '../session-template.js';
import { checkPossible } from './check-possible.js';
import { isHarder } from './intensity.js';
import { matchesSelector } from './matches-selector.js';
import type { Violation } from '../violation.js';
import type { PlacedSession, Report } from './placed-session.js';
import { placeOf, violation } from './placed-session.js';
import { isSameText } from './same-text.js';
import type { VerifyInput } from './verify-input.js';

/** Rounding of stored loads, MET-minutes. */
const tolerance = 1;

/** Each alternative of a session: of the catalogue, as long, no harder, possible for the person, under every limit of one session. */
export function checkAlternatives(placed: PlacedSession, input: VerifyInput, report: Report): void {
  for (const alternative of placed.session.alternatives ?? []) {
    const same = input.catalogue.filter(({ id }) => id === alternative.templateId);
    const [template] = same;
    if (!template || same.length !== 1 || !isOf(template, alternative)) {
      report('alternative', `there is no such session ${alternative.templateId}`);
      continue;
    }
    checkDose(placed.session, alternative, template, report);
    checkPossible(asIf(placed, alternative, template), input, report);
  }
}

/** Hard limits of a single session that one of the alternatives would break. */
export function checkAlternativeLimits(
  placed: PlacedSession,
  { constraints, catalogue }: Pick<VerifyInput, 'constraints' | 'catalogue'>,
): Violation[] {
  return (placed.session.alternatives ?? []).flatMap((alternative) => {
    const template = catalogue.find(({ id }) => id === alternative.templateId);
    if (!template) return [];
    const asPlanned = asIf(placed, alternative, template);
    return constraints
      .filter((limit) => limit.severity === 'hard' && matchesSelector(limit.appliesTo, asPlanned))
      .filter((limit) => isBroken(limit, asPlanned))
      .map(({ id }) => violation(id, placeOf(placed), `${template.id} is no alternative under this limit`));
  });
}

function isOf(template: SessionTemplate, alternative: SessionAlternative): boolean {
  return (
    template.version === alternative.templateVersion &&
    template.activity === alternative.activity &&
    template.band === alternative.band &&
    isSameText(template.title, alternative.title) &&
    String(template.equipment) === String(alternative.equipment) &&
    String(template.places) === String(alternative.places)
  );
}

function checkDose(
  session: PlanSession,
  { minutes, load, band, templateId }: SessionAlternative,
  template: SessionTemplate,
  report: Report,
): void {
  const { min, max } = template.durationMinutes;
  if (templateId === session.templateId) report('alternative', 'is the session itself');
  if (minutes !== session.minutes || minutes < min || minutes > max)
    report('alternative', `${templateId} has another length`, session.minutes, minutes);
  if (isHarder(band, session.band)) report('alternative', `${templateId} is harder than the session`);
  if (Math.abs(load - template.met * minutes) > tolerance)
    report('totals', `load of ${templateId} is not MET x minutes`, template.met * minutes, load);
}

/** The session as it would be. */
function asIf(
  { week, session }: PlacedSession,
  { minutes }: SessionAlternative,
  template: SessionTemplate,
): PlacedSession {
  const { activity, modality, band, steps } = template;
  const own = steps.map((step) => ({ ...step, minutes: 0, heartRateBpm: null, rpe: template.rpe }));
  return { week, template, session: { ...session, minutes, activity, modality, band, steps: own } };
}

function isBroken(limit: Constraint, placed: PlacedSession): boolean {
  const { session } = placed;
  if (limit.kind === 'forbid') return true;
  if (limit.kind === 'supervise') return session.supervisedBy === null;
  if (limit.kind === 'intensityCeiling') return isTooHard(placed, limit.band, limit.maxRpe ?? Infinity);
  if (limit.kind !== 'cap') return false;
  if (limit.quantity === 'minutesPerSession') return session.minutes > limit.value;
  return limit.value === 0 && doses.has(limit.quantity);
}

/** None of these leaves a session. */
const doses: ReadonlySet<string> = new Set(['minutesPerWeek', 'sessionsPerWeek', 'sessionsPerDay']);

/** Its effort may be lowered to a ceiling, as long as something of its range is left. */
function isTooHard({ session, template }: PlacedSession, band: string, maxRpe: number): boolean {
  const bands = [session.band, ...session.steps.map((step) => step.band)];
  return bands.some((each) => isHarder(each, band)) || (template?.rpe.low ?? 0) > maxRpe;
}
