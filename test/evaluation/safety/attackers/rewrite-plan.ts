import type { IntensityBand, Plan, PlanSession, PlanWeek, SessionTemplate } from '@regimen/domain';

const equivalent: Readonly<Record<IntensityBand, number>> = {
  light: 0,
  moderate: 1,
  vigorous: 2,
  'near-max': 2,
};

/** The plan with other sessions, its totals reckoned anew: a careful cheater leaves no sum that does not add up. */
export function withSessions(
  plan: Plan,
  change: (sessions: readonly PlanSession[], week: PlanWeek) => readonly PlanSession[],
): Plan {
  return {
    ...plan,
    weeks: plan.weeks.map((week) => {
      const sessions = change(week.sessions, week);
      const sum = (part: (session: PlanSession) => number) =>
        sessions.reduce((total, session) => total + part(session), 0);
      return {
        ...week,
        sessions,
        minutes: sum(({ minutes }) => minutes),
        moderateEquivalentMinutes: sum(({ minutes, band }) => minutes * equivalent[band]),
        load: sum(({ load }) => load),
      };
    }),
  };
}

/** Every session changed alike. */
export function withEach(plan: Plan, change: (session: PlanSession) => PlanSession): Plan {
  return withSessions(plan, (sessions) => sessions.map(change));
}

/** The session lasting longer or shorter, its load and steps fitting. */
export function lasting(session: PlanSession, minutes: number): PlanSession {
  const [first, ...rest] = session.steps;
  if (!first) return session;
  const others = rest.map((step) => ({
    ...step,
    minutes: Math.floor((step.minutes * minutes) / Math.max(1, session.minutes)),
  }));
  const left = minutes - others.reduce((sum, step) => sum + step.minutes, 0);
  return {
    ...session,
    minutes,
    load: session.met * minutes,
    steps: [{ ...first, minutes: left }, ...others],
  };
}

/** A session of another template on the same day, told as the catalogue tells it. */
export function sessionOf(template: SessionTemplate, like: PlanSession, minutes: number): PlanSession {
  const steps = template.steps.map((step) => ({
    kind: step.kind,
    minutes: 0,
    band: step.band,
    heartRateBpm: null,
    rpe: template.rpe,
    cue: step.cue,
  }));
  const own: PlanSession = {
    ...like,
    id: `${like.id}-${template.id}`,
    templateId: template.id,
    templateVersion: template.version,
    title: template.title,
    activity: template.activity,
    modality: template.modality,
    band: template.band,
    met: template.met,
    steps,
  };
  const long = Math.min(template.durationMinutes.max, Math.max(template.durationMinutes.min, minutes));
  return lasting(own, long);
}
