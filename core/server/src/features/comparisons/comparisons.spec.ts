import { join } from 'node:path';
import { jest } from '@jest/globals';
import { addDays, comparedWeeks } from '@regimen/domain';
import type { ActivityCode, ComparisonDesign, Explanation, Plan, Screening } from '@regimen/domain';
import { workspaceRoot } from '../../platform/config/read-settings.js';
import { todayIn } from '../../platform/time/today.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { planForWard } from '../plans/testing/plan-for-ward.js';
import { PlanRequestsRepository } from '../requests/plan-requests.repository.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';
import { ComparisonsRepository } from './comparisons.repository.js';

jest.setTimeout(180_000);

const plugins = [
  'catalogue',
  'screening',
  'vitals',
  'conditions',
  'medication',
  'red-flags',
  'prescription',
].map((name) => join(workspaceRoot, `plugins/knowledge-${name}/dist/plugin.js`));
const about = {
  availableDays: [1, 3, 5].map((weekday) => ({ weekday: weekday as 1, minutes: 60 })),
  places: ['home', 'outdoors', 'gym'] as const,
  restingHeartRateBpm: 64,
};

interface Shown {
  comparisons: {
    id: string;
    isRunning: boolean;
    startsOn: string;
    stoppedAt: string | null;
    weeks: { activity: string; state: string; plannedSessions: number; value: number | null }[];
    result: { verdict: string; completePairs: number; difference: number; text: { en: string } } | null;
  }[];
  comparisonChoices: {
    activities: { activity: string; partners: string[] }[];
    refusal: { en: string; zh: string } | null;
  };
  currentPlan: { version: number; weeks: { sessions: { activity: string; date: string }[] }[] } | null;
}

const fields = `comparisons { id isRunning startsOn stoppedAt weeks { activity state plannedSessions value }
  result { verdict completePairs difference text { en } } }
  comparisonChoices { activities { activity partners } refusal { en zh } }
  currentPlan { version weeks { sessions { activity date } } }`;

