import { obstacleNames, verdictNames } from '../feedback/read-feedback.js';
import { effortOfTen, secondsOf, stepBlocks, talkTest } from '@regimen/domain';
import type { PlanSession, PlanStep, Reason, SessionFeedback } from '@regimen/domain';
import { citationView } from '../screening/citation.view.js';
import type { StoredPlan } from './plans.repository.js';

/** A planned session as the schema shows it, with its reasons and what the person said of it. */
export function sessionView(
  session: PlanSession,
  { id: planId, participantId, explanation }: Pick<StoredPlan, 'id' | 'participantId' | 'explanation'>,
  feedback: ReadonlyMap<string, SessionFeedback>,
) {
  const why = explanation.sessions.find(({ sessionId }) => sessionId === session.id)?.reasons ?? [];
  return {
    ...session,
    ofPlan: { planId, participantId },
    ...stepsView(session),
    exercises: session.exercises ?? [],
    alternatives: session.alternatives ?? [],
    why: why.map(reasonView),
    feedback: feedbackView(feedback.get(session.id)),
  };
}

const noWorkRate = { speedKmh: null, inclinePercent: null, powerWatts: null };

function stepsView({ steps }: PlanSession) {
  return {
    steps: steps.map(stepView),
    blocks: stepBlocks(steps).map((block) => ({ times: block.times, steps: block.steps.map(stepView) })),
  };
}

function stepView(step: PlanStep) {
  return {
    ...step,
    seconds: secondsOf(step),
    effortOfTen: effortOfTen(step.rpe),
    talkTest: talkTest[step.band],
    workRate: step.workRate ? { ...noWorkRate, ...step.workRate } : null,
  };
}

function reasonView({ citations, ...reason }: Reason) {
  return { ...reason, citations: citations.map(citationView) };
}

/** What was said of a session, in the words of the schema. */
function feedbackView(given: SessionFeedback | undefined) {
  if (!given) return null;
  const { verdict, obstacle } = given;
  return {
    ...given,
    painAt: given.painAt ?? null,
    verdict: verdict ? verdictNames[verdict] : null,
    obstacle: obstacle ? obstacleNames[obstacle] : null,
  };
}
