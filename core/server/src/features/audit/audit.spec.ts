import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { makeTestWorkspace } from '../../testing/test-workspace.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';
import { auditTable } from './audit-table.js';

jest.setTimeout(90_000);

interface Entry {
  number: number;
  action: string;
  subject: string;
  decision: string;
  memberId: string | null;
  memberName: string | null;
}

const parts = 'entries { number action subject decision memberId memberName } next';

describe('the audit trail of a workspace', () => {
  let ward: Ward;
  let own: SignedInClient;
  let administrator: SignedInClient;
  let clinician: SignedInClient;
  beforeAll(async () => {
    ward = await openWard();
    [own, administrator, clinician] = [
      await ward.as('participant'),
      await ward.as('administrator'),
      await ward.as('clinician'),
    ];
    await clinician.ask(`{ participant(id: "${ward.participantId}") { displayName } }`);
    await own.ask('{ participant(id: "00000000-0000-0000-0000-000000000000") { displayName } }');
    await own.ask('{ jobs { id } }');
  });
  afterAll(() => ward.stop());

  const trail = async (args: string, client = administrator) => {
    const { data, codes } = await client.ask(`{ auditTrail(${args}) { ${parts} } }`);
    return (data?.['auditTrail'] ?? codes) as { entries: Entry[]; next: number | null };
  };

  it('is shown to administrators alone, narrowed by who, what, whether and about whom', async () => {
    for (const client of [own, clinician]) expect(await trail('filter: {}', client)).toEqual(['FORBIDDEN']);
    const clinicianId = await ward.memberId('clinician');
    const looked = await trail(
      `filter: { memberId: "${clinicianId}", action: "read-health-record", decision: allowed, participantId: "${ward.participantId}" }`,
    );
    expect(looked.entries).toEqual([
      expect.objectContaining({
        action: 'read-health-record',
        memberId: clinicianId,
        memberName: 'clinician',
      }),
    ]);
    const refused = await trail('filter: { decision: denied }');
    expect(refused.entries.map(({ action }) => action)).toContain('jobs');
    expect(refused.entries.every(({ decision }) => decision === 'denied')).toBe(true);
    const future = await trail('filter: { from: "2099-01-01T00:00:00Z" }');
    expect(future).toEqual({ entries: [], next: null });
  });

  it('tells every change of a document, in the order in which they were made', async () => {
    const { workspaceId } = ward;
    const rules = (idleMinutes: number) => `setSignInRules(input: { secondFactorRequired: false, graceDays: 0,
      ssoOnly: false, idleMinutes: ${idleMinutes}, sessionHours: 8 }) { __typename }`;
    const { data } = await administrator.ask(
      `mutation { a: ${rules(15)} b: ${rules(120)} c: ${rules(15)} d: ${rules(90)} }`,
    );
    expect(Object.values(data!)).toEqual(Array(4).fill({ __typename: 'SignInRules' }));
    const said = await ward.inside((tx) =>
      tx.query<{ reason: string }[]>(
        `select reason from audit_entries where workspace_id = $1 and action = 'setSignInRules' and reason is not null
          order by seq`,
        [workspaceId],
      ),
    );
    expect(said.map(({ reason }) => /idle-\d+/.exec(reason)?.[0])).toEqual([
      'idle-15',
      'idle-120',
      'idle-15',
      'idle-90',
    ]);
    const calls = await trail('filter: { action: "setSignInRules" }');
    expect(calls.entries.filter(({ subject }) => subject === 'mutation')).toHaveLength(4);
  });

  it('names who was given an account, a role or a record, and by what', async () => {
    const { workspaceId, participantId } = ward;
    const said = async (work: () => Promise<unknown>) => {
      const last = async () =>
        (
          await ward.inside((tx) =>
            tx.query<{ seq: string }[]>('select max(seq) as seq from audit_entries where workspace_id = $1', [
              workspaceId,
            ]),
          )
        )[0]!.seq;
      const before = await last();
      await work();
      const rows = await ward.inside((tx) =>
        tx.query<{ action: string; subject: string; reason: string | null }[]>(
          `select action, subject, reason from audit_entries where workspace_id = $1 and seq > $2 and subject <> 'mutation'
            order by seq`,
          [workspaceId, before],
        ),
      );
      return rows.map(({ action, subject, reason }) => `${action} ${subject} ${reason}`);
    };
    const change = async (field: string, client = administrator, more = '') =>
      (await client.ask(`mutation { changed: ${field} { __typename ${more} } }`)).data!['changed'] as {
        id: string;
      };
    let memberId = '';
    expect(
      await said(async () => {
        const account =
          'accountName: "new1", displayName: "New", password: "a-long-test-password", roles: [coach]';
        memberId = (
          await change(`createMember(input: { ${account} })`, administrator, '... on Member { id }')
        ).id;
      }),
    ).toEqual([`create-member member:${memberId} roles:coach`]);
    expect(
      await said(() =>
        change(`changeMemberRoles(input: { memberId: "${memberId}", roles: [coach, administrator] })`),
      ),
    ).toEqual([`change-member member:${memberId} roles:administrator,coach`]);
    const teamOf = `participantId: "${participantId}", memberId: "${memberId}"`;
    expect(
      await said(() => change(`setCareTeamMember(input: { ${teamOf}, part: coaching })`, clinician)),
    ).toEqual(expect.arrayContaining([`put-on-care-team participant:${participantId} member:${memberId}`]));
    expect(await said(() => change(`removeCareTeamMember(input: { ${teamOf} })`, clinician))).toEqual(
      expect.arrayContaining([`take-off-care-team participant:${participantId} member:${memberId}`]),
    );
    let id = '';
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const lend = `lendRecord(input: { participantId: "${participantId}", accountName: "new1", mayChange: true, until: "${until}" })`;
    expect(
      await said(async () => {
        id = (await change(lend, own, '... on Delegation { id }')).id;
      }),
    ).toEqual([`lend-record-to-change participant:${participantId} member:${memberId}`]);
    expect(await said(() => own.ask(`mutation { takeRecordBack(id: "${id}") }`))).toEqual([
      `take-record-back participant:${participantId} member:${memberId}`,
    ]);
    const programme = await change(
      'createProgramme(name: "Heart")',
      administrator,
      '... on Programme { id }',
    );
    const place = (who: string) => `(input: { programmeId: "${programme.id}", personId: "${who}" })`;
    expect(await said(() => change(`setProgrammeStaff${place(memberId)}`))).toEqual([
      `put-on-programme programme:${programme.id} member:${memberId}`,
    ]);
    expect(await said(() => change(`setProgrammeParticipant${place(participantId)}`))).toContain(
      `take-into-programme programme:${programme.id} participant:${participantId}`,
    );
    expect(await said(() => change(`deactivateMember(memberId: "${memberId}")`))).toEqual([
      `change-member member:${memberId} deactivated`,
    ]);
    const subjectsOf = async (filter: string) => {
      const { entries } = await trail(`filter: { ${filter} }`);
      return [...new Set(entries.map(({ subject }) => subject))];
    };
    expect(await subjectsOf(`accountId: "${memberId.toUpperCase()}"`)).toEqual([`member:${memberId}`]);
    expect(await subjectsOf(`programmeId: "${programme.id}"`)).toEqual([`programme:${programme.id}`]);
    expect(await subjectsOf(`programmeId: "${programme.id}", accountId: "${memberId}"`)).toEqual([]);
  });

  it('opens nothing by an id in capitals, and finds what was done by one', async () => {
    const { participantId } = ward;
    const look = async (id: string) =>
      (
        await clinician.ask(
          `{ participant(id: "${id}") { id } screening(participantId: "${id}") { __typename } }`,
        )
      ).data;
    expect(await look(participantId)).toMatchObject({ participant: { id: participantId } });
    expect(await look(participantId.toUpperCase())).toEqual({ participant: null, screening: null });
    const told = await trail(`filter: { participantId: "${participantId}" }`);
    expect(told.entries.length).toBeGreaterThan(0);
    expect(await trail(`filter: { participantId: "${participantId.toUpperCase()}" }`)).toEqual(told);
  });

  it('takes nothing of a filter for SQL', async () => {
    for (const text of [`' or true --`, `read-health-record'; drop table audit_entries; --`, '%'])
      for (const filter of [
        `{ action: "${text}" }`,
        `{ memberId: "${text}" }`,
        `{ participantId: "${text}" }`,
        `{ accountId: "${text}" }`,
        `{ programmeId: "${text}" }`,
      ])
        expect(await trail(`filter: ${filter}`)).toEqual({ entries: [], next: null });
    expect(await trail('filter: { action: "\\u0000" }')).toEqual(['BAD_USER_INPUT']);
  });

  it('comes page by page, without a gap and without an entry twice', async () => {
    const all = await trail('first: 200');
    const seen: number[] = [];
    for (let before: number | null = null; ;) {
      const page = await trail(before === null ? 'first: 2' : `first: 2, before: ${before}`);
      seen.push(...page.entries.map(({ number }) => number));
      if (page.next === null) break;
      before = page.next;
    }
    expect(seen).toEqual(all.entries.map(({ number }) => number));
    expect(seen.at(-1)).toBe(1);
  });

  it('tells people who looked at their own record, and of nobody else', async () => {
    const ask = async (client: SignedInClient) => {
      const { data } = await client.ask(`{ accessToMyRecord { ${parts} } }`);
      return (data!['accessToMyRecord'] as { entries: Entry[] }).entries;
    };
    const entries = await ask(own);
    expect(entries.map(({ action }) => action)).toContain('read-health-record');
    const ownId = await ward.memberId('participant');
    for (const { subject, memberId } of entries) {
      expect(subject).toBe(`participant:${ward.participantId}`);
      expect(memberId).not.toBe(ownId);
    }
    expect(await ask(clinician)).toEqual([]);
  });

  it('can be verified and taken along, and that it was taken is in it', async () => {
    const { data } = await administrator.ask(
      'mutation { verifyAuditTrail { isIntact entries firstBroken anchoredUpTo } }',
    );
    expect(data!['verifyAuditTrail']).toMatchObject({
      isIntact: true,
      firstBroken: null,
      anchoredUpTo: null,
    });
    const taken = await administrator.ask(
      'mutation { exportAuditTrail(filter: { decision: denied }) { csv entries isComplete } }',
    );
    const table = taken.data!['exportAuditTrail'] as { csv: string; entries: number; isComplete: boolean };
    expect(table.isComplete).toBe(true);
    expect(table.csv.trim().split('\r\n')).toHaveLength(table.entries + 1);
    expect((await trail('filter: { action: "exportAuditTrail" }')).entries).toHaveLength(1);
    expect((await clinician.ask('mutation { exportAuditTrail { csv } }')).codes).toEqual(['FORBIDDEN']);
  });

  it('finds nothing of another workspace, even by an id that is known', async () => {
    const { database } = ward.api;
    const other = await makeTestWorkspace(database, []);
    const participantId = randomUUID();
    const looked = { action: 'read-health-record', subject: `participant:${participantId}` };
    await database.transactions.run({ kind: 'system', workspaceId: other, reason: 'test' }, (tx) =>
      new AuditRepository().append(tx, { workspaceId: other, memberId: null }, [
        { ...looked, decision: 'allowed', reason: 'care-team' },
      ]),
    );
    expect(await trail(`filter: { participantId: "${participantId}" }`)).toEqual({ entries: [], next: null });
    const { data } = await administrator.ask(
      `mutation { exportAuditTrail(filter: { participantId: "${participantId}" }) { entries } }`,
    );
    expect(data).toEqual({ exportAuditTrail: { entries: 0 } });
  });

  it('makes tables in which no cell begins a formula', () => {
    const entry = { number: 1, at: new Date(0), memberId: null, decision: 'allowed' as const };
    const table = auditTable([
      { ...entry, action: '=cmd|calc', subject: '@sum(1)', reason: '-1,"x"' },
      { ...entry, action: '+1', subject: '\ttab', reason: 'fine' },
    ]);
    expect(table).toContain(`,'=cmd|calc,'@sum(1),allowed,"'-1,""x"""`);
    expect(table).toContain(`,'+1,'\ttab,allowed,fine`);
  });
});
