import { jest } from '@jest/globals';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';

jest.setTimeout(120_000);

const soon = () => new Date(Date.now() + 86_400_000).toISOString();

describe('who cares for a person, and whom they let see them', () => {
  let ward: Ward;
  let own: SignedInClient;
  let coach: SignedInClient;
  let clinician: SignedInClient;
  let administrator: SignedInClient;
  let coachId: string;
  beforeAll(async () => {
    ward = await openWard();
    [own, coach, clinician, administrator] = (await Promise.all(
      (['participant', 'coach', 'clinician', 'administrator'] as const).map((role) => ward.as(role)),
    )) as [SignedInClient, SignedInClient, SignedInClient, SignedInClient];
    coachId = await ward.memberId('coach');
  });
  afterAll(() => ward.stop());

  const sees = async (client: SignedInClient) =>
    ((await client.ask(`{ participant(id: "${ward.participantId}") { id } }`)).data?.['participant'] ??
      null) !== null;
  const kinds = async (client: SignedInClient) => {
    const { data } = await client.ask('{ notices { kind displayName } }');
    return (data!['notices'] as { kind: string }[]).map(({ kind }) => kind);
  };
  const bring = async (client: SignedInClient, memberId: string, more = '') => {
    const { data, codes } =
      await client.ask(`mutation { setCareTeamMember(input: { participantId: "${ward.participantId}",
      memberId: "${memberId}", part: coaching ${more} }) { __typename ... on CareTeam { members { memberId part until } } } }`);
    return (data?.['setCareTeamMember'] ?? codes) as { __typename: string };
  };

  it('is shown to the person, the team and administrators, who see no more of them', async () => {
    for (const client of [own, clinician, administrator]) {
      const { data } = await client.ask(
        `{ careTeam(participantId: "${ward.participantId}") { displayName members { displayName part } } }`,
      );
      expect(data!['careTeam']).toEqual({
        displayName: 'participant',
        members: [{ displayName: 'clinician', part: 'treating' }],
      });
    }
    expect(await sees(administrator)).toBe(false);
    const { data } = await coach.ask(
      `{ careTeam(participantId: "${ward.participantId}") { displayName } roster { people { participantId } } }`,
    );
    expect(data).toEqual({ careTeam: null, roster: { people: [] } });
  });

  it('is changed by a clinician of the team or an administrator only, takes effect at once, and the person is told', async () => {
    expect(await bring(own, coachId)).toEqual(['FORBIDDEN']);
    expect(await bring(coach, coachId)).toEqual(['FORBIDDEN']);
    expect(await bring(clinician, await ward.memberId('administrator'))).toMatchObject({
      __typename: 'NotPossible',
    });
    expect(await sees(coach)).toBe(false);
    expect(await bring(clinician, coachId, `, until: "${soon()}"`)).toMatchObject({ __typename: 'CareTeam' });
    expect(await sees(coach)).toBe(true);
    expect(await kinds(own)).toEqual(['care-team-changed']);
    const { data } = await administrator.ask(
      `mutation { removeCareTeamMember(input: { participantId: "${ward.participantId}", memberId: "${coachId}" }) { __typename } }`,
    );
    expect(data!['removeCareTeamMember']).toEqual({ __typename: 'CareTeam' });
    expect(await sees(coach)).toBe(false);
  });

  it('ends by itself', async () => {
    await bring(clinician, coachId, `, until: "${soon()}"`);
    await ward.inside((tx) =>
      tx.query(`update care_team set until = now() - interval '1 second' where member_id = $1`, [coachId]),
    );
    expect(await sees(coach)).toBe(false);
    expect(await bring(clinician, coachId, ', until: "2020-01-01T00:00:00Z"')).toMatchObject({
      __typename: 'InvalidInput',
    });
    await ward.inside((tx) => tx.query('delete from care_team where member_id = $1', [coachId]));
  });

  it('is joined by lending the record: to read, for a while, taken back at once, told and audited', async () => {
    const lend = async (client: SignedInClient, mayChange: boolean, to = 'Coach') => {
      const { data, codes } =
        await client.ask(`mutation { lendRecord(input: { participantId: "${ward.participantId}",
        accountName: "${to}", mayChange: ${mayChange}, until: "${soon()}" }) { __typename ... on Delegation { id } } }`);
      return (data?.['lendRecord'] ?? codes) as { __typename: string; id: string };
    };
    const answer = async () =>
      (
        await coach.ask(
          `mutation { answerScreening(input: { participantId: "${ward.participantId}", symptoms: [] }) { __typename } }`,
        )
      ).data!['answerScreening'];
    expect(await lend(administrator, false)).toEqual(['FORBIDDEN']);
    expect(await lend(own, false, 'administrator')).toMatchObject({ __typename: 'NotPossible' });
    const lent = await lend(own, false);
    expect(lent).toMatchObject({ __typename: 'Delegation' });
    expect(await sees(coach)).toBe(true);
    expect(await answer()).toEqual({ __typename: 'NotFound' });
    expect(await kinds(coach)).toContain('record-lent');
    const { data } = await coach.ask('{ recordsLentToMe { participantName mayChange } }');
    expect(data!['recordsLentToMe']).toEqual([{ participantName: 'participant', mayChange: false }]);
    await lend(clinician, true);
    expect(await answer()).toMatchObject({ __typename: 'Participant' });
    const open = (await own.ask(`{ delegations(participantId: "${ward.participantId}") { id } }`)).data![
      'delegations'
    ] as { id: string }[];
    expect(open).toHaveLength(2);
    for (const { id } of open) await own.ask(`mutation { takeRecordBack(id: "${id}") }`);
    expect(await sees(coach)).toBe(false);
    const reasons = await ward.inside((tx) =>
      tx.query<{ reason: string }[]>(
        `select distinct reason from audit_entries where subject = $1 and action = 'read-health-record' and member_id = $2`,
        [`participant:${ward.participantId}`, coachId],
      ),
    );
    expect(reasons.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['delegated', 'not-on-care-team']),
    );
  });

  it('cannot be opened for ever, nor given on by whom it was lent to', async () => {
    const lend = (client: SignedInClient, until: string) =>
      client.ask(
        `mutation { lendRecord(input: { participantId: "${ward.participantId}", accountName: "coach", mayChange: true, until: "${until}" }) { __typename } }`,
      );
    expect((await lend(own, '2999-01-01T00:00:00Z')).data!['lendRecord']).toEqual({
      __typename: 'InvalidInput',
    });
    await lend(own, soon());
    expect((await lend(coach, soon())).codes).toEqual(['FORBIDDEN']);
    const { data } = await coach.ask('{ recordsLentToMe { id } }');
    const [{ id }] = data!['recordsLentToMe'] as [{ id: string }];
    expect((await administrator.ask(`mutation { takeRecordBack(id: "${id}") }`)).data).toEqual({
      takeRecordBack: false,
    });
    expect((await coach.ask(`mutation { takeRecordBack(id: "${id}") }`)).data).toEqual({
      takeRecordBack: true,
    });
  });

  it('includes staff of a programme, while it and their places last', async () => {
    const ask = async (text: string, client = administrator) => {
      const { data, codes } = await client.ask(
        `mutation { done: ${text} { __typename ... on Programme { id participants { displayName } } } }`,
      );
      return (data?.['done'] ?? codes) as { __typename: string; id: string; participants: object[] };
    };
    expect(await ask('createProgramme(name: "Heart")', clinician)).toEqual(['FORBIDDEN']);
    const { id } = await ask('createProgramme(name: "Heart group")');
    await ask(`setProgrammeStaff(input: { programmeId: "${id}", personId: "${coachId}" })`);
    expect(await sees(coach)).toBe(false);
    const taken = await ask(
      `setProgrammeParticipant(input: { programmeId: "${id}", personId: "${ward.participantId}" })`,
    );
    expect(taken.participants).toEqual([{ displayName: 'participant' }]);
    expect(await sees(coach)).toBe(true);
    const { data } = await coach.ask(
      `{ participants { edges { node { id } } } careTeam(participantId: "${ward.participantId}") { members { displayName programme } } }`,
    );
    expect(data).toMatchObject({
      participants: { edges: [{ node: { id: ward.participantId } }] },
      careTeam: {
        members: [
          { displayName: 'clinician', programme: null },
          { displayName: 'coach', programme: 'Heart group' },
        ],
      },
    });
    await ask(`endProgramme(id: "${id}")`);
    expect(await sees(coach)).toBe(false);
    expect(
      await ask(`setProgrammeStaff(input: { programmeId: "${id}", personId: "${coachId}" })`),
    ).toMatchObject({ __typename: 'NotPossible' });
  });
});
