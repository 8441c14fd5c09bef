import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkTrainingRequest, emptyProfile } from '@regimen/domain';
import type { ModelBackend } from '@regimen/plugin-api';
import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from '@regimen/plugin-model-kserve';
import type { Script } from '../../core/language/src/testing/scripted-classifier.js';
import { classifier, scripted } from '../../core/language/src/testing/scripted-classifier.js';
import { hasty, rest, restMs, startBackend } from './support/start-backend.js';
import type { Answer, Asked } from './support/stub-server.js';
import { StubServer, drip, flood, json, never, startDeafServer, status } from './support/stub-server.js';

const text = 'I want to lose 5 kg by swimming, but the knee is playing up';
const script: readonly Script[] = [
  { words: 'lose 5 kg', label: 'goal+target', codes: ['goal:lose-weight', 'target:body-mass:decrease'] },
  { words: 'swimming', label: 'likes', codes: ['activity:swimming'] },
  { words: 'knee is playing up', label: 'condition+joint', codes: ['condition:knee-pain', 'joint:knee'] },
];
const chinese = '我想12周减5公斤，喜欢游泳，但是膝盖疼。';
const { labels, tokenizer } = classifier;

interface InferBody {
  inputs: { name: string; shape: number[]; datatype: string; data: number[] }[];
}

/** Runs the scripted network on what the protocol carries, like a server would. */
async function infer(body: unknown, of = text, its: readonly Script[] = script): Promise<object> {
  const { inputs } = body as InferBody;
  const tensor = (name: string) => inputs.find((input) => input.name === name)!;
  const [batch = 0, tokens = 0] = tensor('ids').shape;
  const ids = Int32Array.from(tensor('ids').data);
  const mask = Int32Array.from(tensor('mask').data);
  const scores = await scripted(of, its)({ batch, tokens, ids, mask });
  const output = (name: keyof typeof scores, shape: number[]) => ({
    name,
    shape,
    datatype: 'FP32',
    data: [...scores[name]],
  });
  return {
    model_name: 'understanding',
    model_version: '3',
    outputs: [
      output('intent', [batch, labels.intents.length]),
      output('code', [batch, tokens, labels.codes.length]),
      output('bio', [batch, tokens, labels.bio.length]),
    ],
  };
}
const good: Answer = (response, { body }) =>
  void infer(body).then((answer) => json(answer)(response, {} as Asked));
/** A good answer with something of it changed. */
const spoiled =
  (
    spoil: (answer: {
      outputs: { name: string; shape: number[]; datatype: string; data: unknown[] }[];
    }) => object,
  ): Answer =>
  (response, { body }) =>
    void infer(body).then((answer) => json(spoil(structuredClone(answer) as never))(response, {} as Asked));
const metadata = {
  name: 'understanding',
  versions: ['2', '3'],
  platform: 'onnxruntime_onnx',
  inputs: [
    { name: 'ids', datatype: 'INT32', shape: [-1, -1, tokenizer.idsPerToken] },
    { name: 'mask', datatype: 'INT32', shape: [-1, -1] },
  ],
  outputs: [
    { name: 'bio', datatype: 'FP32', shape: [-1, -1, labels.bio.length] },
    { name: 'code', datatype: 'FP32', shape: [-1, -1, labels.codes.length] },
    { name: 'intent', datatype: 'FP32', shape: [-1, labels.intents.length] },
  ],
};

