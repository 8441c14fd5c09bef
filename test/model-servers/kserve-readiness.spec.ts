import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from '@regimen/plugin-model-kserve';
import type { InferBody } from './support/kserve-model.js';
import {
  asked,
  findingNothingIn,
  infer,
  metadata,
  modelFolder,
  script,
  startKServe,
  text,
  understand,
} from './support/kserve-model.js';
import type { Answer } from './support/stub-server.js';
import { StubServer, json, status } from './support/stub-server.js';

const chinese = '我想12周减5公斤，喜欢游泳，但是膝盖疼。';

describe('a KServe backend and its model', () => {
  let stub: StubServer;
  let folder: string;
  beforeAll(async () => void (folder = await modelFolder()));
  beforeEach(async () => void (stub = await StubServer.start()));
  afterEach(() => stub.stop());
  const start = (options: object = {}) => startKServe(stub.origin, folder, options);

  it('tells whether server and model are ready and the model is the one its labels belong to', async () => {
    const backend = await start();
    const empty = status(200);
    const healthWith = async (...answers: Answer[]) => {
      stub.answers = [...answers];
      return (await backend.health!()).reason;
    };
    expect(await healthWith(empty, empty, json(metadata))).toBeNull();
    expect(stub.asked.map(({ path }) => path)).toEqual([
      '/v2/health/ready',
      '/v2/models/understanding/versions/3/ready',
      '/v2/models/understanding/versions/3',
    ]);
    expect(await healthWith(status(503))).toMatch(/failed \(503\)/);
    expect(await healthWith(empty, status(400))).toMatch(/model "understanding" is not ready/);
    expect(await healthWith(empty, empty, json({ ...metadata, versions: ['1'] }))).toMatch(/no version 3/);
    expect(await healthWith(empty, empty, json({ ...metadata, inputs: [] }))).toMatch(/no input "ids"/);
    const wide = metadata.outputs.map((output) => ({ ...output, shape: [-1, -1, 7] }));
    expect(await healthWith(empty, empty, json({ ...metadata, outputs: wide }))).toMatch(/ends in 7 places/);
    const exact = metadata.inputs.map((input) => ({ ...input, datatype: 'INT64' }));
    expect(await healthWith(empty, empty, json({ ...metadata, inputs: exact }))).toMatch(
      /is INT64, not INT32/,
    );
    expect(await healthWith(empty, empty, json({ models: [] }))).toMatch(/does not describe/);
  });

  it('asks the server to load the model where the settings say so', async () => {
    stub.answers = [status(200), status(400), status(200), json(metadata)];
    expect((await (await start({ askToLoad: true })).health!()).ready).toBe(true);
    expect(stub.asked[2]).toMatchObject({ method: 'POST', path: '/v2/repository/models/understanding/load' });
  });

  it('is left out with a sentence when the folder holds no model', async () => {
    await expect(start({ folder: '/nowhere' })).rejects.toThrow(
      /\/nowhere\/manifest.json cannot be read; set "folder"/,
    );
    const broken = await mkdtemp(join(tmpdir(), 'regimen-kserve-'));
    await writeFile(join(broken, 'manifest.json'), '{');
    await expect(start({ folder: broken })).rejects.toThrow(/manifest.json is no JSON/);
    await writeFile(join(broken, 'manifest.json'), '{}');
    await writeFile(join(broken, 'labels.json'), '{}');
    await expect(start({ folder: broken })).rejects.toThrow(/cannot be used: tokenizer/);
    await expect(start({ model: 'a/../b' })).rejects.toThrow(/settings are not accepted \(model/);
  });

  it('conforms', async () => {
    const wishes = [
      [text, script],
      [chinese, [{ words: '减5公斤', label: 'goal', codes: ['goal:lose-weight'] }]],
    ] as const;
    const requests = wishes.map(([said]) => asked(said));
    const lengths = new Map<number, (typeof wishes)[number]>();
    const answerFetch = async (url: string, init?: { body?: string }) => {
      if (!url.endsWith('/infer')) return new Response(url.endsWith('ready') ? '' : JSON.stringify(metadata));
      const body = JSON.parse(init?.body ?? '{}') as InferBody;
      const size = body.inputs.find(({ name }) => name === 'mask')!.data.length;
      // Two wishes of different length are told apart by it; whatever else comes gets no marks.
      const wish = lengths.get(size);
      return new Response(JSON.stringify(await infer(body, wish?.[0] ?? text, wish?.[1] ?? [])));
    };
    for (const wish of wishes) {
      lengths.set(await sentSize(wish[0]), wish);
    }
    const options = { url: 'http://127.0.0.1:8000', model: 'understanding', version: '3', folder };
    expect(await checkPlugin(plugin, { options, requests, answerFetch })).toEqual([]);
  });

  /** Size of the mask that a text is sent with. */
  async function sentSize(said: string): Promise<number> {
    stub.answers = [findingNothingIn(said)];
    await understand(await start(), said);
    const { inputs } = stub.asked.at(-1)!.body as InferBody;
    return inputs.find(({ name }) => name === 'mask')!.data.length;
  }
});
