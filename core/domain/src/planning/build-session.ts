import type { IntensityBand } from '../screening/constraint.js';
import type { LocalDate } from '../shared/local-date.js';
import { heartRateRange } from './heart-rate-basis.js';
import type { Plan, PlanSession, PlanStep, PlanWeek } from './plan.js';
import { moderateEquivalent } from './response/dose.js';
import type { Capacity } from './session-parts/work-rate.js';
import { workRateOf } from './session-parts/work-rate.js';
import type { SessionTemplate, TemplateStep } from './session-template.js';
import type { TemplateLimits } from './template-limits.js';

/** Effort and reserve of a band (Garber 2011, MSSE 43:1334), for the parts of a session around its work. */
const ofBand: Readonly<
  Record<IntensityBand, { rpe: PlanStep['rpe']; reserve: { low: number; high: number } }>
> = {
  light: { rpe: { low: 9, high: 11 }, reserve: { low: 0.3, high: 0.39 } },
  moderate: { rpe: { low: 12, high: 13 }, reserve: { low: 0.4, high: 0.59 } },
  vigorous: { rpe: { low: 14, high: 17 }, reserve: { low: 0.6, high: 0.89 } },
  'near-max': { rpe: { low: 18, high: 20 }, reserve: { low: 0.9, high: 1 } },
};

export interface SessionOrder {
  template: SessionTemplate;
  limits: TemplateLimits;
  week: number;
  date: LocalDate;
  minutes: number;
  bodyMassKg: number;
  heartRateBasis: Plan['heartRateBasis'];
  /** What speeds and powers are reckoned from; null or left out: none are given. */
  capacity?: Capacity | null;
}

/** A planned session from its template: steps in whole minutes (intervals in seconds), targets under the ceilings, advice of the limits. */
export function buildSession(order: SessionOrder): PlanSession {
  const { template, limits, week, date, minutes, bodyMassKg } = order;
  return {
    id: `w${week}-${date}-${template.id}`,
    date,
    templateId: template.id,
    templateVersion: template.version,
    title: template.title,
    activity: template.activity,
    modality: template.modality,
    band: template.band,
    minutes,
    met: template.met,
    // 1 MET = 1 kcal/kg/h (Herrmann 2024, J Sport Health Sci 13:6).
    energyKcal: Math.round((template.met * bodyMassKg * minutes) / 60),
    load: roundedLoad(template.met * minutes),
    steps: stepsOf(order),
    supervisedBy: limits.supervisedBy,
    advice: limits.constraints.flatMap((constraint) =>
      constraint.kind === 'advice' ? [constraint.text] : [],
    ),
    constraintIds: limits.constraints.map(({ id }) => id).sort(),
  };
}

/** A week with the totals of its sessions, in order of day. */
export function buildWeek(week: number, startsOn: LocalDate, sessions: readonly PlanSession[]): PlanWeek {
  const ordered = [...sessions].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1,
  );
  const sum = (part: (session: PlanSession) => number) =>
    ordered.reduce((total, session) => total + part(session), 0);
  return {
    week,
    startsOn,
    sessions: ordered,
    minutes: sum(({ minutes }) => minutes),
    moderateEquivalentMinutes: sum(({ minutes, band }) => minutes * moderateEquivalent[band]),
    load: roundedLoad(sum(({ load }) => load)),
  };
}

function stepsOf({ template, limits, minutes, heartRateBasis, capacity }: SessionOrder): PlanStep[] {
  const parts =
    template.modality === 'interval'
      ? wholeParts(template.steps, minutes * 60).map((seconds) => seconds / 60)
      : wholeParts(template.steps, minutes);
  return template.steps.map((step, index) => {
    const band = ofBand[step.band];
    const isWork = step.kind === 'work';
    const rpe = isWork ? template.rpe : band.rpe;
    const reserve = isWork ? template.heartRateReserve : template.heartRateReserve && band.reserve;
    const targets = limits.heartRateTargetsAllowed && reserve !== null;
    const mayBeSet = capacity && reserve && maySteerByWorkRate(limits, rpe.high);
    const workRate = mayBeSet ? workRateOf(template.activity, reserve, capacity) : null;
    return {
      kind: step.kind,
      minutes: parts[index] ?? 0,
      band: step.band,
      heartRateBpm: targets ? heartRateRange(heartRateBasis, reserve, limits.maxHeartRateBpm) : null,
      rpe: { low: Math.min(rpe.low, limits.maxRpe), high: Math.min(rpe.high, limits.maxRpe) },
      cue: step.cue,
      ...(workRate ? { workRate } : {}),
    };
  });
}

/** Whoever has a ceiling below the effort, or one of heart rate, goes by that: a machine would not slow down with them. */
function maySteerByWorkRate(
  { heartRateTargetsAllowed, maxRpe, maxHeartRateBpm }: TemplateLimits,
  effort: number,
): boolean {
  return heartRateTargetsAllowed && effort <= maxRpe && maxHeartRateBpm === Infinity;
}

/** Shares of an amount as whole parts that add up to it: the largest remainders take what rounding left. */
function wholeParts(steps: readonly TemplateStep[], amount: number): number[] {
  const exact = steps.map(({ share }) => share * amount);
  // A share such as 0.1 is no exact number: what is whole but for that stays whole.
  const whole = exact.map((value) => Math.floor(value + 1e-9));
  const left = amount - whole.reduce((sum, value) => sum + value, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value + 1e-9) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

function roundedLoad(load: number): number {
  return Math.round(load * 100) / 100;
}
