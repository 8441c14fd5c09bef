import type { KeyService } from '@regimen/plugin-api';
import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from '@regimen/plugin-keys-vault-transit';
import { createPluginHost } from '../../core/server/src/platform/plugins/plugin-host.js';
import { startPlugin } from '../../core/server/src/platform/plugins/start-plugin.js';
import { StubServer, json, never, status } from '../model-servers/support/stub-server.js';
import { TransitEngine } from './support/transit-engine.js';

const token = 'hvs.test';
const label = 'workspace:one';
const plain = Buffer.alloc(32, 7);

describe('the plugin of a transit engine', () => {
  let stub: StubServer;
  let engine: TransitEngine;
  beforeEach(async () => {
    engine = new TransitEngine(token);
    stub = await StubServer.start();
    stub.answers = [engine.answer];
  });
  afterEach(() => stub.stop());

  const settings = () => ({ url: stub.origin, apiKey: token, key: 'regimen', attempts: 1, wholeMs: 2_000 });
  async function start(change: object = {}): Promise<KeyService> {
    const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const listed = { from: 'spec', definition: plugin, options: { ...settings(), ...change } };
    const { extensions } = await startPlugin(listed, (definition, origins) =>
      createPluginHost(
        definition,
        { logger: silent, now: () => new Date(), storage: null, enqueue: () => Promise.reject(new Error()) },
        origins,
      ),
    );
    return extensions.keyServices![0]!;
  }

  it('conforms, with an engine and without', async () => {
    const answerFetch = (url: string, init?: object) => fetch(url, init);
    expect(await checkPlugin(plugin, { options: settings(), answerFetch })).toEqual([]);
    expect(await checkPlugin(plugin, { options: settings() })).toEqual([]);
  });

  it('sends the key to be wrapped and its place, and nothing else', async () => {
    const service = await start();
    const wrapped = await service.wrap(plain, label);
    expect(Buffer.from(wrapped).toString()).toMatch(/^vault:v1:/);
    expect(stub.asked).toEqual([
      {
        method: 'POST',
        path: '/v1/transit/encrypt/regimen',
        authorization: `Bearer ${token}`,
        body: {
          plaintext: plain.toString('base64'),
          associated_data: Buffer.from(label).toString('base64'),
        },
      },
    ]);
    expect(Buffer.from(await service.unwrap(wrapped, label))).toEqual(plain);
  });

  it('knows what an older version wrapped, which still opens', async () => {
    const before = await (await start()).wrap(plain, label);
    engine.rotate();
    const service = await start();
    expect(await service.isCurrent(before)).toBe(false);
    expect(await service.isCurrent(await service.wrap(plain, label))).toBe(true);
    expect(Buffer.from(await service.unwrap(before, label))).toEqual(plain);
  });

  it('refuses what does not open, and only that', async () => {
    const service = await start();
    const wrapped = await service.wrap(plain, label);
    await expect(service.unwrap(wrapped, 'workspace:two')).rejects.toMatchObject({ name: 'KeyRefused' });
    await expect(service.unwrap(Buffer.from('vault:v1:"}'), label)).rejects.toMatchObject({
      name: 'KeyRefused',
    });
    const wrong = await start({ apiKey: 'hvs.other' });
    await expect(wrong.unwrap(wrapped, label)).rejects.toMatchObject({
      name: 'RemoteFailure',
      kind: 'refused',
    });
  });

  it.each([
    ['fails', status(503), 'unavailable'],
    ['says nothing', never, 'slow'],
    ['answers something else', json({ data: { ciphertext: 'plain' } }), 'malformed'],
    ['points elsewhere', status(307, { location: 'https://elsewhere.example' }), 'refused'],
  ])('says so when the engine %s', async (_what, answer, kind) => {
    const service = await start({ wholeMs: 300 });
    stub.answers = [answer];
    await expect(service.wrap(plain, label)).rejects.toMatchObject({ name: 'RemoteFailure', kind });
  });

  it.each([
    ['plain http on a network', { url: 'http://vault.hospital.example:8200' }],
    ['a key that is a path upwards', { key: '../sys' }],
    ['no key', { key: '' }],
    ['an unknown setting', { insecure: true }],
  ])('takes no settings with %s', (_what, change) => {
    expect(plugin.options.safeParse({ ...settings(), ...change }).success).toBe(false);
  });
});
