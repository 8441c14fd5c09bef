import { jest } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';
import { PlanRequestsRepository } from './plan-requests.repository.js';

jest.setTimeout(120_000);

const nothing = { sealedUnderstood: null, screening: null, stop: null, planId: null };

describe('cancelling the making of a plan', () => {
  const requests = new PlanRequestsRepository();
  let ward: Ward;
  let own: SignedInClient;
  let id: string;
  beforeAll(async () => {
    ward = await openWard();
    own = await ward.as('participant');
  });
  afterAll(() => ward.stop());
  beforeEach(async () => {
    const { data } = await own.ask(`mutation { requestPlan(input: { participantId: "${ward.participantId}",
      text: "walking" }) { ... on PlanRequest { id } } }`);
    ({ id } = data!['requestPlan'] as { id: string });
  });

  const cancel = async (client = own, which = id) => {
    const { data } = await client.ask(`mutation { cancelPlanRequest(id: "${which}") { __typename
      ... on PlanRequest { id status } ... on Problem { code } } }`);
    return data!['cancelPlanRequest'];
  };
  const stored = () => ward.inside((tx) => requests.find(tx, id));
  const conclude = (tx: EntityManager) => requests.conclude(tx, id, { ...nothing, status: 'done' });

  it('is possible while it waits, once', async () => {
    expect(await cancel()).toEqual({ __typename: 'PlanRequest', id, status: 'cancelled' });
    expect(await cancel()).toMatchObject({ __typename: 'NotPossible', code: 'PLAN_NOT_BEING_MADE' });
  });

  it('is possible while it is at work, also to the care team, and no step begins after it', async () => {
    await ward.inside((tx) => requests.markStep(tx, id, 'optimise', 0.4));
    expect(await cancel(await ward.as('clinician'))).toMatchObject({ status: 'cancelled' });
    await ward.inside((tx) => requests.markStep(tx, id, 'explain', 0.9));
    expect(await stored()).toMatchObject({ status: 'cancelled', step: 'optimise', planId: null });
    expect(await ward.inside((tx) => requests.holdBeingMade(tx, id))).toBe(false);
  });

  it('comes too late for a plan that is being written', async () => {
    let answer: Promise<unknown> | undefined;
    await ward.inside(async (tx) => {
      expect(await requests.holdBeingMade(tx, id)).toBe(true);
      answer = cancel();
      await waitsForALock(tx);
      await conclude(tx);
    });
    expect(await answer).toMatchObject({ __typename: 'NotPossible' });
    expect(await stored()).toMatchObject({ status: 'done' });
  });

  it('is nothing after the end, to strangers, and for what is no request', async () => {
    await ward.inside(conclude);
    expect(await cancel()).toMatchObject({ __typename: 'NotPossible' });
    expect(await cancel(await ward.as('coach'))).toMatchObject({ __typename: 'NotFound' });
    expect(await cancel(own, 'none')).toMatchObject({ __typename: 'NotFound' });
    expect(await stored()).toMatchObject({ status: 'done' });
  });
});

async function waitsForALock(tx: EntityManager): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [row] = await tx.query<{ count: string }[]>('select count(*) from pg_locks where not granted');
    if (Number(row!.count) > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('Nobody waits.');
}
