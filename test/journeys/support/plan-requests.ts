import type { BrowserSession } from './browser-session.js';
import { until } from './until.js';

export interface AskedPlan {
  status: string;
  stop: { code: string; message: { en: string }; reasons: { en: string }[] } | null;
  screening: {
    outcome: string;
    constraints: { ruleId: string; citations: { source: string; year: number }[] }[];
  } | null;
  understood: { slot: string; value: { en: string; zh: string } }[];
  plan: {
    id: string;
    hash: string;
    status: string;
    weeks: { week: number; sessions: PlannedSession[] }[];
    certificate: { residual: number; bound: number; gap: number };
  } | null;
}

export interface PlannedSession {
  id: string;
  date: string;
  activity: string;
  minutes: number;
  why: { text: { en: string }; citations: { source: string }[] }[];
}

const fields = `status step
  stop { code message { en } reasons { en } }
  understood { slot value { en zh } }
  screening { outcome constraints { ruleId citations { source year } } }
  plan { id hash status certificate { residual bound gap }
    weeks { week sessions { id date activity minutes why { text { en } citations { source } } } } }`;

/** Asks for a plan in words and waits for the answer. */
export async function askForPlan(
  session: BrowserSession,
  input: { participantId: string; text: string; startsOn?: string; weeks?: number },
  patienceMs?: number,
): Promise<AskedPlan> {
  const { requestPlan } = await session.ask<{ requestPlan: { id?: string } }>(
    `mutation ($input: RequestPlanInput!) { requestPlan(input: $input) {
      __typename ... on PlanRequest { id } ... on Problem { message issues { path message } } } }`,
    { input },
  );
  if (requestPlan.id === undefined) throw new Error(`Not asked: ${JSON.stringify(requestPlan)}`);
  const answer = await until(
    () =>
      session.ask<{ planRequest: AskedPlan }>(`query ($id: ID!) { planRequest(id: $id) { ${fields} } }`, {
        id: requestPlan.id,
      }),
    ({ planRequest }) => !['queued', 'running'].includes(planRequest.status),
    patienceMs,
  );
  return answer.planRequest;
}

export function sessionsOf({ plan }: AskedPlan): PlannedSession[] {
  return (plan?.weeks ?? []).flatMap(({ sessions }) => sessions);
}

/** A plan with a walk today, moved there where it was planned for another day. */
export async function walkForToday(
  session: BrowserSession,
  participantId: string,
  today: string,
): Promise<{ planId: string; sessionId: string }> {
  const order = { participantId, text: 'I want to walk more.', startsOn: today, weeks: 1 };
  // A new installation makes the plans of its demo first.
  const asked = await askForPlan(session, order, 180_000);
  const walks = sessionsOf(asked).filter(({ activity }) => activity === 'walking');
  const [walk] = walks;
  if (!asked.plan || !walk) throw new Error(`No walk: ${JSON.stringify(asked.stop)}`);
  if (walk.date === today) return { planId: asked.plan.id, sessionId: walk.id };
  const { editPlan } = await session.ask<{ editPlan: Partial<NonNullable<AskedPlan['plan']>> }>(
    `mutation ($input: PlanEditInput!) { editPlan(input: $input) { __typename
      ... on Plan { id weeks { sessions { id date activity } } } ... on Problem { code issues { message } } } }`,
    { input: { planId: asked.plan.id, hash: asked.plan.hash, sessionId: walk.id, moveTo: today } },
  );
  const ofToday = (editPlan.weeks ?? [])
    .flatMap(({ sessions }) => sessions)
    .find(({ activity, date }) => activity === 'walking' && date === today);
  if (editPlan.id === undefined || !ofToday) throw new Error(`Not moved: ${JSON.stringify(editPlan)}`);
  return { planId: editPlan.id, sessionId: ofToday.id };
}
