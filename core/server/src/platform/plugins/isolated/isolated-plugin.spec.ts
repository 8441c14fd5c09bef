import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Explainer, ModelBackend, PluginDefinition } from '@regimen/plugin-api';
import { jest } from '@jest/globals';
import { processTree } from '../../processes/process-tree.js';
import { loadPlugins } from '../load-plugins.js';
import { createPluginHost } from '../plugin-host.js';
import type { PluginRegistry } from '../plugin-registry.js';
import { farAwayList } from './testing/far-away-folder.js';

jest.setTimeout(60_000);

const now = new Date('2026-11-25T09:00:00Z');
const logged: unknown[] = [];
const enqueued: unknown[] = [];
const refused = new Map<string, number>();
type Asked = Parameters<NonNullable<ModelBackend['understanding']>['understand']>[0];
const registries: PluginRegistry[] = [];

async function start(options: object = {}): Promise<PluginRegistry> {
  const note = (message: string, fields?: object) => void logged.push([message, fields]);
  const hostFor = (definition: PluginDefinition, origins: readonly string[]) =>
    createPluginHost(
      definition,
      {
        logger: { info: note, warn: note, error: note },
        now: () => now,
        storage: null,
        enqueue: (job, payload) => Promise.resolve(void enqueued.push([job, payload])),
      },
      origins,
    );
  const registry = await loadPlugins(await farAwayList(options), hostFor, null, (id, kind, times) =>
    refused.set(`${id} ${kind}`, (refused.get(`${id} ${kind}`) ?? 0) + times),
  );
  registries.push(registry);
  return registry;
}

/** What the plugin does is written into the language it is asked for. */
function render(registry: PluginRegistry, language: string): Promise<string> {
  const input = { language, format: 'text' } as unknown as Parameters<Explainer['render']>[0];
  return Promise.resolve(registry.explainerFor('text')!.render(input));
}

afterAll(() => Promise.all(registries.map((registry) => registry.stop())));

describe("a stranger's plugin in a process of its own", () => {
  let registry: PluginRegistry;
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((request, response) => response.end(`you asked for ${request.url}`));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    registry = await start({ greeting: 'good-day', url });
  });
  afterAll(() => server.close());

  it('is handed the answer that a provider posted, and registers with it', async () => {
    const [provider] = registry.identityProviders();
    expect(provider?.answerForm).toEqual({ stateField: 'RelayState' });
    const callbackUrl = 'https://regimen.example/sign-in/callback/far-away';
    const answer = { callbackUrl, answerUrl: callbackUrl, answerForm: 'who=pat', state: 's', remembered: {} };
    expect(await provider?.finish(answer)).toEqual({ subject: 'pat', roles: null });
    expect(await provider?.registration?.({ callbackUrl })).toEqual({
      mediaType: 'application/xml',
      text: `<at>${callbackUrl}</at>`,
    });
  });

  it('brings what it says it brings, with its settings checked by its own schema', async () => {
    expect(registry.quarantined).toEqual([]);
    expect(registry.running[0]).toMatchObject({ tier: 'isolated', definition: { version: '1.2.3' } });
    expect(registry.knowledgePacks().map(({ id }) => id)).toEqual(['good-day']);
    expect((await start({ greeting: 3 })).quarantined[0]?.problem).toMatch(
      /settings are not accepted \(greeting: /,
    );
  });

  it('answers by the clock of the host, and finds no environment', async () => {
    expect(await render(registry, 'zh')).toBe('good-day in zh at 2026-11-25T09:00:00.000Z, 0 names');
  });

  it('recognises files, and phrases piece by piece', async () => {
    expect((await registry.sourceFor(Uint8Array.of(7, 8), 'walk'))?.id).toBe('far-away');
    expect(await registry.sourceFor(Uint8Array.of(8), 'walk')).toBeNull();
    const [model] = registry.modelBackends();
    const pieces: string[] = [];
    const facts = { title: 't', sentences: ['one', 'two'] };
    const asked = { facts, language: 'en', readingLevel: 'participant' } as const;
    for await (const piece of model!.phraser!.phrase(asked)) pieces.push(piece);
    expect(pieces).toEqual(['ONE', 'TWO']);
    expect(await model!.health?.()).toEqual({ ready: true, reason: null, details: { greeting: 'good-day' } });
  });

  it('may think for long, though another asks meanwhile how it is', async () => {
    const [model] = registry.modelBackends();
    const asked = { text: 'walk', language: 'en' } as unknown as Asked;
    const thought = model!.understanding!.understand(asked);
    await pause(200);
    // It waits for its turn, and is not blamed for what the other uses.
    expect(await model!.health?.()).toMatchObject({ ready: true });
    expect(await thought).toEqual({ thought: true });
    expect(await model!.health?.()).toMatchObject({ ready: true });
  });

  it('has what its walls refuse told, each time, and goes on', async () => {
    // Nothing of what it does otherwise runs into one.
    expect([...refused]).toEqual([]);
    const codes = (await render(registry, 'walls')).split(',');
    expect(codes).toEqual(Array.from({ length: 8 }, () => 'ERR_ACCESS_DENIED'));
    const told = new Map([
      ['knowledge-far-away network', 1],
      ['knowledge-far-away files', 4],
      ['knowledge-far-away programs', 2],
      ['knowledge-far-away processes', 1],
    ]);
    for (let waited = 0; waited < 100 && refused.get('knowledge-far-away processes') !== 1; waited += 1)
      await pause(100);
    expect(new Map([...refused].sort())).toEqual(new Map([...told].sort()));
    expect(await render(registry, 'en')).toMatch(/^good-day in en/);
  });

  it('does its job by the network, the log and the queue of the host', async () => {
    const [{ job, host }] = registry.jobs() as [ReturnType<PluginRegistry['jobs']>[number]];
    await job.handle({ workspaceId: 'w1', path: `${url}/hail` }, host);
    expect(logged).toContainEqual(['hailed', { status: 200, said: 'you asked for /hail' }]);
    expect(enqueued).toContainEqual(['far-away-hail', { workspaceId: 'w1', path: '/next' }]);
  });

  it('keeps what it throws, and answers that are none, to the caller', async () => {
    await expect(render(registry, 'throw')).rejects.toThrow('on purpose');
    await expect(render(registry, 'polluted')).rejects.toThrow(/broke the rules of talking/);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    await expect(render(registry, 'huge')).rejects.toThrow(/too large/);
    expect(await render(registry, 'en')).toMatch(/^good-day in en/);
  });
});

