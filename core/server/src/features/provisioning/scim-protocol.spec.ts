import { jest } from '@jest/globals';
import { askGraphql } from '../../testing/graphql-client.js';
import { signInForTest } from '../../testing/signed-in-client.js';
import { openSignOnDesk } from '../single-sign-on/testing/sign-on-desk.js';
import type { SignOnDesk } from '../single-sign-on/testing/sign-on-desk.js';
import {
  askScim,
  connectDirectory,
  coreUser,
  faultOf,
  patchSchema,
  personalToken,
  serviceToken,
} from './testing/directory.js';
import type { Directory } from './testing/directory.js';

jest.setTimeout(180_000);

describe('SCIM 2.0 for directories', () => {
  let desk: SignOnDesk;
  let directory: Directory;
  let { ask, found } = {} as Directory;
  beforeAll(async () => {
    desk = await openSignOnDesk();
    directory = await connectDirectory(desk.url, 'administrator');
    ({ ask, found } = directory);
  });
  afterAll(() => desk.stop());

  it('says what it can do, under its own media type', async () => {
    const config = await ask('GET', '/ServiceProviderConfig');
    expect(config.headers.get('content-type')).toMatch(/^application\/scim\+json/);
    expect(config.body).toMatchObject({ patch: { supported: true }, bulk: { supported: false } });
    expect((await ask('GET', '/ResourceTypes')).body).toMatchObject({
      totalResults: 1,
      Resources: [{ id: 'User', endpoint: '/Users' }],
    });
    expect((await ask('GET', '/ResourceTypes/User')).body).toMatchObject({ schema: coreUser });
    expect((await ask('GET', `/Schemas/${coreUser}`)).body).toMatchObject({ id: coreUser });
    expect((await ask('GET', '/Schemas')).body).toMatchObject({ totalResults: 1 });
    for (const [method, path] of [
      ['GET', '/Groups'],
      ['GET', '/Me'],
      ['GET', '/ResourceTypes/Group'],
      ['GET', '/Schemas/x'],
      ['GET', '/nothing/here'],
    ] as const)
      expect((await ask(method, path)).body).toMatchObject({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: '404',
      });
    expect((await ask('POST', '/Bulk', { Operations: [] })).status).toBe(404);
  });

  it('opens to a service account with its scope, and to nobody else', async () => {
    const refused = (authorization: string | null, headers?: Record<string, string>) =>
      askScim(desk.url, authorization, { method: 'GET', path: '/Users', headers });
    const none = await refused(null);
    expect(none.body).toMatchObject({ schemas: [expect.stringContaining(':Error')], status: '401' });
    expect(none.headers.get('www-authenticate')).toBe('Bearer');
    expect((await refused(`Bearer rgm_${'a'.repeat(43)}`)).status).toBe(401);
    const { cookie, csrfToken } = await signInForTest(desk.url, 'administrator');
    expect((await refused(null, { cookie, 'x-regimen-csrf': csrfToken })).status).toBe(403);
    // As if somebody had written the scope into the database: a person's token has it all the same not.
    const forged = await personalToken(desk, await desk.memberId('administrator'), [
      'members:provision',
      'member:read',
    ]);
    expect((await refused(`Bearer ${forged}`)).status).toBe(403);
    const account = await directory.administrator.ask(
      `mutation { createServiceAccount(input: { displayName: "x", roles: [administrator] }) { ... on ServiceAccount { id } } }`,
    );
    const { id } = account.data!['createServiceAccount'] as { id: string };
    const wrong = await serviceToken(directory.administrator, id, ['member:read', 'job:manage']);
    const answer = await refused(`Bearer ${wrong}`);
    expect(answer.body).toMatchObject({ status: '403' });
    const right = await askGraphql(desk.url, '{ members { id } }', {
      authorization: `Bearer ${directory.token}`,
    });
    expect(right.codes).toEqual(['FORBIDDEN']);
  });

  it('refuses hostile filters, pages and bodies as the faults they are', async () => {
    for (const filter of [
      'userName co "a"',
      `${'('.repeat(200)}userName eq "a"${')'.repeat(200)}`,
      `userName eq "${'a'.repeat(2_000)}"`,
      `userName eq "a" or 1 eq 1`,
      `'; drop table members; --`,
      'roles eq "administrator"',
    ])
      expect(faultOf(await ask('GET', `/Users?filter=${encodeURIComponent(filter)}`))).toEqual([
        400,
        'invalidFilter',
      ]);
    expect((await found('userName eq "a\\u0000b"')).totalResults).toBe(0);
    expect((await ask('GET', '/Users?filter=a&filter=b')).status).toBe(400);
    for (const query of ['startIndex=x', 'count=1e9', 'count=99999999999'])
      expect(faultOf(await ask('GET', `/Users?${query}`))).toEqual([400, 'invalidValue']);
    const user = { schemas: [coreUser], userName: 'hostile@x.org' };
    for (const [body, scimType] of [
      [[], 'invalidSyntax'],
      ['null', 'invalidSyntax'],
      [{ userName: 'hostile@x.org' }, 'invalidSyntax'],
      [{ schemas: [coreUser] }, 'invalidValue'],
      [{ ...user, userName: 'a\u0000b@x.org' }, 'invalidValue'],
      [{ ...user, active: 'perhaps' }, 'invalidValue'],
      [{ ...user, externalId: 'x'.repeat(256) }, 'invalidValue'],
    ] as const)
      expect([body, faultOf(await ask('POST', '/Users', body))]).toEqual([body, [400, scimType]]);
    expect((await ask('POST', '/Users', '{"__proto__":{"x":1}}')).status).toBe(400);
    expect((await ask('POST', '/Users', '{')).status).toBe(400);
    expect((await ask('POST', '/Users', `${'['.repeat(100)}${']'.repeat(100)}`)).status).toBe(413);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/octet-stream'])
      expect((await ask('POST', '/Users', JSON.stringify(user), { 'content-type': type })).status).toBe(415);
    expect((await found('userName eq "hostile@x.org"')).totalResults).toBe(0);
  });

  it('gives pages, and says when something has changed since', async () => {
    const id = await directory.add('paged@x.org');
    const all = (await ask('GET', '/Users')).body as { totalResults: number; itemsPerPage: number };
    expect(all.itemsPerPage).toBe(all.totalResults);
    const page = await ask('GET', `/Users?startIndex=${all.totalResults}&count=5`);
    expect(page.body).toMatchObject({ startIndex: all.totalResults, itemsPerPage: 1, Resources: [{ id }] });
    expect((await ask('GET', '/Users?count=0')).body).toMatchObject({
      totalResults: all.totalResults,
      Resources: [],
    });
    const { headers, body } = await ask('GET', `/Users/${id}`);
    const etag = headers.get('etag')!;
    expect((body['meta'] as { version: string }).version).toBe(etag);
    expect((await ask('GET', `/Users/${id}`, undefined, { 'if-none-match': etag })).status).toBe(304);
    const rename = (name: string) =>
      ask(
        'PATCH',
        `/Users/${id}`,
        { schemas: [patchSchema], Operations: [{ op: 'replace', path: 'displayName', value: name }] },
        { 'if-match': etag },
      );
    expect((await rename('Once')).status).toBe(200);
    expect((await rename('Twice')).status).toBe(412);
    expect((await ask('GET', `/Users/${id}`)).body).toMatchObject({ displayName: 'Once' });
  });
});
