import type { Plan, PlanStep } from '../plan.js';
import type { SessionTemplate } from '../session-template.js';
import { isHarder, topOf } from './intensity.js';
import type { PlacedSession, Report } from './placed-session.js';
import { isSameText } from './same-text.js';

/** Ends of Borg's scale. */
const borg = { lowest: 6, highest: 20 };
/** Rounding of a target to whole beats. */
const beatTolerance = 1;

/** The parts of a session: as in its template, adding up, at an effort and a heart rate that belong to them. */
export function checkSteps({ session, template }: PlacedSession, plan: Plan, report: Report): void {
  const total = session.steps.reduce((sum, step) => sum + step.minutes, 0);
  if (Math.abs(total - session.minutes) > 1e-6) {
    report('steps-total', 'steps do not add up to the session', session.minutes, total);
  }
  const isBroken = ({ minutes }: PlanStep) => Math.abs(minutes * 60 - Math.round(minutes * 60)) > 1e-6;
  if (session.steps.some(isBroken)) report('granularity', 'has a step that is no number of whole seconds');
  if (!template) return;
  if (session.steps.length !== template.steps.length) {
    return report('steps', 'has other steps than its template', template.steps.length, session.steps.length);
  }
  session.steps.forEach((step, index) => {
    const own = template.steps[index];
    const isSame = own && own.kind === step.kind && own.band === step.band && isSameText(own.cue, step.cue);
    if (!isSame) return report('steps', `step ${index + 1} differs from its template`);
    const share = own.share * session.minutes;
    // Whole minutes: each part is rounded up or down.
    if (Math.abs(step.minutes - share) >= 1) {
      report('steps', `step ${index + 1} has another share of the time`, share, step.minutes);
    }
    if (isHarder(step.band, template.band)) report('steps', `step ${index + 1} is harder than the session`);
    checkEffort(step, template, report);
    checkHeartRate(step, template, plan, report);
  });
}

function checkEffort({ kind, band, rpe }: PlanStep, template: SessionTemplate, report: Report): void {
  const { low, high } =
    kind === 'work' ? template.rpe : { low: borg.lowest, high: Math.max(topOf(band).effort, borg.lowest) };
  const isInside = rpe.low >= low && rpe.low <= rpe.high && rpe.high <= Math.min(high, borg.highest);
  if (!isInside) report('effort', `effort of the ${kind} lies outside its range`, high, rpe.high);
}

/** Targets by heart-rate reserve (Karvonen 1957) on the basis the plan names; none where the template gives none. */
function checkHeartRate(
  { kind, band, heartRateBpm }: PlanStep,
  { heartRateReserve }: SessionTemplate,
  { heartRateBasis }: Plan,
  report: Report,
): void {
  if (heartRateBpm === null) return;
  if (heartRateBasis === null || heartRateReserve === null) {
    return report('heart-rate', 'has a heart-rate target without a basis');
  }
  const { restBpm, maxBpm } = heartRateBasis;
  const share = kind === 'work' ? heartRateReserve : { low: 0, high: topOf(band).reserve };
  const bpmAt = (fraction: number) => restBpm + fraction * (maxBpm - restBpm);
  const lowest = bpmAt(share.low) - beatTolerance;
  const highest = bpmAt(Math.min(share.high, topOf(band).reserve)) + beatTolerance;
  if (heartRateBpm.low < lowest) {
    report('heart-rate', `the target of the ${kind} is too low`, lowest, heartRateBpm.low);
  }
  if (heartRateBpm.high > highest) {
    report('heart-rate', `the target of the ${kind} is too high`, highest, heartRateBpm.high);
  }
  if (heartRateBpm.low >= heartRateBpm.high) report('heart-rate', `the target of the ${kind} is no range`);
}
