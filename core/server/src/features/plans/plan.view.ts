import {
  languages,
  muscleGroupLabels,
  outcomeLabels,
  reachableText,
  setsPerMuscle,
  withheldMessage,
} from '@regimen/domain';
import type { Explanation, Outcome, SessionFeedback } from '@regimen/domain';
import { citationView } from '../screening/citation.view.js';
import { screeningView } from '../screening/screening.view.js';
import { sessionView } from './session.view.js';
import type { ServingCheck } from './plan-serving.js';
import type { StoredPlan } from './plans.repository.js';

/** Who reads a plan. */
export type Audience = 'participant' | 'clinician';

/** A plan as the schema shows it, without the fields that are resolved apart; of one that fails the check, only that it does. */
export function planView(
  stored: StoredPlan,
  audience: Audience,
  feedback: ReadonlyMap<string, SessionFeedback>,
  check: ServingCheck,
) {
  return check.breaches.length > 0
    ? withheldView(stored, audience, check)
    : shownView(stored, audience, feedback);
}

export type PlanView = ReturnType<typeof shownView> | ReturnType<typeof withheldView>;

function shownView(stored: StoredPlan, audience: Audience, feedback: ReadonlyMap<string, SessionFeedback>) {
  const { plan, explanation } = stored;
  // Nothing unapproved reaches a patient: they see that a plan waits, not what is in it.
  const hidden =
    audience === 'participant' && (stored.status === 'needsApproval' || stored.status === 'refused');
  return {
    ...identityOf(stored, audience),
    status: stored.status,
    withheld: null,
    startsOn: plan.startsOn,
    weeks: hidden
      ? []
      : plan.weeks.map((week) => ({
          ...week,
          phase: week.phase ?? null,
          muscleSets: setsPerMuscle(week.sessions).map((each) => ({
            ...each,
            label: muscleGroupLabels[each.group],
          })),
          sessions: week.sessions.map((session) => sessionView(session, stored, feedback)),
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
        reachableByWeek: shortfall.reachableByWeek ?? null,
        reachableText: reachableText(shortfall.reachableByWeek),
      })),
      // Plans made before soft limits had a price name none.
      givenUp: (plan.certificate as Partial<typeof plan.certificate>).givenUp ?? [],
    },
    assumptions: plan.assumptions,
    summary: explanation.summary[audience],
    phrasedSummary: audience === 'participant' && !hidden ? phrasedTexts(explanation) : [],
    disclaimer: explanation.disclaimer,
    nutrition: stored.nutrition.map((advice) => ({
      ...advice,
      items: advice.items.map((item) => ({ ...item, citations: item.citations.map(citationView) })),
    })),
  };
}

function phrasedTexts({ phrased = {} }: Pick<Explanation, 'phrased'>) {
  return languages.flatMap((language) => {
    const text = phrased[language];
    return text ? [{ language, ...text }] : [];
  });
}

/** Nothing of what the plan says, which may be in no readable shape; the rules it breaks for clinicians only. */
function withheldView(stored: StoredPlan, audience: Audience, { breaches, reasons }: ServingCheck) {
  const isOpen = ['active', 'paused', 'needsApproval', 'proposed'].includes(stored.status);
  return {
    ...identityOf(stored, audience),
    status: isOpen ? ('withheld' as const) : stored.status,
    withheld: {
      message: withheldMessage,
      reasons,
      breaches:
        audience === 'participant'
          ? []
          : breaches.map(({ rule, where, message, limit, found }) => ({
              rule,
              where,
              message,
              limit,
              found,
            })),
    },
    startsOn: stored.screening.screenedOn,
    weeks: [],
    effects: [],
    certificate: {
      residual: 0,
      bound: 0,
      gap: 0,
      residualOfNoPlan: 0,
      binding: [],
      shortfalls: [],
      givenUp: [],
    },
    assumptions: [],
    summary: withheldMessage,
    phrasedSummary: [],
    disclaimer: stored.explanation.disclaimer,
    nutrition: [],
  };
}

/** What tells a version of a plan from others. */
function identityOf(stored: StoredPlan, audience: Audience) {
  return {
    __typename: 'Plan' as const,
    id: stored.id,
    participantId: stored.participantId,
    version: stored.version,
    heldBecause: stored.heldBecause,
    hash: stored.hash,
    screening: screeningView(stored.screening, audience),
    createdAt: stored.createdAt,
  };
}

function labelOf(outcome: string) {
  return outcomeLabels[outcome as Outcome] ?? { en: outcome, zh: outcome };
}