describe('a plugin that has ended', () => {
  it('is not started again only to hear that something is over', async () => {
    const registry = await start();
    const [model] = registry.modelBackends();
    const before = (await processTree(process.pid)).length;
    const facts = { title: 't', sentences: ['one', 'exit'] };
    const asked = { facts, language: 'en', readingLevel: 'participant' } as const;
    const phrased = (async () => {
      for await (const piece of model!.phraser!.phrase(asked)) expect(piece).toBe('ONE');
    })();
    await expect(phrased).rejects.toMatchObject({ code: 'PLUGIN_ENDED' });
    await pause(1_500);
    expect((await processTree(process.pid)).length).toBeLessThan(before);
  });

  it('is not started again once it was stopped, though it was just asked', async () => {
    const registry = await start();
    await expect(render(registry, 'exit')).rejects.toMatchObject({ code: 'PLUGIN_ENDED' });
    const again = render(registry, 'en');
    const refused = expect(again).rejects.toMatchObject({ code: 'PLUGIN_QUARANTINED' });
    await registry.stop();
    await refused;
  });
});

describe('a plugin that goes wrong', () => {
  let registry: PluginRegistry;
  beforeAll(async () => {
    registry = await start();
  });

  it('is ended at its budget, costs that caller only, and starts again', async () => {
    const began = performance.now();
    await expect(render(registry, 'loop')).rejects.toMatchObject({ code: 'PLUGIN_TIMEOUT' });
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(await render(registry, 'en')).toMatch(/^hello/);
  });

  // Of buffers by an error or by the time it takes to fill them: each has a process of its own to end.
  it.each(['heap', 'buffers'])('dies alone of its %s', async (what) => {
    const own = await start();
    const before = process.memoryUsage().rss;
    await expect(render(own, what)).rejects.toThrow();
    expect(process.memoryUsage().rss - before).toBeLessThan(32 * 1024 * 1024);
    expect(await render(own, 'en')).toMatch(/^hello/);
  });

  it('is out at the third ending, and shown with its reason', async () => {
    await expect(render(registry, 'exit')).rejects.toMatchObject({ code: 'PLUGIN_ENDED' });
    expect(await registry.sourceFor(Uint8Array.of(7), 'exit')).toBeNull();
    expect(registry.running).toEqual([]);
    expect(registry.quarantined[0]).toMatchObject({ id: 'knowledge-far-away' });
    expect(registry.quarantined[0]?.problem).toMatch(/ended 3 times within 10 minutes/);
    expect(registry.missingPacks()).toEqual(['knowledge-far-away']);
  });
});
