import { jest } from '@jest/globals';
import type { Activity } from '@regimen/domain';
import { emptyProfile } from '@regimen/domain';
import { Client } from 'pg';
import { testCipher } from '../../../platform/privacy/testing/test-cipher.js';
import type { SignedInClient } from '../../../testing/signed-in-client.js';
import { signInForTest } from '../../../testing/signed-in-client.js';
import { startTestApi } from '../../../testing/start-test-api.js';
import type { TestApi } from '../../../testing/start-test-api.js';
import { makeTestWorkspace } from '../../../testing/test-workspace.js';
import { addImport } from '../../imports/testing/add-import.js';
import { ParticipantsRepository } from '../../profiles/participants.repository.js';
import { ActivitiesRepository } from './activities.repository.js';

jest.setTimeout(60_000);

const swim: Activity = {
  activity: 'swimming',
  sourceActivity: 'swim',
  startedAt: '2026-03-02T09:00:00.000Z',
  endedAt: '2026-03-02T09:30:00.000Z',
  offsetMinutes: 60,
  elapsedSeconds: 1800,
  timerSeconds: 1800,
  distanceMetres: 1000,
  energyKcal: null,
  ascentMetres: null,
  meanHeartRateBpm: null,
  maxHeartRateBpm: null,
  meanPowerWatts: null,
  device: 'Watch',
  nativeId: null,
  streams: [],
};

describe('rateActivity', () => {
  let api: TestApi;
  let workspaceId: string;
  let participantId: string;
  let activityId: string;
  let own: SignedInClient;
  /** Not on their care team at first. */
  let stranger: SignedInClient;
  beforeAll(async () => {
    api = await startTestApi();
    workspaceId = await makeTestWorkspace(api.database, ['participant', 'clinician']);
    [participantId, activityId] = await asSystem<[string, string]>(async (tx) => {
      const [member] = await tx.query<{ id: string }[]>(
        `select id from members where account_name = 'participant'`,
      );
      const memberId = member!.id;
      const added = await new ParticipantsRepository().add(tx, workspaceId, memberId, emptyProfile('UTC'));
      const person = { workspaceId, memberId, participantId: added };
      const importId = await addImport(tx, person);
      const cipher = testCipher();
      const owner = { ...person, importId, timeZone: 'UTC' };
      return [added, (await new ActivitiesRepository(cipher).store(tx, owner, swim))!];
    });
    own = await signInForTest(api.url, 'participant');
    stranger = await signInForTest(api.url, 'clinician');
  });
  afterAll(() => api.stop());

  const asSystem = <T>(work: Parameters<typeof api.database.transactions.run<T>>[1]) =>
    api.database.transactions.run<T>({ kind: 'system', workspaceId, reason: 'test' }, work);
  const rate = async (client: SignedInClient, rating: string, id = activityId) => {
    const { data, codes } = await client.ask(
      `mutation { rateActivity(activityId: "${id}", perceivedExertion: ${rating}) { __typename
        ... on Activity { perceivedExertion perceivedExertionOrigin sourcePerceivedExertion
          load { sessionEffort { value missing } } }
        ... on InvalidInput { issues { path code } } } }`,
    );
    return data?.['rateActivity'] ?? codes;
  };

  it('answers with the activity as it is rated now, and with its load', async () => {
    expect(await rate(own, '6.5')).toEqual({
      __typename: 'Activity',
      perceivedExertion: 6.5,
      perceivedExertionOrigin: 'person',
      sourcePerceivedExertion: null,
      load: { sessionEffort: { value: 195, missing: [] } },
    });
    expect(await rate(own, 'null')).toEqual({
      __typename: 'Activity',
      perceivedExertion: null,
      perceivedExertionOrigin: null,
      sourcePerceivedExertion: null,
      load: { sessionEffort: { value: null, missing: ['perceived_exertion'] } },
    });
  });

  it.each(['-0.5', '10.5', '11', '1e300'])('refuses %s, which is on no such scale', async (rating) => {
    await rate(own, '3');
    expect(await rate(own, rating)).toEqual({
      __typename: 'InvalidInput',
      issues: [{ path: 'perceivedExertion', code: 'off-scale' }],
    });
    const { data } = await own.ask(
      `{ participant(id: "${participantId}") { activity(id: "${activityId}") { perceivedExertion } } }`,
    );
    expect(data).toEqual({ participant: { activity: { perceivedExertion: 3 } } });
  });

  it.each(['"7"', 'hard', '[7]'])('takes no %s for a rating', async (rating) => {
    expect(await rate(own, rating)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('tells a stranger no more than that there is nothing, and writes that down', async () => {
    expect(await rate(stranger, '5')).toEqual({ __typename: 'NotFound' });
    expect(await rate(own, '5', participantId)).toEqual({ __typename: 'NotFound' });
    expect(await rate(own, '5', 'none')).toEqual({ __typename: 'NotFound' });
    const audited = await asSystem((tx) =>
      tx.query<unknown[]>(`select action, decision from audit_entries where subject = $1`, [
        `participant:${participantId}`,
      ]),
    );
    expect(audited).toEqual([{ action: 'change-health-record', decision: 'denied' }]);
  });

  it('takes the word of somebody who accompanies the person, and writes that down', async () => {
    await asSystem((tx) =>
      tx.query(
        `insert into care_team (workspace_id, participant_id, member_id)
         select $1, $2, id from members where account_name = 'clinician'`,
        [workspaceId, participantId],
      ),
    );
    expect(await rate(stranger, '4')).toMatchObject({
      perceivedExertion: 4,
      perceivedExertionOrigin: 'person',
    });
    const audited = await asSystem((tx) =>
      tx.query<unknown[]>(
        `select reason from audit_entries where subject = $1 and action = 'change-health-record'
            and decision = 'allowed'`,
        [`participant:${participantId}`],
      ),
    );
    expect(audited).toEqual([{ reason: 'care-team' }]);
  });

  it('goes with the person', async () => {
    await rate(own, '5');
    const owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    try {
      const ratings = 'select 1 from activity_ratings where participant_id = $1';
      await owner.query(`select set_config('regimen.workspace_id', $1, false)`, [workspaceId]);
      expect((await owner.query(ratings, [participantId])).rowCount).toBe(1);
      await owner.query('delete from participants where id = $1', [participantId]);
      expect((await owner.query(ratings, [participantId])).rowCount).toBe(0);
    } finally {
      await owner.end();
    }
  });
});
