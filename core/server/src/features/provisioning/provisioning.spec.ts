import { jest } from '@jest/globals';
import { askGraphql } from '../../testing/graphql-client.js';
import { signInForTest } from '../../testing/signed-in-client.js';
import { ParticipantsRepository } from '../profiles/participants.repository.js';
import { wellPerson } from '../screening/testing/ward.js';
import { CookieBrowser } from '../single-sign-on/testing/cookie-browser.js';
import { openSignOnDesk } from '../single-sign-on/testing/sign-on-desk.js';
import type { SignOnDesk } from '../single-sign-on/testing/sign-on-desk.js';
import {
  connectDirectory,
  coreUser,
  enterprise,
  faultOf,
  patchSchema,
  personalToken,
} from './testing/directory.js';
import type { Directory } from './testing/directory.js';

jest.setTimeout(180_000);

const nobody = '00000000-0000-4000-8000-000000000000';

describe('accounts that a directory keeps', () => {
  let desk: SignOnDesk;
  let directory: Directory;
  let { ask, patch, found } = {} as Directory;
  beforeAll(async () => {
    desk = await openSignOnDesk();
    directory = await connectDirectory(desk.url, 'administrator');
    ({ ask, patch, found } = directory);
  });
  afterAll(() => desk.stop());

  const rolesOf = async (id: string) => {
    const [row] = await desk.inside((tx) =>
      tx.query<{ roles: string[] }[]>('select roles from members where id = $1', [id]),
    );
    return row!.roles;
  };
  const trail = (id: string) =>
    desk.inside((tx) =>
      tx.query<{ action: string; decision: string; reason: string }[]>(
        `select action, decision, reason from audit_entries where subject = $1 order by seq`,
        [`member:${id}`],
      ),
    );

  it('makes accounts with the least role, whatever is asked for, and enters each in the trail', async () => {
    const made = await ask('POST', '/Users', {
      schemas: [coreUser],
      userName: 'Mallory@X.org',
      roles: [{ value: 'administrator', primary: true }],
      entitlements: [{ value: 'clinician' }],
      groups: [{ value: 'administrators' }],
      password: 'a long enough password',
    });
    expect(made.status).toBe(201);
    const id = String(made.body['id']);
    expect(made.headers.get('location')).toBe(`/scim/v2/Users/${id}`);
    expect(made.body).toMatchObject({
      userName: 'mallory@x.org',
      active: true,
      displayName: 'Mallory@X.org',
    });
    expect(JSON.stringify(made.body)).not.toMatch(/password|administrator/);
    expect(await rolesOf(id)).toEqual(['participant']);
    await expect(signInForTest(desk.url, 'mallory@x.org')).rejects.toThrow(/was not signed in/);
    const [entry] = await trail(id);
    expect(entry).toMatchObject({ action: 'provision-member', decision: 'allowed' });
    expect(entry!.reason).toMatch(/^created token:/);
  });

  it('keeps names and addresses sealed', async () => {
    const id = await directory.add('sealed@x.org', {
      externalId: 'external-seal',
      name: { givenName: 'Sealgiven', familyName: 'Sealfamily' },
      emails: [{ value: 'seal.address@x.org', type: 'work' }],
    });
    const [row] = await desk.inside((tx) =>
      tx.query<{ whole: string }[]>(
        `select provisioned_members::text as whole from provisioned_members where member_id = $1`,
        [id],
      ),
    );
    for (const word of ['external-seal', 'Sealgiven', 'seal.address'])
      expect(row!.whole).not.toMatch(new RegExp(`${word}|${Buffer.from(word).toString('hex')}`));
    expect((await found('emails.value eq "SEAL.address@x.org"')).Resources[0]!.id).toBe(id);
  });

  it('works as Entra asks', async () => {
    expect((await found('userName eq "entra@x.org"')).totalResults).toBe(0);
    const made = await ask('POST', '/Users', {
      schemas: [coreUser, enterprise],
      externalId: 'entra-1',
      userName: 'entra@x.org',
      active: true,
      displayName: 'Entra Person',
      emails: [{ primary: true, type: 'work', value: 'entra@x.org' }],
      meta: { resourceType: 'User' },
      name: { formatted: 'Entra Person', familyName: 'Person', givenName: 'Entra' },
      title: 'Nurse',
      [enterprise]: { department: 'Ward', manager: 'x' },
    });
    expect(made.status).toBe(201);
    const id = String(made.body['id']);
    expect((await found('externalId eq "entra-1"')).Resources).toMatchObject([{ id }]);
    const changed = await patch(
      id,
      { op: 'Replace', path: 'displayName', value: 'Entra Renamed' },
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'renamed@x.org' },
      { op: 'Add', path: 'name.familyName', value: 'Renamed' },
      { op: 'Add', path: `${enterprise}:department`, value: 'Other' },
    );
    expect(changed.body).toMatchObject({
      displayName: 'Entra Renamed',
      name: { givenName: 'Entra', familyName: 'Renamed' },
      emails: [{ value: 'renamed@x.org', type: 'work', primary: true }],
    });
    expect((await patch(id, { op: 'Replace', path: 'active', value: 'False' })).body).toMatchObject({
      active: false,
    });
    expect((await found('userName eq "entra@x.org" and active eq false')).totalResults).toBe(1);
    expect((await patch(id, { op: 'Add', value: { active: 'True' } })).body).toMatchObject({ active: true });
  });

  it('works as Okta asks', async () => {
    const query = `filter=${encodeURIComponent('userName eq "okta@x.org"')}&startIndex=1&count=100`;
    expect((await ask('GET', `/Users?${query}`)).body).toMatchObject({ totalResults: 0, Resources: [] });
    const user = {
      schemas: [coreUser],
      userName: 'okta@x.org',
      name: { givenName: 'Okta', familyName: 'Person' },
      emails: [{ primary: true, value: 'okta@x.org', type: 'work' }],
      displayName: 'Okta Person',
      locale: 'en-US',
      externalId: '00ujl29u0le5T6Aj10h7',
      groups: [],
      password: '1mz050nq',
      active: true,
    };
    const made = await ask('POST', '/Users', user, { 'content-type': 'application/json; charset=utf-8' });
    expect(made.status).toBe(201);
    const id = String(made.body['id']);
    expect(faultOf(await ask('POST', '/Users', user))).toEqual([409, 'uniqueness']);
    const put = await ask('PUT', `/Users/${id}`, {
      ...user,
      id,
      displayName: 'Okta Changed',
      groups: undefined,
    });
    expect([put.status, put.body['displayName']]).toEqual([200, 'Okta Changed']);
    const ended = await patch(id, { op: 'replace', value: { active: false } });
    expect(ended.body).toMatchObject({ active: false, displayName: 'Okta Changed' });
    expect((await patch(id, { op: 'replace', value: { active: true } })).body).toMatchObject({
      active: true,
    });
    const { externalId: _none, ...without } = user;
    expect((await ask('PUT', `/Users/${id}`, without)).body).not.toHaveProperty('externalId');
  });

  it('ends an account at once wherever it is open, and deletes nothing of its health data', async () => {
    const id = await directory.add('leaver@x.org', { externalId: 'leaver' });
    const participantId = await desk.inside((tx) =>
      new ParticipantsRepository().add(tx, desk.workspaceId, id, wellPerson),
    );
    const browser = new CookieBrowser();
    expect(await desk.signOn(browser, 'leaver')).toBe('/');
    const session = async () => {
      const { data } = await desk.ask(browser, '{ session { csrfToken member { accountName } } }');
      return data!['session'] as { csrfToken: string; member: { accountName: string } } | null;
    };
    const open = await session();
    expect(open!.member.accountName).toBe('leaver@x.org');
    const linked = await askGraphql(
      desk.url,
      `mutation { makeCalendarLink(input: { participantId: "${participantId}" }) { ... on MadeCalendarLink { path } } }`,
      { cookie: browser.cookie, 'x-regimen-csrf': open!.csrfToken },
    );
    const { path } = linked.data!['makeCalendarLink'] as { path: string };
    const token = await personalToken(desk, id, ['health-record:read']);
    const asToken = () =>
      askGraphql(desk.url, `{ participant(id: "${participantId}") { id } }`, {
        authorization: `Bearer ${token}`,
      });
    expect((await fetch(`${desk.url}${path}`)).status).toBe(200);
    expect((await asToken()).codes).toEqual([]);
    await patch(id, { op: 'replace', path: 'active', value: false });
    expect(await session()).toBeNull();
    expect((await asToken()).codes).toEqual(['TOKEN_REFUSED']);
    expect((await fetch(`${desk.url}${path}`)).status).toBe(404);
    expect(await desk.signOn(new CookieBrowser(), 'leaver')).toBe('/?sign-on=not-linked');
    const kept = await desk.inside((tx) => new ParticipantsRepository().find(tx, participantId, null));
    expect(kept!.profile.heightCm).toBe(wellPerson.heightCm);
    await patch(id, { op: 'replace', path: 'active', value: true });
    expect(await desk.signOn(new CookieBrowser(), 'leaver')).toBe('/');
  });

  it('moves what opens an account with the external id, and takes nobody else’s', async () => {
    const [id, other] = [
      await directory.add('mover@x.org', { externalId: 'mover-1' }),
      await directory.add('stayer@x.org', { externalId: 'stayer-1' }),
    ];
    await patch(id, { op: 'replace', path: 'externalId', value: 'mover-2' });
    expect(await desk.signOn(new CookieBrowser(), 'mover-1')).toBe('/?sign-on=not-linked');
    expect(await desk.signOn(new CookieBrowser(), 'mover-2')).toBe('/');
    expect(faultOf(await patch(other, { op: 'replace', path: 'externalId', value: 'mover-2' }))).toEqual([
      409,
      'uniqueness',
    ]);
    await desk.link('participant', 'ward', 'linked-here');
    expect(faultOf(await patch(other, { op: 'replace', path: 'externalId', value: 'linked-here' }))).toEqual([
      409,
      'uniqueness',
    ]);
    expect(await desk.signOn(new CookieBrowser(), 'stayer-1')).toBe('/');
  });

  it('keeps what people here decided: other roles, and accounts they ended', async () => {
    const id = await directory.add('promoted@x.org', { externalId: 'promoted' });
    const change = (text: string) => directory.administrator.ask(`mutation { ${text} { __typename } }`);
    await change(`changeMemberRoles(input: { memberId: "${id}", roles: [clinician] })`);
    expect((await patch(id, { op: 'replace', path: 'displayName', value: 'Still here' })).status).toBe(200);
    expect(faultOf(await patch(id, { op: 'replace', path: 'externalId', value: 'mallory' }))).toEqual([
      400,
      'mutability',
    ]);
    expect(await rolesOf(id)).toEqual(['clinician']);
    await change(`deactivateMember(memberId: "${id}")`);
    expect((await ask('GET', `/Users/${id}`)).body).toMatchObject({ active: false });
    expect((await patch(id, { op: 'replace', value: { active: true } })).status).toBe(409);
    expect(await trail(id)).toContainEqual(
      expect.objectContaining({ decision: 'denied', reason: expect.stringMatching(/^ended-here/) as string }),
    );
  });

  it('never takes the last administrator', async () => {
    const id = await directory.add('chief@x.org');
    await desk.inside(async (tx) => {
      await tx.query(`update members set roles = '{administrator}' where id = $1`, [id]);
      await tx.query(`update members set roles = '{coach}' where account_name = 'administrator'`);
    });
    expect((await ask('DELETE', `/Users/${id}`)).status).toBe(409);
    expect((await patch(id, { op: 'replace', value: { active: false } })).status).toBe(409);
    expect((await ask('GET', `/Users/${id}`)).body).toMatchObject({ active: true });
    expect(await trail(id)).toContainEqual(
      expect.objectContaining({
        decision: 'denied',
        reason: expect.stringMatching(/^last-administrator/) as string,
      }),
    );
    await desk.inside((tx) =>
      tx.query(`update members set roles = '{administrator}' where account_name = 'administrator'`),
    );
    expect((await ask('DELETE', `/Users/${id}`)).status).toBe(204);
  });

  it('forgets whom the directory removed, until the same person comes back, with the least role', async () => {
    const id = await directory.add('back@x.org', { externalId: 'back-1' });
    await desk.inside((tx) => tx.query(`update members set roles = '{clinician}' where id = $1`, [id]));
    expect((await ask('DELETE', `/Users/${id}`)).status).toBe(204);
    for (const method of ['GET', 'DELETE']) expect((await ask(method, `/Users/${id}`)).status).toBe(404);
    expect((await found('userName eq "back@x.org"')).totalResults).toBe(0);
    const user = { schemas: [coreUser], userName: 'back@x.org' };
    for (const externalId of [undefined, 'somebody-else'])
      expect(faultOf(await ask('POST', '/Users', { ...user, externalId }))).toEqual([409, 'uniqueness']);
    const again = await ask('POST', '/Users', { ...user, externalId: 'back-1' });
    expect([again.status, again.body['id'], again.body['active']]).toEqual([201, id, true]);
    expect(await rolesOf(id)).toEqual(['participant']);
    expect(await desk.signOn(new CookieBrowser(), 'back-1')).toBe('/');
  });

  it('shows nobody who was made here, and nobody of another workspace', async () => {
    await desk.clinic((tx) =>
      tx.query(`update members set roles = '{administrator}' where account_name = 'coach'`),
    );
    const other = await connectDirectory(desk.url, 'coach');
    const theirs = await other.add('theirs@x.org', { externalId: 'theirs' });
    const user = { schemas: [coreUser], userName: 'theirs@x.org' };
    for (const id of [theirs, await desk.memberId('administrator'), nobody, 'x', `${theirs}'`]) {
      const path = `/Users/${encodeURIComponent(id)}`;
      const operations = [{ op: 'replace', value: { active: false } }];
      for (const [method, body] of [
        ['GET', undefined],
        ['PUT', user],
        ['PATCH', { schemas: [patchSchema], Operations: operations }],
        ['DELETE', undefined],
      ] as const)
        expect([method, (await ask(method, path, body)).status]).toEqual([method, 404]);
    }
    for (const filter of [`id eq "${theirs}"`, 'userName eq "theirs@x.org"', 'externalId eq "theirs"'])
      expect((await found(filter)).totalResults).toBe(0);
    expect((await found('userName eq "administrator"')).totalResults).toBe(0);
    expect(faultOf(await ask('POST', '/Users', user))).toEqual([409, 'uniqueness']);
    expect((await other.ask('GET', `/Users/${theirs}`)).body).toMatchObject({ active: true });
    expect((await other.ask('GET', '/Users')).body).toMatchObject({ totalResults: 1 });
  });
});
