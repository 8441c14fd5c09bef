import { jest } from '@jest/globals';
import { askGraphql } from '../../testing/graphql-client.js';
import type { RawAnswer } from '../../testing/graphql-client.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { SocketClient } from '../../testing/socket-client.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';

jest.setTimeout(120_000);

interface Issued {
  __typename: string;
  secret: string;
  accessToken: { id: string; prefix: string; scopes: string[]; lastUsedAt: string | null };
  issues: { path: string }[];
}

describe('access tokens', () => {
  let ward: Ward;
  let own: SignedInClient;
  let administrator: SignedInClient;
  beforeAll(async () => {
    ward = await openWard();
    own = await ward.as('participant');
    administrator = await ward.as('administrator');
  });
  afterAll(() => ward.stop());

  const issue = async (
    client: SignedInClient,
    scopes: readonly string[],
    { days = 90, serviceAccountId }: { days?: number; serviceAccountId?: string } = {},
  ) => {
    const account = serviceAccountId ? `, serviceAccountId: "${serviceAccountId}"` : '';
    const { data, codes } = await client.ask(`mutation { issueAccessToken(input: {
      name: "Nightly", days: ${days}, scopes: ${JSON.stringify(scopes)}${account} }) { __typename
      ... on InvalidInput { issues { path } }
      ... on IssuedAccessToken { secret accessToken { id prefix scopes lastUsedAt } } } }`);
    if (!data) throw new Error(codes.join());
    return data['issueAccessToken'] as Issued;
  };
  const bearer = (secret: string, more: Record<string, string> = {}) => ({
    authorization: `Bearer ${secret}`,
    ...more,
  });
  const asToken = (secret: string, query: string, more = {}): Promise<RawAnswer> =>
    askGraphql(ward.api.url, query, bearer(secret, more));
  const ownRecord = () => `{ participant(id: "${ward.participantId}") { id } }`;
  const revoke = async (client: SignedInClient, id: string) =>
    (await client.ask(`mutation { revokeAccessToken(id: "${id}") { __typename } }`)).data![
      'revokeAccessToken'
    ];
  const serviceAccount = async (roles: readonly string[]) => {
    const { data } = await administrator.ask(`mutation { createServiceAccount(input: {
      displayName: "Transfer", roles: [${roles.join()}] }) { __typename ... on ServiceAccount { id scopes } } }`);
    return data!['createServiceAccount'] as { __typename: string; id: string; scopes: string[] };
  };

  it('open what roles and scopes both open, without cookie or CSRF token', async () => {
    const { secret, accessToken } = await issue(own, ['health-record:read']);
    expect(secret).toMatch(/^rgm_[\w-]{43}$/);
    expect(secret.startsWith(accessToken.prefix)).toBe(true);
    expect((await asToken(secret, ownRecord())).data).toEqual({ participant: { id: ward.participantId } });
    const change = `mutation { cancelImport(importId: "${ward.participantId}") { __typename } }`;
    expect((await asToken(secret, change)).codes).toEqual(['FORBIDDEN']);
    const plans = `{ plan(id: "${ward.participantId}") { id } }`;
    expect((await asToken(secret, plans)).codes).toEqual(['FORBIDDEN']);
  });

  it('are kept as a hash, with a sealed name', async () => {
    const { secret, accessToken } = await issue(own, ['plan:read']);
    const [row] = await ward.inside((tx) =>
      tx.query<{ whole: string; expires: boolean }[]>(
        `select access_tokens::text as whole, expires_at < now() + interval '91 days' as expires
           from access_tokens where id = $1`,
        [accessToken.id],
      ),
    );
    expect(row!.whole).not.toContain(secret.slice(8));
    expect(row!.whole).not.toContain(Buffer.from('Nightly').toString('hex'));
    expect(row!.expires).toBe(true);
  });

  it('answer the same for what never was, has expired or was taken back, also beside a good cookie', async () => {
    const revoked = await issue(own, ['health-record:read']);
    const expired = await issue(own, ['health-record:read']);
    expect(await revoke(own, revoked.accessToken.id)).toEqual({ __typename: 'RevokedAccessToken' });
    await ward.inside((tx) =>
      tx.query(
        `update access_tokens set created_at = now() - interval '9 days', expires_at = now() where id = $1`,
        [expired.accessToken.id],
      ),
    );
    const cookie = { cookie: own.cookie, 'x-regimen-csrf': own.csrfToken };
    const secrets = [revoked.secret, expired.secret, `rgm_${'a'.repeat(43)}`, 'x', '', "' or 1=1 --"];
    const answers = await Promise.all(secrets.map((secret) => asToken(secret, ownRecord(), cookie)));
    for (const answer of answers) {
      expect(answer).toEqual({ status: 401, codes: ['TOKEN_REFUSED'] });
    }
    for (const [path, body] of [
      ['/uploads', 'x'],
      ['/exports/fhir', '{}'],
    ] as const) {
      const type = path === '/uploads' ? 'application/octet-stream' : 'application/json';
      const headers = bearer(revoked.secret, { ...cookie, 'content-type': type });
      const answer = await fetch(`${ward.api.url}${path}`, { method: 'POST', headers, body });
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
        401,
        'TOKEN_REFUSED',
      ]);
    }
  });

  it('count alone where a cookie comes too', async () => {
    const { secret } = await issue(own, ['plan:read']);
    const cookie = { cookie: own.cookie, 'x-regimen-csrf': own.csrfToken };
    expect((await asToken(secret, ownRecord(), cookie)).codes).toEqual(['FORBIDDEN']);
    expect((await asToken(secret, '{ session { csrfToken } }', cookie)).data).toEqual({ session: null });
  });

  it('work for uploads and exports as far as their scopes go', async () => {
    const [reads, changes] = [
      await issue(own, ['health-record:read']),
      await issue(own, ['health-record:change']),
    ];
    const post = (path: string, secret: string, type: string, body: string) =>
      fetch(`${ward.api.url}${path}`, {
        method: 'POST',
        headers: bearer(secret, { 'content-type': type }),
        body,
      }).then(({ status }) => status);
    const octets = 'application/octet-stream';
    expect(await post('/uploads', changes.secret, octets, 'time,heart rate')).toBe(201);
    expect(await post('/uploads', reads.secret, octets, 'time,heart rate')).toBe(403);
    const order = JSON.stringify({ participantId: ward.participantId });
    expect(await post('/exports/fhir', reads.secret, 'application/json', order)).toBe(200);
    expect(await post('/exports/fhir', changes.secret, 'application/json', order)).toBe(403);
    const [denied] = await ward.inside((tx) =>
      tx.query<{ reason: string }[]>(
        `select reason from audit_entries where subject = 'POST /exports/fhir' and decision = 'denied'`,
      ),
    );
    expect(denied!.reason).toBe(`requirement token:${changes.accessToken.id}`);
  });

  it('open subscriptions, until they are taken back', async () => {
    const { secret, accessToken } = await issue(own, ['health-record:read', 'plan:read']);
    const query = `subscription { planRequestProgress(requestId: "${ward.participantId}") { __typename } }`;
    const headers = bearer(secret);
    const socket = await SocketClient.open(ward.api.url, { headers });
    socket.subscribe('1', query);
    await Promise.race([
      socket.next(({ type, id }) => type === 'complete' && id === '1'),
      socket.next(({ type, id }) => type === 'error' && id === '1'),
      socket.next(({ type, id }) => type === 'next' && id === '1'),
    ]);
    await revoke(own, accessToken.id);
    socket.subscribe('2', query);
    expect(await socket.closed).toBe(4401);
  });

  it('never make tokens or accounts, consent, or do what only people do', async () => {
    const everything = (await own.ask('{ accessTokenScopes }')).data!['accessTokenScopes'] as string[];
    const { secret } = await issue(own, everything);
    const consent = `mutation { setConsent(input: { participantId: "${ward.participantId}", kind: peopleLikeYou, isGiven: true }) { __typename } }`;
    for (const query of [
      `mutation { issueAccessToken(input: { name: "x", scopes: ["plan:read"] }) { __typename } }`,
      `mutation { revokeAccessToken(id: "${ward.participantId}") { __typename } }`,
      '{ accessTokens { id } }',
      `mutation { makeCalendarLink(input: { participantId: "${ward.participantId}" }) { __typename } }`,
      'mutation { readNotices(ids: []) }',
      consent,
    ])
      expect([query, (await asToken(secret, query)).codes]).toEqual([query, ['FORBIDDEN']]);
    const staff = await issue(
      administrator,
      (await administrator.ask('{ accessTokenScopes }')).data!['accessTokenScopes'] as string[],
    );
    const account = `{ displayName: "x", roles: [administrator]`;
    for (const query of [
      `mutation { createServiceAccount(input: ${account} }) { __typename } }`,
      `mutation { createMember(input: ${account}, accountName: "mallory", password: "a long enough password" }) { __typename } }`,
    ])
      expect((await asToken(staff.secret, query)).codes).toEqual(['FORBIDDEN']);
  });

  it('are refused with scopes that their owner lacks, that nobody can hand on, or that are too old', async () => {
    const none = [['job:read'], ['plan:decide'], ['member:manage'], ['workspace:manage'], []];
    for (const scopes of [...none, ['members:provision'], ['plan:read', 'members:provision']])
      expect((await issue(own, scopes)).issues).toEqual([{ path: 'scopes' }]);
    for (const days of [0, 366])
      expect((await issue(own, ['plan:read'], { days })).issues).toEqual([{ path: 'days' }]);
  });

  it('belong to somebody: nobody else sees or ends them', async () => {
    const { accessToken } = await issue(own, ['plan:read']);
    for (const role of ['clinician', 'administrator'] as const) {
      const other = await ward.as(role);
      expect(await revoke(other, accessToken.id)).toEqual({ __typename: 'NotFound' });
      const { data } = await other.ask('{ accessTokens { id } }');
      expect(JSON.stringify(data)).not.toContain(accessToken.id);
    }
  });

  it('lose what their account loses', async () => {
    const account = await serviceAccount(['administrator']);
    const { secret } = await issue(administrator, ['job:read'], { serviceAccountId: account.id });
    expect((await asToken(secret, '{ jobs { id } }')).codes).toEqual([]);
    await ward.inside((tx) => tx.query(`update members set roles = '{coach}' where id = $1`, [account.id]));
    expect((await asToken(secret, '{ jobs { id } }')).codes).toEqual(['FORBIDDEN']);
  });

  it('rest while their account is deactivated', async () => {
    const account = await serviceAccount(['administrator']);
    const { secret } = await issue(administrator, ['job:read'], { serviceAccountId: account.id });
    const setEnd = (end: string) =>
      ward.inside((tx) => tx.query(`update members set deactivated_at = ${end} where id = $1`, [account.id]));
    await setEnd('now()');
    expect(await asToken(secret, '{ jobs { id } }')).toEqual({ status: 401, codes: ['TOKEN_REFUSED'] });
    await setEnd('null');
    expect((await asToken(secret, '{ jobs { id } }')).codes).toEqual([]);
  });

  it('of service accounts are looked after by administrators; the account has no password and no list shows it', async () => {
    const account = await serviceAccount(['administrator', 'integrator']);
    expect(account.scopes).toEqual(expect.arrayContaining(['job:manage', 'members:provision']));
    const handedOn = (await administrator.ask('{ accessTokenScopes }')).data!['accessTokenScopes'];
    expect(handedOn).not.toContain('members:provision');
    expect((await serviceAccount(['participant'])).__typename).toBe('InvalidInput');
    const { accessToken } = await issue(administrator, ['plugin:read'], { serviceAccountId: account.id });
    const clinician = await ward.as('clinician');
    expect((await issue(clinician, ['plan:read'], { serviceAccountId: account.id })).__typename).toBe(
      'NotFound',
    );
    const { data } = await administrator.ask('{ serviceAccounts { id accessTokens { id } } members { id } }');
    expect(data!['serviceAccounts']).toContainEqual({
      id: account.id,
      accessTokens: [{ id: accessToken.id }],
    });
    expect(data!['members']).not.toContainEqual({ id: account.id });
    expect(await revoke(administrator, accessToken.id)).toEqual({ __typename: 'RevokedAccessToken' });
    const signIn = await askGraphql(
      ward.api.url,
      `mutation { signIn(input: { accountName: "service.${account.id}", password: "" }) { __typename } }`,
    );
    expect(signIn.data).toEqual({ signIn: { __typename: 'SignInRefused' } });
  });

  it('stand in the audit trail with what was done by them, and note their use to the minute', async () => {
    const clinician = await ward.as('clinician');
    const { secret, accessToken } = await issue(clinician, ['health-record:read']);
    await asToken(secret, ownRecord());
    const entries = await ward.inside((tx) =>
      tx.query<{ action: string; reason: string }[]>(
        `select action, reason from audit_entries where reason like '%' || $1 or subject = $1`,
        [`token:${accessToken.id}`],
      ),
    );
    expect(entries).toContainEqual({
      action: 'read-health-record',
      reason: `care-team token:${accessToken.id}`,
    });
    expect(entries).toContainEqual(expect.objectContaining({ action: 'issue-token' }));
    const { data } = await clinician.ask('{ accessTokens { id lastUsedAt } }');
    const used = (data!['accessTokens'] as Issued['accessToken'][]).find(({ id }) => id === accessToken.id);
    expect(used!.lastUsedAt).toMatch(/:00(\.000)?Z$/);
  });
});
