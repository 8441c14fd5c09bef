import { outcomeLabels } from '../../explanation/outcome-labels.js';
import type { ActivityCode } from '../../profile/vocabulary/index.js';
import type { Localised } from '../../shared/localised.js';
import type { Outcome } from '../effect.js';
import type { Plan, PlanCertificate } from '../plan.js';

/** What of a plan is set beside another. */
export interface PlanFigures {
  weeks: number;
  /** Means over the weeks. */
  sessionsPerWeek: number;
  minutesPerWeek: number;
  /** ||A − R|| of the plan, and the least any plan could have. */
  residual: number;
  bound: number;
  binding: PlanCertificate['binding'];
}

/** One outcome of both plans. */
export interface ComparedOutcome {
  outcome: Outcome;
  label: Localised;
  unit: string;
  wanted: number;
  now: number;
  then: number;
  /** Whether the changed plan comes closer to what is wanted. */
  verdict: 'closer' | 'same' | 'further';
}

export interface ComparedPlans {
  now: PlanFigures;
  then: PlanFigures;
  outcomes: readonly ComparedOutcome[];
  /** Activities that only the changed plan has, and that only today's has. */
  added: readonly ActivityCode[];
  dropped: readonly ActivityCode[];
  /** Limits that hold back the changed plan and not today's, and the other way round. */
  newlyBinding: readonly Localised[];
  noLongerBinding: readonly Localised[];
}

/** Residuals nearer than this are the same to a person (engineering choice; a goal's full miss costs its weight, 1 or 2). */
const noDifference = 0.005;

/** Sets two plans for one set of goals side by side. */
export function comparePlans(now: Plan, then: Plan): ComparedPlans {
  const [before, after] = [activitiesOf(now), activitiesOf(then)];
  const labelsBeyond = (one: Plan, other: Plan) => {
    const known = new Set(other.certificate.binding.map(({ constraintId }) => constraintId));
    return one.certificate.binding
      .filter(({ constraintId }) => !known.has(constraintId))
      .map(({ label }) => label);
  };
  return {
    now: figuresOf(now),
    then: figuresOf(then),
    outcomes: comparedOutcomes(now, then),
    added: [...after].filter((activity) => !before.has(activity)).sort(),
    dropped: [...before].filter((activity) => !after.has(activity)).sort(),
    newlyBinding: labelsBeyond(then, now),
    noLongerBinding: labelsBeyond(now, then),
  };
}

function comparedOutcomes(now: Plan, then: Plan): ComparedOutcome[] {
  return now.effects.flatMap((effect) => {
    const changed = then.effects.find(({ outcome }) => outcome === effect.outcome);
    if (!changed) return [];
    const { outcome, unit, wanted, predicted } = effect;
    const closer = effect.residual - changed.residual;
    return [
      {
        outcome,
        label: outcomeLabels[outcome],
        unit,
        wanted,
        now: predicted,
        then: changed.predicted,
        verdict: Math.abs(closer) < noDifference ? 'same' : closer > 0 ? 'closer' : 'further',
      },
    ];
  });
}

function figuresOf({ weeks, certificate: { residual, bound, binding } }: Plan): PlanFigures {
  const mean = (values: readonly number[]) =>
    Math.round((values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)) * 10) / 10;
  return {
    weeks: weeks.length,
    sessionsPerWeek: mean(weeks.map(({ sessions }) => sessions.length)),
    minutesPerWeek: mean(weeks.map(({ minutes }) => minutes)),
    residual,
    bound,
    binding,
  };
}

function activitiesOf({ weeks }: Plan): Set<ActivityCode> {
  return new Set(weeks.flatMap(({ sessions }) => sessions.map(({ activity }) => activity)));
}
