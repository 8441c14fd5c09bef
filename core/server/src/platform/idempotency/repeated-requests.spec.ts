import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { openWard } from '../../features/screening/testing/ward.js';
import type { Ward } from '../../features/screening/testing/ward.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { sayConsent } from '../privacy/consent/testing/say-consent.js';

jest.setTimeout(120_000);

const record = `mutation ($input: RecordObservationsInput!) { recordObservations(input: $input) { __typename
  ... on Import { id observationsStored } ... on Problem { message } } }`;
const invite = 'mutation { invite(input: { note: "A coach", roles: [coach], language: en }) { __typename } }';

describe('a mutation with an idempotency key', () => {
  let ward: Ward;
  let person: SignedInClient;
  let clinician: SignedInClient;
  beforeAll(async () => {
    ward = await openWard();
    [person, clinician] = [await ward.as('participant'), await ward.as('clinician')];
  });
  afterAll(() => ward.stop());

  const send = async (client: SignedInClient, key: string, query: string, variables: object = {}) => {
    const { cookie, csrfToken } = client;
    const answer = await fetch(`${ward.api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie,
        'x-regimen-csrf': csrfToken,
        'idempotency-key': key,
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await answer.text();
    const { errors } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
    const isRepeat = answer.headers.get('idempotency-replayed') === 'true';
    return { status: answer.status, text, isRepeat, code: errors?.[0]?.extensions.code ?? null };
  };
  const weighing = (value: number) => ({
    input: {
      participantId: ward.participantId,
      observations: [{ metric: 'body-mass', value, unit: 'kg', on: '2026-01-15' }],
    },
  });
  const weigh = (client: SignedInClient, key: string, value: number) =>
    send(client, key, record, weighing(value));
  const count = (table: string, where = 'true') =>
    ward.inside(async (tx) => {
      const [row] = await tx.query<{ count: number }[]>(
        `select count(*)::int as count from ${table} where ${where}`,
      );
      return row!.count;
    });

  it('is carried out once, and answered again as it was', async () => {
    const key = randomUUID();
    const first = await weigh(person, key, 71);
    expect(first).toMatchObject({ status: 200, isRepeat: false, code: null });
    expect(first.text).toContain('"Import"');
    const before = await count('imports');
    const spaced = await send(person, key, record.replaceAll(' ', '  '), weighing(71));
    expect(spaced).toEqual({ ...first, isRepeat: true });
    expect(await count('imports')).toBe(before);
    expect(await count('audit_entries', `action = 'recordObservations' and reason = 'repeated'`)).toBe(1);
  });

  it('is refused with another request, and nothing is done', async () => {
    const key = randomUUID();
    await weigh(person, key, 72);
    const before = await count('imports');
    expect(await weigh(person, key, 73)).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await count('imports')).toBe(before);
  });

  it('is another one from another account', async () => {
    const key = randomUUID();
    await ward.inside((tx) =>
      sayConsent(tx, { workspaceId: ward.workspaceId, id: ward.participantId }, 'clinician-access', true),
    );
    await weigh(person, key, 74);
    expect(await weigh(clinician, key, 75)).toMatchObject({ status: 200, isRepeat: false, code: null });
  });

  it.each(
    ['', 'a b', 'ä', 'x'.repeat(129), 'x'.repeat(10_000), 'a, b'].map((key) => [key.slice(0, 20), key]),
  )('takes no key like %j', async (_shown, key) => {
    if (key === 'ä') key = Buffer.from(key).toString('latin1');
    expect(await weigh(person, key, 76)).toMatchObject({ status: 400, code: 'IDEMPOTENCY_KEY_INVALID' });
  });

  it.each([
    'mutation { a: endOtherSessions { __typename } }',
    'mutation { signIn(input: { accountName: "a", password: "b" }) { __typename } }',
    'mutation { a: pausePlan(planId: "x") { __typename } b: pausePlan(planId: "y") { __typename } }',
    'mutation { ...Both } fragment Both on Mutation { pausePlan(planId: "x") { __typename } }',
  ])('is one that changes records: %s', async (query) => {
    expect((await send(person, randomUUID(), query)).code).toBe('IDEMPOTENCY_KEY_NOT_TAKEN');
  });

  it('may be a query, which the key changes nothing of', async () => {
    const key = randomUUID();
    for (const _time of [1, 2])
      expect(await send(person, key, '{ about { version } }')).toMatchObject({
        status: 200,
        isRepeat: false,
      });
  });

  it('does not show a secret twice', async () => {
    const [administrator, key] = [await ward.as('administrator'), randomUUID()];
    expect(await send(administrator, key, invite)).toMatchObject({ status: 200, code: null });
    expect(await send(administrator, key, invite)).toMatchObject({
      status: 409,
      code: 'IDEMPOTENCY_KEY_SPENT',
    });
    expect(await count('invitations')).toBe(1);
    expect(await count('kept_answers', 'answer is null')).toBe(1);
  });

  it('is not answered again to whoever may not see the person any more, whose answer it is', async () => {
    const key = randomUUID();
    expect((await weigh(clinician, key, 77)).text).toContain('"Import"');
    const [row] = await ward.inside((tx) =>
      tx.query<{ member_id: string; answer: string }[]>(
        `select member_id, encode(answer, 'escape') as answer from kept_answers order by expires_at desc limit 1`,
      ),
    );
    expect(row!.member_id).toBe(await ward.memberId('participant'));
    expect(row!.answer).not.toContain('observationsStored');
    await ward.inside((tx) => tx.query('delete from care_team'));
    const again = await weigh(clinician, key, 77);
    expect(again).toMatchObject({ code: 'IDEMPOTENCY_KEY_SPENT', status: 409 });
  });

  it('is forgotten after a day, and kept by nothing that failed', async () => {
    const key = randomUUID();
    await weigh(person, key, 78);
    await ward.inside((tx) => tx.query(`update kept_answers set expires_at = now()`));
    expect(await weigh(person, key, 79)).toMatchObject({ status: 200, isRepeat: false, code: null });
    const failed = randomUUID();
    expect(await weigh(person, failed, Number.NaN)).toMatchObject({ isRepeat: false });
    expect(await weigh(person, failed, 80)).toMatchObject({ status: 200, isRepeat: false, code: null });
  });
});
