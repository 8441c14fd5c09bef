import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { jest } from '@jest/globals';
import { signedHeaders, standardWebhooks } from '@regimen/plugin-api/pushing';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { workspaceRoot } from '../../platform/config/read-settings.js';
import { sayConsent } from '../../platform/privacy/consent/testing/say-consent.js';

jest.setTimeout(90_000);

const body = Buffer.from(JSON.stringify({ regimenPush: 1, events: [{ type: 'deletion', id: 'w1' }] }));

interface Keys {
  __typename: string;
  path: string;
  secret: string;
  connection: { id: string };
}

describe('what devices push', () => {
  let ward: Ward;
  let own: SignedInClient;
  let keys: Keys;
  beforeAll(async () => {
    ward = await openWard({}, [join(workspaceRoot, 'plugins/wearable-webhook/dist/plugin.js')]);
    own = await ward.as('participant');
    keys = await connect();
  });
  afterAll(() => ward.stop());

  const ask = async (field: string, input: string, client = own) => {
    const { data } =
      await client.ask(`mutation { ${field}(input: { participantId: "${ward.participantId}" ${input} }) {
      __typename ${field === 'disconnectDevice' ? '' : '... on DeviceKeys { path secret connection { id } }'} } }`);
    return data![field] as Keys;
  };
  const connect = (client = own, more = '') => ask('connectDevice', `sourceId: "webhook" ${more}`, client);
  const headersOf = (id: string, bytes: Uint8Array = body, secret = keys.secret, sentMs = Date.now()) => ({
    'content-type': 'application/json',
    ...signedHeaders(secret, { id, sentMs, bytes }),
  });
  const push = async (headers: Record<string, string>, bytes: Uint8Array = body, path = keys.path) => {
    const answer = await fetch(`${ward.api.url}${path}`, {
      method: 'POST',
      headers,
      body: Uint8Array.from(bytes),
    });
    return { status: answer.status, text: await answer.text() };
  };
  const count = async (
    table: 'imports' | 'device_connections' | 'device_deliveries' | "outbox where queue = 'imports'",
  ) => {
    const [row] = await ward.inside((tx) =>
      tx.query<{ n: number }[]>(`select count(*)::int as n from ${table}`),
    );
    return row!.n;
  };

  it('is connected by the person alone, once for each source', async () => {
    expect(keys.path).toMatch(/^\/hooks\/[\w-]{43}$/);
    expect(standardWebhooks.isSecret(keys.secret)).toBe(true);
    expect((await connect()).__typename).toBe('NotPossible');
    expect((await connect(await ward.as('clinician'))).__typename).toBe('NotFound');
    expect((await connect(own, 'secret: "short"')).__typename).toBe('InvalidInput');
  });

  it('keeps neither address nor secret as they are', async () => {
    const [row] = await ward.inside((tx) =>
      tx.query<{ whole: string }[]>('select device_connections::text as whole from device_connections'),
    );
    expect(row!.whole).not.toContain(Buffer.from(keys.secret).toString('hex'));
    expect(row!.whole).not.toContain(keys.path.slice('/hooks/'.length));
  });

  it('acts once, however often and at how many times it comes', async () => {
    const headers = headersOf('once');
    const answers = await Promise.all(Array.from({ length: 50 }, () => push(headers)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await count('imports')).toBe(1);
    expect(await count("outbox where queue = 'imports'")).toBe(1);
    // Sent again later, it is signed anew.
    expect((await push(headersOf('once', body, keys.secret, Date.now() - 60_000))).status).toBe(200);
    expect(await count('imports')).toBe(1);
    const other = Buffer.from('{"regimenPush":1,"events":[]}');
    expect((await push(headersOf('once', other), other)).status).toBe(409);
    expect(await count('imports')).toBe(1);
  });

  it('answers all that is not genuine alike, and no sooner than it takes', async () => {
    const changed = Buffer.from(JSON.stringify({ events: [{ id: 'w1', type: 'deletion' }], regimenPush: 1 }));
    const stranger = standardWebhooks.secretOf(new Uint8Array(32).fill(9));
    const began = performance.now();
    const answers = [
      await push(headersOf('a', body), changed),
      await push(headersOf('a', body, stranger)),
      await push(headersOf('a', body, keys.secret, Date.now() - 600_000)),
      await push(headersOf('a', body, keys.secret, Date.now() + 600_000)),
      await push({ ...headersOf('a'), 'webhook-signature': '' }),
      await push({ ...headersOf('a'), 'webhook-signature': 'none,' }),
      await push({ 'content-type': 'application/json' }),
      await push(headersOf('a'), body, `/hooks/${'A'.repeat(43)}`),
      await push(headersOf('a'), body, '/hooks/none'),
    ];
    expect(performance.now() - began).toBeGreaterThan(answers.length * 140);
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(401);
    expect(await count('imports')).toBe(1);
  });

  it('refuses packed, large and other bodies before it looks at them', async () => {
    const packed = gzipSync(body);
    const gzip = { ...headersOf('g', packed), 'content-encoding': 'gzip' };
    expect((await push(gzip, packed)).status).toBe(415);
    expect((await push({ ...headersOf('t'), 'content-type': 'text/plain' })).status).toBe(415);
    const large = Buffer.alloc(1024 * 1024 + 1, 0x20);
    expect((await push(headersOf('l', large), large)).status).toBe(413);
    expect(await count('imports')).toBe(1);
  });

  it('takes a body in chunks, and no header twice', async () => {
    expect(await chunked(`${ward.api.url}${keys.path}`, headersOf('chunks'))).toBe(200);
    const twice = { ...headersOf('twice'), 'webhook-id': ['twice', 'twice'] };
    expect(await chunked(`${ward.api.url}${keys.path}`, twice)).toBe(401);
  });

  it('leaves no bytes behind where the end of the transaction fails, and takes them when they come again', async () => {
    const kept = () => readdir(join(ward.api.dataFolder, 'uploads')).catch(() => []);
    const before = await kept();
    await ward.api.database.asOwner(`
      create function refuse_at_commit() returns trigger language plpgsql as $$ begin raise 'refused'; end $$;
      create constraint trigger refuse_at_commit after insert on uploads deferrable initially deferred
        for each row execute function refuse_at_commit()`);
    expect((await push(headersOf('failing'))).status).toBe(500);
    expect(await kept()).toEqual(before);
    await ward.api.database.asOwner(
      'drop trigger refuse_at_commit on uploads; drop function refuse_at_commit',
    );
    expect((await push(headersOf('failing'))).status).toBe(200);
    expect(await kept()).toHaveLength(before.length + 1);
  });

  it('takes both secrets for a day after a rotation', async () => {
    const { secret } = await ask('rotateDeviceSecret', `connectionId: "${keys.connection.id}"`);
    expect((await push(headersOf('new', body, secret))).status).toBe(200);
    expect((await push(headersOf('former'))).status).toBe(200);
    await ward.inside((tx) =>
      tx.query(`update device_connections set former_until = now() - interval '1 second'`),
    );
    expect((await push(headersOf('late'))).status).toBe(401);
    keys = { ...keys, secret };
  });

  it('is shown to the person, and refused once they take their consent back or disconnect', async () => {
    const shown = await own.ask(`{ participant(id: "${ward.participantId}") {
      deviceConnections { source { id title { en } } lastDeliveryAt } } }`);
    expect(shown.data!['participant']).toMatchObject({
      deviceConnections: [{ source: { id: 'webhook' }, lastDeliveryAt: expect.any(String) as string }],
    });
    const say = (isGiven: boolean) =>
      ward.inside((tx) =>
        sayConsent(tx, { id: ward.participantId, workspaceId: ward.workspaceId }, 'planning', isGiven),
      );
    await say(false);
    expect((await push(headersOf('withdrawn'))).status).toBe(401);
    await say(true);
    expect((await push(headersOf('given'))).status).toBe(200);
    const ended = await ask('disconnectDevice', `connectionId: "${keys.connection.id}"`);
    expect(ended.__typename).toBe('DisconnectedDevice');
    expect((await push(headersOf('ended'))).status).toBe(401);
    expect(await count('device_deliveries')).toBe(0);
  });

  it('is refused once the person asked to be erased, who can still end it and connects nothing new', async () => {
    keys = await connect();
    await ward.inside((tx) =>
      tx.query(
        `insert into erasures (workspace_id, person_id, participant_id, asked_by, state)
         select workspace_id, member_id, id, member_id, 'held' from participants where id = $1`,
        [ward.participantId],
      ),
    );
    expect((await push(headersOf('leaving'))).status).toBe(401);
    expect((await ask('rotateDeviceSecret', `connectionId: "${keys.connection.id}"`)).__typename).toBe(
      'NotFound',
    );
    const ended = await ask('disconnectDevice', `connectionId: "${keys.connection.id}"`);
    expect(ended.__typename).toBe('DisconnectedDevice');
    const refused = await own.ask(`mutation { connectDevice(input: { participantId: "${ward.participantId}"
      sourceId: "webhook" }) { ... on NotPossible { code } } }`);
    expect(refused.data!['connectDevice']).toEqual({ code: 'ERASURE_ASKED' });
    expect(await count('device_connections')).toBe(0);
  });
});

/** Without a length, and with headers as often as they are given. */
function chunked(url: string, headers: Record<string, string | string[]>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', headers: { ...headers, 'transfer-encoding': 'chunked' } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    ).on('error', reject);
    for (const byte of body) sent.write(Buffer.of(byte));
    sent.end();
  });
}
