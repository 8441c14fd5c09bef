import { jest } from '@jest/globals';
import { drawChoice } from '@regimen/domain';
import type { Explanation, Plan, Screening } from '@regimen/domain';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { PlanRequestsRepository } from '../requests/plan-requests.repository.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';
import { TrialsRepository } from './trials.repository.js';

jest.setTimeout(120_000);

const fields = `consents { kind isGiven since } refusedTrials
  drawnChoices { planVersion policy policyVersion seed chosen isTrial arms { activity alpha beta known propensity } }`;

interface Standing {
  consents?: { kind: string; isGiven: boolean }[];
}

/** Choices that stand, or the answer as it came. Planning and the care team's view rest on treatment in a ward. */
function standing(answer: Standing) {
  const open = new Set(['planning', 'clinicianAccess']);
  const given = answer.consents?.filter(({ kind, isGiven }) => isGiven && !open.has(kind));
  return given?.map(({ kind }) => kind) ?? answer;
}

describe('what is tried with people', () => {
  let ward: Ward;
  let own: SignedInClient;
  beforeAll(async () => {
    ward = await openWard();
    own = await ward.as('participant');
  });
  afterAll(() => ward.stop());

  const look = async (client = own) => {
    const { data } = await client.ask(`{ participant(id: "${ward.participantId}") { ${fields} } }`);
    return data!['participant'] as Record<string, unknown> | null;
  };
  const consent = async (isGiven: boolean, client = own) => {
    const { data } = await client.ask(`mutation { setConsent(input: { participantId: "${ward.participantId}",
      kind: tryNewSessions, isGiven: ${isGiven} }) { __typename ... on ConsentsNow { consents { kind isGiven } }
      ... on Problem { code } } }`);
    return standing(data!['setConsent'] as Standing);
  };
  const refuse = async (activity: string, isRefused = true) => {
    const { data } = await own.ask(`mutation { refuseTrial(input: { participantId: "${ward.participantId}",
      activity: "${activity}", isRefused: ${isRefused} }) { __typename ... on RefusedTrials { activities }
      ... on Problem { code } } }`);
    return data!['refuseTrial'];
  };
  const given = async () =>
    ward.inside((tx) => tx.query<{ decision: string }[]>(`select decision from consent_ledger order by seq`));

  it('is nothing without a word, which only the person gives and takes back', async () => {
    const { consents } = (await look()) as Required<Standing>;
    for (const kind of ['tryNewSessions', 'peopleLikeYou', 'labelRequests'])
      expect(consents).toContainEqual({ kind, isGiven: false, since: null });
    const clinician = await ward.as('clinician');
    expect(await consent(true, clinician)).toMatchObject({ code: 'NOT_YOUR_CONSENT' });
    expect(await consent(true, await ward.as('coach'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await given()).toEqual([]);
    expect(await consent(true)).toEqual(['tryNewSessions']);
    expect(await consent(true)).toEqual(['tryNewSessions']);
    expect(await given()).toEqual([{ decision: 'given' }]);
    expect(await consent(false)).toEqual([]);
    await consent(true);
    expect(await given()).toEqual(['given', 'withdrawn', 'given'].map((decision) => ({ decision })));
  });

  it('leaves out what was refused, until it may be tried again', async () => {
    expect(await refuse('rowing')).toEqual({ __typename: 'RefusedTrials', activities: ['rowing'] });
    expect(await look()).toMatchObject({ refusedTrials: ['rowing'] });
    expect(await refuse('rowing', false)).toMatchObject({ activities: [] });
    expect(await refuse('drop table')).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('keeps each draw with its chances, once for a plan, where only those see it who may', async () => {
    const belief = { alpha: 2, beta: 2, known: 0 };
    const drawn = drawChoice(
      [
        { activity: 'rowing', ...belief },
        { activity: 'dancing', ...belief, alpha: 5, known: 3 },
      ],
      4_294_967_295,
    )!;
    const owner = { workspaceId: ward.workspaceId, participantId: ward.participantId };
    await ward.inside(async (tx) => {
      const requestId = await new PlanRequestsRepository().add(tx, {
        ...owner,
        requestedBy: await ward.memberId('participant'),
        sealedText: Buffer.from('sealed'),
        ...{ startsOn: '2026-11-30', weeks: 1, answers: {}, wishChanges: [] },
      });
      const planId = await new PlansRepository().add(tx, {
        ...owner,
        requestId,
        plan: { weeks: [] } as unknown as Plan,
        sealedProblem: Buffer.from('sealed'),
        screening: { outcome: 'clear' } as Screening,
        explanation: {} as Explanation,
        nutrition: [],
      });
      const trials = new TrialsRepository();
      const person = { workspaceId: ward.workspaceId, id: ward.participantId };
      await trials.log(tx, person, planId, drawn);
      await trials.log(tx, person, planId, { ...drawn, seed: 1 });
    });
    const { policy, ...rest } = drawn;
    const shown = { ...rest, policy: policy.name, policyVersion: 1, planVersion: 1 };
    expect((await look())!['drawnChoices']).toEqual([shown]);
    expect((await look(await ward.as('clinician')))!['drawnChoices']).toEqual([shown]);
    expect(await look(await ward.as('coach'))).toBeNull();
  });
});
