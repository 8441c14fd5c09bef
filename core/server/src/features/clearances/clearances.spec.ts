import { jest } from '@jest/globals';
import { addDays } from '@regimen/domain';
import type { KnowledgePack, Plan } from '@regimen/domain';
import { todayIn } from '../../platform/time/today.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { openWard, wardPack } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';
import { rescreenSoon } from './rescreen.job.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { workOff } from './testing/work-off.js';

jest.setTimeout(90_000);

const heart = { code: 'myocardial-infarction', since: '2020-01-01' } as const;
const today = todayIn('UTC');

describe('clearances', () => {
  let ward: Ward;
  let pack: KnowledgePack;
  let own: SignedInClient;
  let clinician: SignedInClient;
  beforeEach(async () => {
    ward = await openWard({ conditions: [heart] });
    pack = await wardPack();
    own = await ward.as('participant');
    clinician = await ward.as('clinician');
  });
  afterEach(() => ward.stop());

  const change = () =>
    ward.inside((tx) => rescreenSoon(new OutboxRepository(), tx, { ...ward, requestedBy: null }));
  const rescreen = async () => {
    await change();
    await workOff(ward, pack);
  };
  const caseOf = async () => {
    const { data, codes } = await clinician.ask(`{ clearanceCase(participantId: "${ward.participantId}") {
      evidenceHash screening { outcome trace { ruleId outweighedBy } constraints { kind limit { en } } }
      withoutClearances { outcome } waiting { because }
      clearances { decision state reason answer by endedBecause { kind name } signature } } }`);
    expect(codes).toEqual([]);
    return data!['clearanceCase'] as {
      evidenceHash: string;
      screening: { outcome: string; constraints: { kind: string; limit: { en: string } }[] };
      waiting: { because: string } | null;
      clearances: { decision: string; state: string; reason: string | null; answer: string | null }[];
    };
  };
  const sign = async (decision: string, client = clinician, evidenceHash?: string) => {
    const hash = evidenceHash ?? (await caseOf()).evidenceHash;
    const { data, codes } = await client.ask(`mutation { signClearance(input: {
      participantId: "${ward.participantId}", evidenceHash: "${hash}", ${decision} }) { __typename
      ... on ClearanceCase { screening { outcome } } ... on Problem { code issues { path code } } } }`);
    return data?.['signClearance'] ?? codes;
  };
  const queue = async () => {
    const { data } = await clinician.ask(
      '{ clearanceQueue { participantId because displayName dueAt since } }',
    );
    return data!['clearanceQueue'] as { because: string; since: string; dueAt: string }[];
  };
  const screened = async (client = own) => {
    const { data } = await client.ask(
      `{ screening(participantId: "${ward.participantId}") { screening { outcome } } }`,
    );
    return (data!['screening'] as { screening: { outcome: string } }).screening.outcome;
  };
  /** A plan that is followed, made while the rules already asked for a clinician. */
  const followPlan = () =>
    ward.inside(async (tx) => {
      const [request] = await tx.query<{ id: string }[]>(
        `insert into plan_requests (workspace_id, participant_id, requested_by, text, starts_on, weeks)
         values ($1, $2, $3, '', $4, 4) returning id`,
        [ward.workspaceId, ward.participantId, await ward.memberId('participant'), today],
      );
      const screening = { trace: [{ ruleId: 'ward-infarction' }] };
      await tx.query(
        `insert into plans (workspace_id, participant_id, request_id, version, status, hash, document, problem, screening,
           explanation, nutrition) values ($1, $2, $3, 1, 'active', '', $4, '', $5, '{}', '[]')`,
        [
          ward.workspaceId,
          ward.participantId,
          request!.id,
          { weeks: [], startsOn: today } as Partial<Plan>,
          screening,
        ],
      );
    });
  const planState = () =>
    ward.inside(async (tx) => {
      const [plan] = await tx.query<{ status: string; held_because: string | null }[]>(
        'select status, held_because from plans',
      );
      return plan;
    });

  it('are asked for in a queue, signed over the evidence, and let the person exercise within the limits', async () => {
    await rescreen();
    const [waiting] = await queue();
    expect(waiting).toMatchObject({ because: 'required', displayName: 'participant' });
    expect(Date.parse(waiting!.dueAt) - Date.parse(waiting!.since)).toBe(72 * 3_600_000);
    expect(await screened()).toBe('needsClinician');
    expect(
      await sign(
        'decision: approveWithLimits, scopes: [moderate], reason: "Stress test fine", limits: { maxMinutesPerSession: 30 }',
      ),
    ).toEqual({ __typename: 'ClearanceCase', screening: { outcome: 'clearWithLimits' } });
    expect(await queue()).toEqual([]);
    expect(await screened()).toBe('clearWithLimits');
    const { screening, clearances } = await caseOf();
    expect(screening.constraints.map(({ kind }) => kind)).toEqual(['intensityCeiling', 'cap']);
    expect(clearances).toMatchObject([{ state: 'holds', reason: 'Stress test fine', by: 'clinician' }]);
    await workOff(ward, pack);
    expect(await queue()).toEqual([]);
  });

  it('are refused on evidence that changed meanwhile, and by whoever may not decide', async () => {
    const { evidenceHash } = await caseOf();
    await ward.setProfile({ medications: ['beta-blocker'] });
    expect(await sign('decision: approve, scopes: [moderate]', clinician, evidenceHash)).toMatchObject({
      __typename: 'NotPossible',
      code: 'EVIDENCE_CHANGED',
    });
    const coach = await ward.as('coach');
    expect(await sign('decision: approve, scopes: [moderate]', own, evidenceHash)).toEqual(['FORBIDDEN']);
    expect(await sign('decision: approve, scopes: [moderate]', coach, evidenceHash)).toEqual(['FORBIDDEN']);
  });

  it.each([
    ['an approval of nothing', 'decision: approve', 'scopes'],
    ['a refusal without a reason', 'decision: refuse', 'reason'],
    ['limits without any', 'decision: approveWithLimits, scopes: [moderate], reason: "x"', 'limits'],
    [
      'more than a year',
      `decision: approve, scopes: [moderate], validUntil: "${addDays(today, 366)}"`,
      'validUntil',
    ],
    ['a condition nobody has', 'decision: approve, scopes: [moderate], condition: "copd"', 'condition'],
  ])('are not signed for %s', async (_, decision, path) => {
    expect(await sign(decision)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path }] });
  });

  it('are void by a new diagnosis: the plan is held back, the person waits again, and everybody is told', async () => {
    await sign('decision: approve, scopes: [vigorous]');
    await followPlan();
    await ward.setProfile({ conditions: [heart, { code: 'asthma' }] });
    expect(await screened()).toBe('needsClinician');
    await rescreen();
    expect(await planState()).toEqual({ status: 'paused', held_because: 'clearance-void' });
    expect((await queue()).map(({ because }) => because)).toEqual(['void']);
    const { clearances } = await caseOf();
    expect(clearances).toMatchObject([
      { state: 'void', endedBecause: [{ kind: 'condition', name: 'asthma' }] },
    ]);
    const kinds = async (client: SignedInClient) => {
      const { data } = await client.ask('{ notices { kind } }');
      return (data!['notices'] as { kind: string }[]).map(({ kind }) => kind);
    };
    expect(await kinds(own)).toEqual(expect.arrayContaining(['plan-held', 'clearance-decided']));
    expect(await kinds(clinician)).toContain('clearance-ended');
    await sign('decision: refuse, reason: "See me first"');
    expect(await screened()).toBe('stop');
    await rescreen();
    expect(await queue()).toEqual([]);
  });

  it('expire, and a plan is not followed on them any longer', async () => {
    await sign('decision: approve, scopes: [moderate]');
    await followPlan();
    await ward.inside((tx) => tx.query(`update clearances set valid_until = $1`, [addDays(today, -1)]));
    await rescreen();
    expect(await planState()).toEqual({ status: 'paused', held_because: 'clearance-expired' });
    expect((await queue()).map(({ because }) => because)).toEqual(['expired']);
  });

  it('hold back a plan for a risk it was not made under, and leave one alone that was', async () => {
    await followPlan();
    await rescreen();
    expect(await planState()).toEqual({ status: 'active', held_because: null });
    await ward.setProfile({ restingSystolicMmHg: 185 });
    await rescreen();
    expect(await planState()).toEqual({ status: 'paused', held_because: 'new-risk' });
    expect((await queue()).map(({ because }) => because)).toEqual(['stop']);
  });

  it('can be a question, which the person answers and nobody else', async () => {
    await rescreen();
    await sign('decision: ask, reason: "Did the stress test hurt?"');
    expect(await queue()).toEqual([]);
    const { data } = await own.ask(
      `{ clearances(participantId: "${ward.participantId}") { id state reason endedBecause { name } } }`,
    );
    const [question] = data!['clearances'] as { id: string; reason: string }[];
    expect(question).toMatchObject({ state: 'asked', reason: 'Did the stress test hurt?' });
    const answer = async (client: SignedInClient) => {
      const answered = await client.ask(`mutation { answerClearance(input: { clearanceId: "${question!.id}",
        answer: "No, not at all" }) { __typename ... on SignedClearance { state answer } } }`);
      return answered.data!['answerClearance'];
    };
    expect(await answer(clinician)).toEqual({ __typename: 'NotFound' });
    expect(await answer(own)).toEqual({
      __typename: 'SignedClearance',
      state: 'answered',
      answer: 'No, not at all',
    });
    expect(await answer(own)).toEqual({ __typename: 'NotFound' });
    expect((await queue()).map(({ because }) => because)).toEqual(['answered']);
  });
});