describe('the KServe backend', () => {
  let stub: StubServer;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-kserve-'));
    const { tokenizer, calibration } = classifier;
    await writeFile(
      join(folder, 'manifest.json'),
      JSON.stringify({ version: '0.1.0', tokenizer, calibration }),
    );
    await writeFile(join(folder, 'labels.json'), JSON.stringify(labels));
  });
  beforeEach(async () => void (stub = await StubServer.start()));
  afterEach(() => stub.stop());

  const start = (options: object = {}, url = stub.origin) =>
    startBackend(plugin, { url, model: 'understanding', version: '3', folder, ...options });
  const understand = (backend: ModelBackend, said = text) =>
    backend.understanding!.understand({
      text: said,
      profile: emptyProfile('Europe/London'),
      today: '2026-11-25',
      answers: {},
    });
  const kindOf = (call: Promise<unknown>) =>
    call.then(
      () => 'answered',
      (error: { kind?: string; message: string }) => error.kind ?? error.message,
    );

  it('sends named tensors, reads the scores, and understands as in this process', async () => {
    stub.answers = [good];
    const request = await understand(await start({ apiKey: 'k' }));
    expect(checkTrainingRequest(request).ok).toBe(true);
    expect(request.goals[0]).toMatchObject({
      kind: { value: 'lose-weight' },
      target: { value: { value: -5 } },
    });
    expect(request.likedActivities.map(({ value }) => value)).toEqual(['swimming']);
    expect(request.conditions.map(({ value }) => value)).toEqual(['knee-pain']);
    expect(request.understoodBy).toEqual({ model: 'model-kserve', version: '0.1.0' });
    const [asked] = stub.asked;
    expect(asked).toMatchObject({
      method: 'POST',
      path: '/v2/models/understanding/versions/3/infer',
      authorization: 'Bearer k',
    });
    const { inputs } = asked!.body as InferBody;
    for (const { name, shape, datatype, data } of inputs) {
      expect([name, datatype, data.length]).toEqual([
        name,
        'INT32',
        shape.reduce((all, size) => all * size, 1),
      ]);
    }
    expect(JSON.stringify(asked!.body)).not.toContain('lose');
  });

  it('lets the server choose the version when none is set, and takes nested data', async () => {
    stub.answers = [
      spoiled((answer) => {
        const intent = answer.outputs.find(({ name }) => name === 'intent')!;
        intent.data = [intent.data, ...[]];
        return { ...answer, model_version: '9' };
      }),
    ];
    expect(await kindOf(understand(await start({ version: '' })))).toBe('answered');
    expect(stub.asked[0]!.path).toBe('/v2/models/understanding/infer');
  });

  it('splits a long text over several calls', async () => {
    const long = 'swimming is fun and so is walking home '.repeat(100);
    stub.answers = [
      (response, { body }) => void infer(body, long, []).then((a) => json(a)(response, {} as Asked)),
    ];
    expect(await kindOf(understand(await start(), long))).toBe('answered');
    expect(stub.asked.length).toBeGreaterThan(1);
  });

  it.each<[string, Answer, string]>([
    ['says nothing at all', never, 'slow'],
    ['sends a first byte late', (response) => setTimeout(() => response.end('{}'), 400), 'slow'],
    ['drips without end', drip(), 'slow'],
    [
      'breaks off',
      (response) => (response.write('{"outputs":'), setTimeout(() => response.destroy(), 10)),
      'unavailable',
    ],
    ['answers in HTML', (response) => response.end('<html>'), 'malformed'],
    ['answers nothing', (response) => response.end(), 'malformed'],
    ['answers something else in JSON', json({ error: 'bad request' }), 'malformed'],
    ['answers fifty megabytes', flood, 'too-large'],
    ['answers by another version', spoiled((answer) => ({ ...answer, model_version: '2' })), 'malformed'],
    ['answers by another model', spoiled((answer) => ({ ...answer, model_name: 'x' })), 'malformed'],
    [
      'leaves an output out',
      spoiled((answer) => ({ ...answer, outputs: answer.outputs.slice(1) })),
      'malformed',
    ],
    [
      'answers in half precision',
      spoiled((answer) => ((answer.outputs[0]!.datatype = 'FP16'), answer)),
      'malformed',
    ],
    ['answers another shape', spoiled((answer) => (answer.outputs[0]!.shape.reverse(), answer)), 'malformed'],
    ['answers too few numbers', spoiled((answer) => (answer.outputs[0]!.data.pop(), answer)), 'malformed'],
    [
      'answers what is no number',
      spoiled((answer) => (answer.outputs[1]!.data.splice(0, 1, 'NaN'), answer)),
      'malformed',
    ],
    ['does not know the model', status(404), 'refused'],
    ['is at its limit', status(429), 'busy'],
    ['fails', status(500), 'unavailable'],
  ])('gives up when the server %s', async (_, answer, kind) => {
    stub.answers = [answer];
    expect(await kindOf(understand(await start(kind === 'slow' ? hasty : {})))).toBe(kind);
  });

  it('does not follow a redirect to another host', async () => {
    const other = await StubServer.start();
    stub.answers = [status(308, { location: `${other.origin}/v2/models/understanding/infer` })];
    expect(await kindOf(understand(await start()))).toBe('refused');
    expect(other.asked).toEqual([]);
    await other.stop();
  });

  it('gives up on a server that accepts and never answers', async () => {
    const deaf = await startDeafServer();
    expect(await kindOf(understand(await start(hasty, deaf.origin)))).toBe('slow');
    expect((await (await start(hasty, deaf.origin)).health!()).ready).toBe(false);
    await deaf.stop();
  });

  it('calls again as the server asks, rests after failures, and comes back', async () => {
    stub.answers = [status(429, { 'retry-after': '0' }), good];
    expect(await kindOf(understand(await start({ attempts: 2 })))).toBe('answered');
    const backend = await start({ failuresToRest: 2, restMs });
    stub.answers = [status(503)];
    for (const kind of ['unavailable', 'unavailable', 'resting'])
      expect(await kindOf(understand(backend))).toBe(kind);
    await rest();
    stub.answers = [good];
    expect(await kindOf(understand(backend))).toBe('answered');
  });

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
    const requests = wishes.map(([said]) => ({
      text: said,
      profile: emptyProfile('Europe/London'),
      today: '2026-11-25',
      answers: {},
    }));
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
      const sizes: number[] = [];
      await scriptedSize(wish[0], sizes);
      lengths.set(sizes[0]!, wish);
    }
    const options = { url: 'http://127.0.0.1:8000', model: 'understanding', version: '3', folder };
    expect(await checkPlugin(plugin, { options, requests, answerFetch })).toEqual([]);
  });

  async function scriptedSize(said: string, sizes: number[]): Promise<void> {
    stub.answers = [
      (response, { body }) => {
        sizes.push((body as InferBody).inputs.find(({ name }) => name === 'mask')!.data.length);
        void infer(body, said, []).then((answer) => json(answer)(response, {} as Asked));
      },
    ];
    await understand(await start(), said);
  }
});
