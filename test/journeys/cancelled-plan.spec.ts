import { jest } from '@jest/globals';
import { SocketClient } from '../../core/server/src/testing/socket-client.js';
import type { BrowserSession } from './support/browser-session.js';
import { signInToDemo, takeIn } from './support/people.js';
import { askForPlan } from './support/plan-requests.js';
import { startRegimen } from './support/regimen-process.js';
import type { RunningRegimen } from './support/regimen-process.js';
import { until } from './support/until.js';

jest.setTimeout(400_000);

/** How many plans a worker makes at once. */
const atOnce = 2;

describe('a plan whose making is cancelled', () => {
  let regimen: RunningRegimen;
  let session: BrowserSession;
  let stranger: BrowserSession;
  let participantId: string;
  beforeAll(async () => {
    regimen = await startRegimen();
    const clinician = await signInToDemo(regimen, 'clinician');
    ({ session, participantId } = await takeIn(regimen, clinician, 'hesitant', {}));
    ({ session: stranger } = await takeIn(regimen, clinician, 'stranger', {}));
  });
  afterAll(() => regimen.stop());

  const begin = async () => {
    const { requestPlan } = await session.ask<{ requestPlan: { id: string } }>(
      `mutation ($input: RequestPlanInput!) { requestPlan(input: $input) { ... on PlanRequest { id } } }`,
      { input: { participantId, text: 'I want to get fit with walking and cycling', weeks: 26 } },
    );
    return requestPlan.id;
  };
  const cancel = async (id: string, as = session) =>
    (
      await as.ask<{ cancelPlanRequest: object }>(
        `mutation ($id: ID!) { cancelPlanRequest(id: $id) { __typename
          ... on PlanRequest { status } ... on Problem { code } } }`,
        { id },
      )
    ).cancelPlanRequest;
  const stateOf = async (id: string) =>
    (
      await session.ask<{ planRequest: { status: string; step: string; plan: object | null } }>(
        'query ($id: ID!) { planRequest(id: $id) { status step plan { id } } }',
        { id },
      )
    ).planRequest;
  const plans = async () =>
    (
      await session.ask<{ participant: { plans: { version: number }[] } }>(
        'query ($id: ID!) { participant(id: $id) { plans { version } } }',
        { id: participantId },
      )
    ).participant.plans;

  it('ends at once wherever it is, is told, leaves nothing, and makes room for the next', async () => {
    const ids: string[] = [];
    for (let count = 0; count < atOnce + 1; count += 1) ids.push(await begin());
    const [solving, , queued] = ids as [string, string, string];
    await until(
      () => stateOf(solving),
      ({ step }) => step === 'optimise',
    );
    expect(await stateOf(queued)).toMatchObject({ status: 'queued' });
    expect(await cancel(solving, stranger)).toMatchObject({ __typename: 'NotFound' });
    const socket = await SocketClient.open(regimen.url, session.introduction);
    socket.subscribe('told', `subscription { planRequestProgress(requestId: "${solving}") { status } }`);
    await socket.next(({ type }) => type === 'next');
    for (const id of [queued, ...ids.slice(0, atOnce)])
      expect(await cancel(id)).toMatchObject({ __typename: 'PlanRequest', status: 'cancelled' });
    await socket.next(({ payload }) => JSON.stringify(payload ?? {}).includes('"cancelled"'));
    socket.close();

    const input = { participantId, text: 'I want to get fit with walking and cycling', weeks: 1 };
    expect((await askForPlan(session, input)).status).toBe('done');
    for (const id of ids) expect(await stateOf(id)).toMatchObject({ status: 'cancelled', plan: null });
    expect(await plans()).toEqual([{ version: 1 }]);
    expect(await cancel(solving)).toMatchObject({ __typename: 'NotPossible', code: 'PLAN_NOT_BEING_MADE' });
  });
});
