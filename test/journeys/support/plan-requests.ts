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
