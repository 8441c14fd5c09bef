import { outcomeLabels } from '@regimen/domain';
import type { Explanation, Outcome, PlanSession, Reason } from '@regimen/domain';
import type { SessionFeedback } from '@regimen/domain';
import { citationView } from '../screening/citation.view.js';
import { screeningView } from '../screening/screening.view.js';
import type { StoredPlan } from './plans.repository.js';

/** A plan as the schema shows it, without the fields that are resolved apart. */
export function planView(
  stored: StoredPlan,
  audience: 'participant' | 'clinician',
  feedback: ReadonlyMap<string, SessionFeedback>,
) {
  const { plan, explanation } = stored;
  // Nothing unapproved reaches a patient: they see that a plan waits, not what is in it.
  const hidden =
    audience === 'participant' && (stored.status === 'needsApproval' || stored.status === 'refused');
  return {
    __typename: 'Plan' as const,
    id: stored.id,
    participantId: stored.participantId,
    version: stored.version,
    status: stored.status,
    hash: stored.hash,
    heldBecause: stored.heldBecause,
    screening: screeningView(stored.screening, audience),
    startsOn: plan.startsOn,
    weeks: hidden
      ? []
      : plan.weeks.map((week) => ({
          ...week,
          sessions: week.sessions.map((session) => sessionView(session, explanation, feedback)),
        })),
    effects: plan.effects.map(({ range, ...effect }) => ({
      ...effect,
      ...range,
      label: labelOf(effect.outcome),
    })),
    certificate: {
      ...plan.certificate,
      shortfalls: plan.certificate.shortfalls.map((shortfall) => ({
        ...shortfall,
        label: labelOf(shortfall.outcome),
      })),
    },
    assumptions: plan.assumptions,
    summary: explanation.summary[audience],
    disclaimer: explanation.disclaimer,
    nutrition: stored.nutrition.map((advice) => ({
      ...advice,
      items: advice.items.map((item) => ({ ...item, citations: item.citations.map(citationView) })),
    })),
    createdAt: stored.createdAt,
  };
}

export type PlanView = ReturnType<typeof planView>;

function sessionView(
  session: PlanSession,
  explanation: Explanation,
  feedback: ReadonlyMap<string, SessionFeedback>,
) {
  const why = explanation.sessions.find(({ sessionId }) => sessionId === session.id)?.reasons ?? [];
  return { ...session, why: why.map(reasonView), feedback: feedback.get(session.id) ?? null };
}

function reasonView({ citations, ...reason }: Reason) {
  return { ...reason, citations: citations.map(citationView) };
}

function labelOf(outcome: string) {
  return outcomeLabels[outcome as Outcome] ?? { en: outcome, zh: outcome };
}
