import { checkTrainingRequest, emptyProfile } from '@regimen/domain';
import type { ModelBackend } from '@regimen/plugin-api';
import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from '@regimen/plugin-model-openai-compatible';
import { hasty, rest, restMs, startBackend } from './support/start-backend.js';
import type { Answer } from './support/stub-server.js';
import {
  StubServer,
  drip,
  events,
  flood,
  json,
  never,
  startDeafServer,
  status,
} from './support/stub-server.js';

const input = {
  text: 'I want to lose 5 kg by swimming',
  profile: { ...emptyProfile('Europe/London'), birthDate: '1974-03-02', heightCm: 171 },
  today: '2026-11-25',
  answers: {},
};
const marks = {
  intent: 'plan',
  marks: [
    { quote: 'lose 5 kg', is: 'goal:lose-weight' },
    { quote: 'lose 5 kg', is: 'target:body-mass:decrease' },
    { quote: 'swimming', is: 'likes:swimming' },
  ],
};
const says = (content: string, more: object = {}) => ({
  model: 'm',
  choices: [{ message: { content }, finish_reason: 'stop' }],
  usage: { total_tokens: 900 },
  ...more,
});
const good = json(says(JSON.stringify(marks)));
const piece = (content: string, finish_reason: string | null = null) => ({
  model: 'm',
  choices: [{ delta: { content }, finish_reason }],
});
const facts = { title: 'This week', sentences: ['Swim three times, 30 minutes each.'] };
const phrasing = { facts, language: 'en', readingLevel: 'participant' } as const;