describe('comparing two activities', () => {
  let ward: Ward;
  let own: SignedInClient;
  beforeAll(async () => {
    ward = await openWard({ ...about }, plugins);
    own = await ward.as('participant');
  });
  afterAll(() => ward.stop());

  const look = async (client = own) => {
    const { data } = await client.ask(`{ participant(id: "${ward.participantId}") { ${fields} } }`);
    return data!['participant'] as Shown;
  };
  const start = async (first: string, second: string, { weeks = 6, client = own } = {}) => {
    const { data } =
      await client.ask(`mutation { startComparison(input: { participantId: "${ward.participantId}",
      first: "${first}", second: "${second}", outcome: enjoyment, weeks: ${weeks} }) { __typename
      ... on Comparison { id isRunning result { verdict } } ... on Problem { code message } } }`);
    return data!['startComparison'] as { __typename: string; id: string };
  };
  const stop = async (id: string, client = own) => {
    const { data } =
      await client.ask(`mutation { stopComparison(input: { participantId: "${ward.participantId}",
      comparisonId: "${id}" }) { __typename ... on Comparison { isRunning } ... on Problem { code } } }`);
    return data!['stopComparison'];
  };

  it('needs a plan, and says so', async () => {
    expect((await look()).comparisonChoices).toMatchObject({
      activities: [],
      refusal: { en: 'There is no plan to compare in. Ask for a plan first.' },
    });
    expect(await start('walking', 'treadmill-walking')).toMatchObject({ code: 'NO_PLAN' });
  });

  it('offers what is safe and alike; only the person agrees, to what is offered', async () => {
    await planForWard(ward, { plugins, about: { ...about, places: [...about.places] }, weeks: 4 });
    const { comparisonChoices } = await look();
    expect(comparisonChoices.refusal).toBeNull();
    const { activity, partners } = comparisonChoices.activities[0]!;
    const others = { client: await ward.as('clinician') };
    expect(await start(activity, partners[0]!, others)).toMatchObject({ code: 'NOT_YOUR_COMPARISON' });
    const stranger = { client: await ward.as('coach') };
    expect(await start(activity, partners[0]!, stranger)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await start(activity, activity)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await start(activity, partners[0]!, { weeks: 4 })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await start(activity, 'stretching')).toMatchObject({ code: 'NOT_COMPARABLE' });
    expect((await look()).comparisons).toEqual([]);
  });

  it('refuses whoever is a matter of medicine by now, in plain words', async () => {
    const { activity, partners } = (await look()).comparisonChoices.activities[0]!;
    await ward.setProfile({ medications: ['statin'] });
    expect(await start(activity, partners[0]!)).toMatchObject({ code: 'CLINICAL_PROFILE' });
    expect((await look()).comparisonChoices.refusal!.en).toContain('Your care team decides with you');
    await ward.setProfile({ medications: [] });
  });

  it('starts next Monday, changes the plan as a new version, and is one at a time', async () => {
    const before = await look();
    const { activity, partners } = before.comparisonChoices.activities[0]!;
    const started = await start(activity, partners[0]!);
    expect(started).toMatchObject({ __typename: 'Comparison', isRunning: true, result: null });
    const after = await look(await ward.as('clinician'));
    const [comparison] = after.comparisons;
    expect(comparison!.startsOn > todayIn('UTC')).toBe(true);
    expect(new Date(comparison!.startsOn).getUTCDay()).toBe(1);
    expect(comparison!.weeks).toHaveLength(6);
    for (const { state } of comparison!.weeks) expect(state).toBe('ahead');
    const sessions = after.currentPlan!.weeks.flatMap((week) => week.sessions);
    const changed = JSON.stringify(after.currentPlan!.weeks) !== JSON.stringify(before.currentPlan!.weeks);
    expect(after.currentPlan!.version).toBe(before.currentPlan!.version + (changed ? 1 : 0));
    comparison!.weeks.forEach((week, index) => {
      const [from, to] = [0, 7].map((days) => addDays(comparison!.startsOn, 7 * index + days)) as [
        string,
        string,
      ];
      const planned = sessions.filter(
        ({ activity: one, date }) => one === week.activity && date >= from && date < to,
      );
      expect(week.plannedSessions).toBe(planned.length);
    });
    expect(await start(activity, partners[0]!)).toMatchObject({ code: 'ALREADY_COMPARING' });
    expect((await look()).comparisonChoices.refusal!.en).toContain('One comparison runs already');
  });

  it('is stopped at any time, once, and leaves no result', async () => {
    const { id } = (await look()).comparisons[0]!;
    expect(await stop(id, await ward.as('coach'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await stop('none')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await stop(id)).toEqual({ __typename: 'Comparison', isRunning: false });
    expect(await stop(id)).toMatchObject({ code: 'NOT_RUNNING' });
    const { comparisons, comparisonChoices } = await look();
    expect(comparisons[0]).toMatchObject({ isRunning: false, result: null });
    expect(comparisonChoices.refusal).toBeNull();
    const noted = await ward.inside((tx) =>
      tx.query<{ action: string }[]>(`select action from audit_entries where action like '%-comparison'`),
    );
    expect(noted.map(({ action }) => action).sort()).toEqual(['start-comparison', 'stop-comparison']);
  });

  it('tells what its weeks came to once they have passed', async () => {
    const design: ComparisonDesign = {
      ...{ first: 'rowing', second: 'dancing', outcome: 'enjoyment', weeks: 6, seed: 9 },
      startsOn: addDays(todayIn('UTC'), -42),
    };
    await ward.inside(async (tx) => {
      await new ComparisonsRepository().add(
        tx,
        { workspaceId: ward.workspaceId, id: ward.participantId },
        design,
      );
    });
    const weeks = comparedWeeks(design).map(({ startsOn, activity, pair }) => ({
      on: startsOn,
      activity,
      enjoyment: activity === 'rowing' ? 5 : pair === 2 ? 1 : 2,
    }));
    await sayOf(ward, weeks);
    const { comparisons } = await look();
    const over = comparisons.find(({ result }) => result !== null)!;
    expect(over.isRunning).toBe(false);
    expect(over.weeks.map(({ value }) => value)).toEqual(weeks.map(({ enjoyment }) => enjoyment));
    expect(over.result).toMatchObject({ verdict: 'firstHigher', completePairs: 3 });
    expect(over.result!.difference).toBeCloseTo(10 / 3);
    expect(over.result!.text.en).toContain('3 pairs of weeks and is about you only');
  });
});

/** A plan of the past with one session each, and what the person said of them. */
async function sayOf(
  ward: Ward,
  sessions: readonly { on: string; activity: ActivityCode; enjoyment: number }[],
): Promise<void> {
  const owner = { workspaceId: ward.workspaceId, participantId: ward.participantId };
  const requestedBy = await ward.memberId('participant');
  await ward.inside(async (tx) => {
    const requestId = await new PlanRequestsRepository().add(tx, {
      ...{ ...owner, requestedBy, sealedText: Buffer.from('sealed') },
      ...{ startsOn: sessions[0]!.on, weeks: 6, answers: {}, wishChanges: [] },
    });
    const planned = sessions.map(({ on: date, activity }) => ({ id: `s${date}`, date, activity }));
    const planId = await new PlansRepository().add(
      tx,
      {
        ...{ ...owner, requestId, sealedProblem: Buffer.from('sealed'), nutrition: [] },
        plan: { weeks: [{ sessions: planned }] } as unknown as Plan,
        screening: { outcome: 'clear' } as Screening,
        explanation: {} as Explanation,
      },
      'proposed',
    );
    for (const { on, enjoyment } of sessions)
      await tx.query(
        `insert into session_feedback (workspace_id, participant_id, plan_id, session_id, on_day, done, enjoyment)
         values ($1, $2, $3, $4, $5, true, $6)`,
        [owner.workspaceId, owner.participantId, planId, `s${on}`, on, enjoyment],
      );
  });
}
