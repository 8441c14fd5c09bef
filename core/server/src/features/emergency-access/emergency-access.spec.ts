import { jest } from '@jest/globals';
import { Client } from 'pg';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';

jest.setTimeout(90_000);

describe('breaking the glass', () => {
  let ward: Ward;
  let own: SignedInClient;
  let coach: SignedInClient;
  let clinician: SignedInClient;
  beforeAll(async () => {
    ward = await openWard();
    own = await ward.as('participant');
    coach = await ward.as('coach');
    clinician = await ward.as('clinician');
    // The clinician is a stranger here; the coach is who cares.
    const [clinicianId, coachId] = [await ward.memberId('clinician'), await ward.memberId('coach')];
    await ward.inside(async (tx) => {
      await tx.query('delete from care_team where member_id = $1', [clinicianId]);
      await tx.query('insert into care_team (workspace_id, participant_id, member_id) values ($1, $2, $3)', [
        ward.workspaceId,
        ward.participantId,
        coachId,
      ]);
    });
  });
  afterAll(() => ward.stop());

  const look = async (client: SignedInClient) => {
    const { data } = await client.ask(`{ participant(id: "${ward.participantId}") { displayName } }`);
    return data!['participant'];
  };
  const breakGlass = async (
    client: SignedInClient,
    whom: string,
    reason = 'Collapsed in the gym, no team here',
  ) => {
    const { data, codes } = await client.ask(`mutation { breakGlass(input: { ${whom}, reason: "${reason}" }) {
      __typename ... on EmergencyAccess { displayName until } ... on InvalidInput { issues { path } } } }`);
    return (data?.['breakGlass'] ?? codes) as { __typename: string; until: string };
  };

  it('is refused without a reason, without a person, and to everybody but clinicians', async () => {
    expect(await look(clinician)).toBeNull();
    const byId = `participantId: "${ward.participantId}"`;
    expect(await breakGlass(clinician, byId, 'why')).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: 'reason' }],
    });
    expect(await breakGlass(clinician, 'accountName: "nobody"')).toEqual({ __typename: 'NotFound' });
    for (const client of [own, coach, await ward.as('administrator')])
      expect(await breakGlass(client, byId)).toEqual(['FORBIDDEN']);
    expect(await look(clinician)).toBeNull();
  });

  it('opens the record for reading only, for an hour, is audited as such, and tells the care team', async () => {
    const access = await breakGlass(clinician, 'accountName: "Participant"');
    expect(access).toMatchObject({ __typename: 'EmergencyAccess', displayName: 'participant' });
    const minutes = (Date.parse(access.until) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(58);
    expect(minutes).toBeLessThanOrEqual(60);
    expect(await look(clinician)).toEqual({ displayName: 'participant' });
    const changed = await clinician.ask(
      `mutation { answerScreening(input: { participantId: "${ward.participantId}", symptoms: [] }) { __typename } }`,
    );
    expect(changed.data).toEqual({ answerScreening: { __typename: 'NotFound' } });
    const { data } = await coach.ask('{ notices { id kind displayName } }');
    expect(data!['notices']).toMatchObject([{ kind: 'break-glass', displayName: 'participant' }]);
    const audited = await ward.inside((tx) =>
      tx.query<{ action: string; reason: string }[]>(
        `select action, reason from audit_entries where subject = $1 and decision = 'allowed' order by seq`,
        [`participant:${ward.participantId}`],
      ),
    );
    expect(audited).toEqual([
      { action: 'BREAK_GLASS', reason: 'emergency' },
      { action: 'read-health-record', reason: 'emergency' },
    ]);
  });

  it('is seen by the person and their care team with the reason, by administrators without, by nobody else', async () => {
    const openings = async (client: SignedInClient) => {
      const { data, codes } = await client.ask(
        '{ emergencyOpenings { id displayName openedBy reason isOpen mayEnd } }',
      );
      return (data?.['emergencyOpenings'] ?? codes) as { id: string }[];
    };
    const shown = { displayName: 'participant', openedBy: 'clinician', isOpen: true };
    const reason = 'Collapsed in the gym, no team here';
    expect(await openings(own)).toMatchObject([{ ...shown, reason, mayEnd: true }]);
    expect(await openings(coach)).toMatchObject([{ ...shown, reason, mayEnd: false }]);
    expect(await openings(clinician)).toMatchObject([{ ...shown, reason, mayEnd: true }]);
    expect(await openings(await ward.as('administrator'))).toMatchObject([
      { ...shown, reason: null, mayEnd: true },
    ]);
  });

  it('is closed early by the person', async () => {
    expect(await look(clinician)).not.toBeNull();
    const [{ id }] = (await own.ask('{ emergencyOpenings { id } }')).data!['emergencyOpenings'] as [
      { id: string },
    ];
    const end = (client: SignedInClient) =>
      client.ask(
        `mutation { endEmergencyAccess(id: "${id}") { __typename ... on EmergencyOpening { isOpen } } }`,
      );
    expect((await end(coach)).codes).toEqual(['FORBIDDEN']);
    expect((await end(own)).data!['endEmergencyAccess']).toEqual({
      __typename: 'EmergencyOpening',
      isOpen: false,
    });
    expect(await look(clinician)).toBeNull();
    await breakGlass(clinician, `participantId: "${ward.participantId}"`);
    expect(await look(clinician)).not.toBeNull();
  });

  it('closes by itself, and cannot be prolonged from inside', async () => {
    const later = `update emergency_access set until = now() - interval '1 second'`;
    await expect(ward.inside((tx) => tx.query(later))).rejects.toThrow(/permission denied/);
    const owner = new Client({ connectionString: ward.api.database.ownerUrl });
    await owner.connect();
    await owner.query(later).finally(() => owner.end());
    expect(await look(clinician)).toBeNull();
  });

  it('puts away what was read, of oneself only', async () => {
    const unread = async () => (await coach.ask('{ notices { id } }')).data!['notices'] as { id: string }[];
    const [notice] = await unread();
    const before = (await unread()).length;
    const putAway = (client: SignedInClient) =>
      client.ask(`mutation { readNotices(ids: ["${notice!.id}", "x"]) }`);
    await putAway(clinician);
    expect(await unread()).toHaveLength(before);
    await putAway(coach);
    expect(await unread()).toHaveLength(before - 1);
  });
});
