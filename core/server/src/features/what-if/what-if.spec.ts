import { join } from 'node:path';
import { jest } from '@jest/globals';
import { workspaceRoot } from '../../platform/config/read-settings.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { planForWard } from '../plans/testing/plan-for-ward.js';
import { PlanRequestsRepository } from '../requests/plan-requests.repository.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';

jest.setTimeout(180_000);

const catalogue = join(workspaceRoot, 'plugins/knowledge-catalogue/dist/plugin.js');
const days = [1, 3, 5].map((weekday) => ({ weekday: weekday as 1, minutes: 40 }));
const about = { availableDays: days, places: ['home', 'outdoors'] as const };

describe('asking what would change if', () => {
  let ward: Ward;
  let own: SignedInClient;
  let planId: string;
  let hash: string;
  beforeAll(async () => {
    ward = await openWard(about, [catalogue]);
    own = await ward.as('participant');
    ({ planId, hash } = await planForWard(ward, { plugins: [catalogue], about, weeks: 2 }));
    expect(await ask('{ kind: addDay, weekday: 7 }')).toMatchObject({ code: 'PLAN_NOT_SHOWN' });
    const clinician = await ward.as('clinician');
    await clinician.ask(`mutation { decidePlan(input: { planId: "${planId}", hash: "${hash}",
      decision: approve }) { __typename } }`);
  });
  afterAll(() => ward.stop());

  const ask = async (change: string, client = own) => {
    const query = `{ whatIf(planId: "${planId}", change: ${change}) { __typename
      ... on WhatIfCompared { text { en } now { sessionsPerWeek weeks } then { sessionsPerWeek weeks } dropped { en }
        outcomes { outcome verdict } }
      ... on WhatIfImpossible { why { en } } ... on Problem { code } } }`;
    for (let tries = 0; tries < 8; tries += 1) {
      const { data } = await client.ask(query);
      const answer = data!['whatIf'] as { __typename: string; code?: string };
      if (answer.code !== 'STILL_SOLVING') return answer;
    }
    throw new Error('It was never solved.');
  };
  const planCount = () =>
    ward.inside(async (tx) => {
      const [row] = await tx.query<{ count: string }[]>('select count(*) from plans');
      return Number(row!.count);
    });

  it('offers changes with their words, of which each can be asked', async () => {
    const { data } = await own.ask(`{ plan(id: "${planId}") { offeredChanges { kind text { en zh } } } }`);
    const { offeredChanges } = data!['plan'] as { offeredChanges: { kind: string; text: { en: string } }[] };
    expect(offeredChanges.length).toBeGreaterThanOrEqual(2);
    expect(offeredChanges.every(({ text }) => text.en.length > 0)).toBe(true);
  });

  it('compares, and keeps nothing', async () => {
    expect(await ask('{ kind: addDay, weekday: 7 }')).toMatchObject({
      __typename: 'WhatIfCompared',
      text: { en: 'One more day: Sunday' },
      now: { weeks: 2 },
      then: { weeks: 2 },
    });
    expect(await planCount()).toBe(1);
  });

  it('says what is no change, and what is not said completely', async () => {
    expect(await ask('{ kind: addDay, weekday: 1 }')).toEqual({
      __typename: 'WhatIfImpossible',
      why: { en: 'That is how it is already.' },
    });
    expect(await ask('{ kind: withoutActivity, activity: "flying" }')).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await ask('{ kind: addDay, weekday: 9 }')).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is nothing to a stranger', async () => {
    const coach = await ward.as('coach');
    expect(await ask('{ kind: weeks, count: 1 }', coach)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await request('{ kind: weeks, count: 1 }', hash, coach)).toMatchObject({ code: 'NOT_FOUND' });
  });

  const request = async (change: string, of = hash, client = own) => {
    const { data } =
      await client.ask(`mutation { requestChangedPlan(input: { planId: "${planId}", hash: "${of}",
      change: ${change} }) { __typename ... on PlanRequest { id status } ... on Problem { code } } }`);
    return data!['requestChangedPlan'] as { __typename: string; id: string; status: string };
  };

  it('asks for the days that are left with the change, which stays with the request', async () => {
    const made = await request('{ kind: dropDay, weekday: 5 }');
    expect(made).toMatchObject({ __typename: 'PlanRequest', status: 'queued' });
    const stored = await ward.inside((tx) => new PlanRequestsRepository().find(tx, made.id));
    expect(stored).toMatchObject({ wishChanges: [{ kind: 'drop-day', weekday: 5 }], weeks: 2 });
    expect(await request('{ kind: dropDay, weekday: 5 }', 'another')).toMatchObject({ code: 'PLAN_CHANGED' });
  });

  it('makes what is left longer, by the weeks of its request', async () => {
    const made = await request('{ kind: weeks, count: 2 }');
    const stored = await ward.inside((tx) => new PlanRequestsRepository().find(tx, made.id));
    expect(stored).toMatchObject({ wishChanges: [], weeks: 4 });
  });

  it('answers nothing about a plan that is paused', async () => {
    await ward.inside((tx) => new PlansRepository().pause(tx, planId));
    expect(await ask('{ kind: addDay, weekday: 7 }')).toMatchObject({ code: 'PLAN_NOT_SHOWN' });
  });
});
