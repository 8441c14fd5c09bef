import type { Violation } from '../violation.js';
import { checkAlternativeLimits, checkAlternatives } from './check-alternatives.js';
import { checkExerciseLimits, checkExercises } from './check-exercises.js';
import { checkPossible } from './check-possible.js';
import { checkSteps } from './check-steps.js';
import { checkWorkRates } from './check-work-rates.js';
import { understates } from './intensity.js';
import { matchesSelector } from './matches-selector.js';
import type { PlacedSession, Report } from './placed-session.js';
import { placeOf, violation } from './placed-session.js';
import { isSameText } from './same-text.js';
import type { VerifyInput } from './verify-input.js';

/** Rounding of stored loads, MET-minutes, and energies, kcal. */
const tolerance = 1;
/** Mass that energy is reckoned for where none is known, kg (WHO 2012 mean adult mass, rounded). */
const assumedBodyMassKg = 70;

/** One session against the catalogue, its own arithmetic, and what the person can and wants to do. */
export function checkSession(placed: PlacedSession, input: VerifyInput): Violation[] {
  const issues: Violation[] = [];
  const report: Report = (rule, message, limit = null, found = null) =>
    issues.push(violation(rule, placeOf(placed), message, limit, found));
  checkAgainstTemplate(placed, report);
  checkSums(placed, input, report);
  checkSteps(placed, input.plan, report);
  checkWorkRates(placed, input, report);
  checkExercises(placed, input, report);
  checkAlternatives(placed, input, report);
  checkTexts(placed, input, report);
  checkPossible(placed, input, report);
  return [...issues, ...checkExerciseLimits(placed, input), ...checkAlternativeLimits(placed, input)];
}

function checkAgainstTemplate({ session, template }: PlacedSession, report: Report): void {
  if (!template) return report('catalogue', `there is no one template ${session.templateId}`);
  const isSame =
    template.version === session.templateVersion &&
    template.activity === session.activity &&
    template.modality === session.modality &&
    template.band === session.band &&
    template.met === session.met &&
    isSameText(template.title, session.title);
  if (!isSame) report('catalogue', 'differs from its template');
  const { min, max } = template.durationMinutes;
  if (session.minutes < min) report('duration', 'is shorter than its template allows', min, session.minutes);
  if (session.minutes > max) report('duration', 'is longer than its template allows', max, session.minutes);
}

function checkSums({ session }: PlacedSession, { baseline }: VerifyInput, report: Report): void {
  if (session.minutes <= 0 || session.minutes % 5 !== 0) {
    report('granularity', 'minutes are no positive multiple of five', 5, session.minutes);
  }
  const load = session.met * session.minutes;
  if (Math.abs(load - session.load) > tolerance) {
    report('totals', 'load is not MET x minutes', load, session.load);
  }
  // 1 MET = 1 kcal/kg/h (Herrmann 2024, J Sport Health Sci 13:6).
  const energy = (load * (baseline.bodyMassKg ?? assumedBodyMassKg)) / 60;
  if (Math.abs(energy - session.energyKcal) > tolerance) {
    report('energy', 'energy is not MET x mass x time', energy, session.energyKcal);
  }
  if (understates(session.band, session.met)) {
    report('band-met', `costs too much energy to be called ${session.band}`, null, session.met);
  }
}

/** What the person reads before a session comes from the limits, and from nobody else. */
function checkTexts(placed: PlacedSession, { constraints }: VerifyInput, report: Report): void {
  const known = constraints.flatMap((limit) =>
    limit.kind === 'advice' && matchesSelector(limit.appliesTo, placed) ? [limit.text] : [],
  );
  const isStrange = placed.session.advice.some((text) => !known.some((own) => isSameText(own, text)));
  if (isStrange) report('advice', 'shows advice that no limit gives');
}
