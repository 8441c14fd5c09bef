import { checkTrainingRequest } from '@regimen/domain';
import type { InferBody } from './support/kserve-model.js';
import {
  findingNothingIn,
  good,
  modelFolder,
  spoiled,
  startKServe,
  understand,
} from './support/kserve-model.js';
import { hasty, rest, restMs } from './support/start-backend.js';
import type { Answer } from './support/stub-server.js';
import { StubServer, drip, flood, json, never, startDeafServer, status } from './support/stub-server.js';

describe('requests read by a KServe backend', () => {
  let stub: StubServer;
  let folder: string;
  beforeAll(async () => void (folder = await modelFolder()));
  beforeEach(async () => void (stub = await StubServer.start()));
  afterEach(() => stub.stop());
  const start = (options: object = {}) => startKServe(stub.origin, folder, options);
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
        intent.data = [intent.data];
        return { ...answer, model_version: '9' };
      }),
    ];
    expect(await kindOf(understand(await start({ version: '' })))).toBe('answered');
    expect(stub.asked[0]!.path).toBe('/v2/models/understanding/infer');
  });

  it('splits a long text over several calls', async () => {
    const long = 'swimming is fun and so is walking home '.repeat(100);
    stub.answers = [findingNothingIn(long)];
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
    expect(await kindOf(understand(await startKServe(deaf.origin, folder, hasty)))).toBe('slow');
    expect((await (await startKServe(deaf.origin, folder, hasty)).health!()).ready).toBe(false);
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
});