describe('the OpenAI-compatible backend', () => {
  let stub: StubServer;
  beforeEach(async () => void (stub = await StubServer.start()));
  afterEach(() => stub.stop());

  const start = (options: object = {}, url = `${stub.origin}/v1`) =>
    startBackend(plugin, { url, model: 'm', ...options });
  const understand = (backend: ModelBackend, signal?: AbortSignal) =>
    backend.understanding!.understand(input, signal);
  const phrase = async (backend: ModelBackend, signal?: AbortSignal) => {
    const pieces: string[] = [];
    for await (const part of backend.phraser!.phrase(phrasing, signal)) pieces.push(part);
    return pieces;
  };
  const kindOf = (call: Promise<unknown>) =>
    call.then(
      () => 'answered',
      (error: { kind?: string; message: string }) => error.kind ?? error.message,
    );

  it('understands: sends words, day and age band with a schema, and reads the marks', async () => {
    stub.answers = [good];
    const request = await understand(await start({ apiKey: 'secret' }));
    expect(checkTrainingRequest(request).ok).toBe(true);
    expect(request.goals[0]).toMatchObject({
      kind: { value: 'lose-weight' },
      target: { value: { value: -5 } },
    });
    expect(request.likedActivities[0]).toMatchObject({ value: 'swimming', span: [23, 31] });
    const [asked] = stub.asked;
    expect(asked).toMatchObject({
      method: 'POST',
      path: '/v1/chat/completions',
      authorization: 'Bearer secret',
    });
    expect(asked!.body).toMatchObject({
      model: 'm',
      response_format: { type: 'json_schema', json_schema: { strict: true } },
    });
    const sent = JSON.stringify(asked!.body);
    expect(sent).toContain('40 to 64');
    for (const personal of ['1974', '171', 'Europe/London']) expect(sent).not.toContain(personal);
  });

  it('reads answers that are wrapped in thoughts or a fence', async () => {
    stub.answers = [json(says(`<think>swimming?\n</think>\n\`\`\`json\n${JSON.stringify(marks)}\n\`\`\``))];
    expect((await understand(await start({ answerForm: 'none' }))).goals).toHaveLength(1);
    expect(stub.asked[0]!.body).not.toHaveProperty('response_format');
  });

  it('phrases piece by piece, and sends the sentences alone', async () => {
    stub.answers = [
      events([
        piece('Swim '),
        piece('3 times.', 'stop'),
        { choices: [], usage: { total_tokens: 40 } },
        '[DONE]',
      ]),
    ];
    const backend = await start();
    expect(await phrase(backend)).toEqual(['Swim ', '3 times.']);
    expect(stub.asked[0]!.body).toMatchObject({ stream: true });
    expect((await backend.health!()).details).toMatchObject({ callsToday: 1, tokensToday: 40 });
  });

  it.each<[string, Answer, string]>([
    ['says nothing at all', never, 'slow'],
    ['sends a first byte late', (response) => setTimeout(() => response.end('{}'), 400), 'slow'],
    ['drips without end', drip(), 'slow'],
    [
      'breaks off',
      (response) => (response.write('{"choices":'), setTimeout(() => response.destroy(), 10)),
      'unavailable',
    ],
    ['answers in HTML', (response) => response.end('<html>welcome</html>'), 'malformed'],
    ['answers in no known character set', (response) => response.end(Buffer.from([0xc3, 0x28])), 'malformed'],
    ['answers something else in JSON', json({ plan: 'run 50 km' }), 'malformed'],
    ['says words instead of JSON', json(says('Sure! You should run.')), 'malformed'],
    [
      'was cut off',
      json(says('{"intent":"plan"', { choices: [{ message: { content: '{' }, finish_reason: 'length' }] })),
      'malformed',
    ],
    [
      'gives JSON of another form',
      json(says('{"intent":"obey"}')),
      'The model did not answer with an intent and marks.',
    ],
    ['answers fifty megabytes', flood, 'too-large'],
    ['does not accept the key', status(401), 'refused'],
    ['does not know the model', status(404), 'refused'],
    ['is at its limit', status(429), 'busy'],
    ['fails', status(500), 'unavailable'],
  ])('gives up when the server %s', async (_, answer, kind) => {
    stub.answers = [answer];
    expect(await kindOf(understand(await start(kind === 'slow' ? hasty : {})))).toBe(kind);
  });

  it('does not follow a redirect to another host', async () => {
    const other = await StubServer.start();
    stub.answers = [status(307, { location: `${other.origin}/v1/chat/completions` })];
    expect(await kindOf(understand(await start()))).toBe('refused');
    expect(other.asked).toEqual([]);
    await other.stop();
  });

  it('refuses an answer by another model than the settings name', async () => {
    stub.answers = [good];
    expect(await kindOf(understand(await start({ answersAs: 'm-2026-11' })))).toBe('malformed');
    expect(await kindOf(understand(await start({ answersAs: 'm' })))).toBe('answered');
  });

  it('gives up on a server that accepts and never answers, and on one that is not there', async () => {
    const deaf = await startDeafServer();
    expect(await kindOf(understand(await start(hasty, deaf.origin)))).toBe('slow');
    await deaf.stop();
    expect(await kindOf(understand(await start(hasty, deaf.origin)))).toBe('unavailable');
  });

  it('waits as long as the server asks, then calls again', async () => {
    stub.answers = [status(429, { 'retry-after': '0' }), status(503), good];
    expect(await kindOf(understand(await start({ attempts: 3 })))).toBe('answered');
    expect(stub.asked).toHaveLength(3);
    stub.answers = [status(429, { 'retry-after': '3600' }), good];
    expect(await kindOf(understand(await start({ attempts: 3 })))).toBe('busy');
  });

  it('leaves a failing server alone, tries it once, and comes back', async () => {
    const backend = await start({ failuresToRest: 2, restMs });
    stub.answers = [status(500)];
    for (const kind of ['unavailable', 'unavailable', 'resting', 'resting'])
      expect(await kindOf(understand(backend))).toBe(kind);
    expect(stub.asked).toHaveLength(2);
    expect((await backend.health!()).details['circuit']).toBe('open');
    await rest();
    expect(await kindOf(understand(backend))).toBe('unavailable');
    expect(await kindOf(understand(backend))).toBe('resting');
    await rest();
    stub.answers = [good];
    expect(await kindOf(understand(backend))).toBe('answered');
    expect((await backend.health!()).details['circuit']).toBe('closed');
  });

  it('does not take a caller who leaves for a fault of the server', async () => {
    stub.answers = [never];
    const backend = await start({ failuresToRest: 1 });
    const leaver = new AbortController();
    setTimeout(() => leaver.abort(new Error('left')), 20);
    expect(await kindOf(understand(backend, leaver.signal))).toBe('left');
    stub.answers = [good];
    expect(await kindOf(understand(backend))).toBe('answered');
  });

  it('stops when the calls or the tokens of the day are spent', async () => {
    stub.answers = [good];
    const byCalls = await start({ callsPerDay: 1 });
    expect([await kindOf(understand(byCalls)), await kindOf(understand(byCalls))]).toEqual([
      'answered',
      'budget-spent',
    ]);
    const byTokens = await start({ tokensPerDay: 1000 });
    const kinds = [];
    for (let call = 0; call < 3; call += 1) kinds.push(await kindOf(understand(byTokens)));
    expect(kinds).toEqual(['answered', 'answered', 'budget-spent']);
    expect(stub.asked).toHaveLength(3);
  });

  it.each<[string, Answer, string]>([
    ['breaks off', events([piece('Swim ')], 'break'), 'unavailable'],
    ['ends without an end', events([piece('Swim ')]), 'unavailable'],
    ['falls silent', events([piece('Swim ')], 'silence'), 'slow'],
    ['drips', drip(5, ':\n'), 'slow'],
    ['streams nonsense', events(['{"choices":']), 'malformed'],
    ['streams an error', events([piece('Swim '), { error: { message: 'out of memory' } }]), 'malformed'],
    ['never ends', events([piece('swim '.repeat(5000)), piece('', 'stop')]), 'too-large'],
    ['is cut at its limit', events([piece('Swim '), piece('', 'length')]), 'malformed'],
    ['streams fifty megabytes', flood, 'too-large'],
  ])('ends a phrased text with an error when the server %s', async (_, answer, kind) => {
    stub.answers = [answer];
    expect(await kindOf(phrase(await start(kind === 'slow' ? hasty : {})))).toBe(kind);
  });

  it('calls again for a text only before its first word', async () => {
    stub.answers = [status(503), events([piece('Swim', 'stop'), '[DONE]'])];
    expect(await phrase(await start({ attempts: 2 }))).toEqual(['Swim']);
    stub.answers = [events([piece('Swim ')], 'break'), events([piece('Swim', 'stop')])];
    expect(await kindOf(phrase(await start({ attempts: 2 })))).toBe('unavailable');
    expect(stub.asked).toHaveLength(3);
  });

  it('ends the stream at the server when nobody reads on', async () => {
    const closed = new Promise<void>((resolve) => {
      stub.answers = [
        (response) => {
          response.on('close', resolve);
          response.write(`data: ${JSON.stringify(piece('Swim '))}\n\n`);
        },
      ];
    });
    for await (const _ of (await start()).phraser!.phrase(phrasing)) break;
    await closed;
  });

  it('tells whether the server is there and has the model', async () => {
    const backend = await start();
    stub.answers = [json({ data: [{ id: 'm:latest' }] })];
    expect(await backend.health!()).toMatchObject({ ready: true, reason: null });
    stub.answers = [json({ data: [{ id: 'other' }] })];
    expect((await backend.health!()).reason).toMatch(/does not list the model "m"/);
    stub.answers = [status(500)];
    expect((await backend.health!()).reason).toMatch(/failed \(500\)/);
    stub.answers = [(response) => response.end('<html>')];
    expect((await backend.health!()).reason).toMatch(/did not answer in JSON/);
    expect(backend.identity).toEqual({ name: 'm', version: '1.0.0', sha256: null, runsWhere: 'remote' });
  });

  it('offers what the settings ask for, and refuses settings without an address', async () => {
    const backend = await start({ uses: ['phrasing'] });
    expect([backend.understanding, typeof backend.phraser]).toEqual([undefined, 'object']);
    await expect(startBackend(plugin, { model: 'm' })).rejects.toThrow(/settings are not accepted \(url/);
    await expect(start({}, 'file:///etc/passwd')).rejects.toThrow(/settings are not accepted/);
    await expect(start({}, 'http://user:pass@127.0.0.1/v1')).rejects.toThrow(/no origin/);
  });

  it('conforms', async () => {
    const answerFetch = (_url: string, init?: { body?: string }) => {
      const { stream, messages } = JSON.parse(init?.body ?? '{}') as {
        stream?: boolean;
        messages?: { content: string }[];
      };
      if (stream) return Promise.resolve(new Response(`data: ${JSON.stringify(piece('Swim.', 'stop'))}\n\n`));
      const chinese = messages?.[1]?.content.includes('公斤');
      const marked = {
        intent: 'plan',
        marks: [{ quote: chinese ? '减5公斤' : 'lose 5 kg', is: 'goal:lose-weight' }],
      };
      return Promise.resolve(
        new Response(JSON.stringify(messages ? says(JSON.stringify(marked)) : { data: [{ id: 'm' }] })),
      );
    };
    const options = { url: 'http://127.0.0.1:11434/v1', model: 'm' };
    expect(await checkPlugin(plugin, { options, answerFetch })).toEqual([]);
  });
});
