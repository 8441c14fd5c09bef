import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PluginDefinition } from '@regimen/plugin-api';
import { StartRefused } from '../start-refused.js';
import { checkPlugins } from './check-plugins.js';
import { loadPlugins } from './load-plugins.js';
import { createPluginHost } from './plugin-host.js';
import { PluginRegistry } from './plugin-registry.js';
import type { RunningPlugin } from './plugin-registry.js';

const fixtures = join(dirname(fileURLToPath(import.meta.url)), 'testing');
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

function hostFor(definition: PluginDefinition, origins: readonly string[]) {
  const parts = {
    logger: silent,
    now: () => new Date('2026-11-25T09:00:00Z'),
    storage: null,
    enqueue: () => Promise.resolve(),
  };
  return createPluginHost(definition, parts, origins);
}

async function listOf(...plugins: { from: string; options?: object }[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'regimen-plugins-')), 'plugins.json');
  const entries = plugins.map(({ from, options = {} }) => ({
    from: join(fixtures, from),
    options,
    allowUnsigned: true,
  }));
  await writeFile(file, JSON.stringify({ plugins: entries }));
  return file;
}

describe('loading plugins', () => {
  it('starts what is listed, with its settings checked and defaulted', async () => {
    const registry = await loadPlugins(
      await listOf({ from: 'well-behaved', options: { greeting: 'good-day' } }),
      hostFor,
    );
    expect(registry.knowledgePacks().map(({ id }) => id)).toEqual(['good-day']);
    expect(registry.quarantined).toEqual([]);
  });

  it.each([
    ['throws-in-setup', {}, /the model file is missing/],
    ['lies-about-access', {}, /without declaring the access "knowledge:provide"/],
    ['well-behaved', { greetign: 'typo' }, /settings are not accepted/],
    ['not-there', {}, /Cannot find module/],
    [
      'reaches-out',
      { url: 'http://127.0.0.1:1', sneaks: true },
      /127.0.0.1:6379, which its settings do not name/,
    ],
  ])('quarantines %s with its reason and runs the rest', async (from, options, reason) => {
    const rest = from === 'well-behaved' ? [] : [{ from: 'well-behaved' }];
    const registry = await loadPlugins(await listOf({ from, options }, ...rest), hostFor);
    expect(registry.quarantined).toHaveLength(1);
    expect(registry.quarantined[0]?.problem).toMatch(reason);
    expect(registry.running).toHaveLength(rest.length);
  });

  it('lets a plugin reach the address its settings name, and no other port of it', async () => {
    const options = { url: 'http://127.0.0.1:1/v1' };
    const registry = await loadPlugins(await listOf({ from: 'reaches-out', options }), hostFor);
    const host = registry.running[0]!.host;
    await expect(host.fetch('http://127.0.0.1:1/v1/models')).rejects.toThrow(/ECONNREFUSED/);
    await expect(host.fetch('http://127.0.0.1:2/')).rejects.toThrow(/unless the settings name/);
  });

  it('leaves out what neither ships with the product nor is signed, unless the list answers for it', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'regimen-plugins-')), 'plugins.json');
    const [from, shipped] = [join(fixtures, 'well-behaved'), '@regimen/plugin-model-lexicon'];
    await writeFile(file, JSON.stringify({ plugins: [{ from }] }));
    expect((await loadPlugins(file, hostFor)).quarantined).toMatchObject([
      { id: from, trust: 'unsigned', problem: expect.stringContaining('"allowUnsigned": true') },
    ]);
    await writeFile(file, JSON.stringify({ plugins: [{ from, allowUnsigned: true }, { from: shipped }] }));
    const { running } = await loadPlugins(file, hostFor);
    expect(running.map(({ trust }) => trust)).toEqual(['unsigned', 'core']);
  });

  it('refuses two plugins with a sign-in of one id, and takes them with two', async () => {
    const list = (first: string, second: string) =>
      listOf(
        { from: 'signs-in', options: { connection: first } },
        { from: 'signs-in-as-well', options: { connection: second } },
      );
    const both = loadPlugins(await list('hospital', 'hospital'), hostFor);
    await expect(both).rejects.toThrow(StartRefused);
    await expect(both).rejects.toThrow(
      'Two plugins have a sign-in of the id hospital. Give one connection another id.',
    );
    const apart = await loadPlugins(await list('hospital', 'hospital-saml'), hostFor);
    expect(apart.identityProviders().map(({ id }) => id)).toEqual(['hospital', 'hospital-saml']);
  });

  it('refuses a list that is no list with a sentence', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'regimen-plugins-')), 'plugins.json');
    await writeFile(file, '["a"]');
    await expect(loadPlugins(file, hostFor)).rejects.toThrow(StartRefused);
    await expect(loadPlugins(`${file}.absent`, hostFor)).rejects.toThrow(/REGIMEN_PLUGINS_FILE/);
  });
});

describe('checks before any plugin runs', () => {
  const plugin = (overrides: Partial<PluginDefinition>) =>
    ({ id: 'knowledge-a', requires: { host: '^1.0.0' }, access: [], ...overrides }) as PluginDefinition;

  it('refuses a plugin made for another host, by name', () => {
    expect(() => checkPlugins([plugin({ requires: { host: '^2.0.0' } })], [])).toThrow(
      /knowledge-a needs plugin API \^2/,
    );
    expect(() => checkPlugins([plugin({ requires: { host: 'newest' } })], [])).toThrow(/no version range/);
  });

  it.each(['walls', 'owner-nutrition-a', 'knowledge-A', 'knowledge-a_b'])(
    'refuses the id %s, which could be the name of something else',
    (id) => expect(() => checkPlugins([plugin({ id })], [])).toThrow(new RegExp(`Plugin ${id}: the id must`)),
  );

  it('refuses a definition that cannot be read', () => {
    expect(() => checkPlugins([plugin({ access: undefined })], [])).toThrow(/knowledge-a cannot be read/);
  });

  it('refuses two plugins that claim one field, naming both', () => {
    const field = {
      on: 'Query',
      name: 'moon',
      permission: 'plans:read',
      resolve: () => Promise.resolve(null),
    } as const;
    const graphql = { typeDefs: '', fields: [field] };
    expect(() => checkPlugins([plugin({ graphql }), plugin({ id: 'knowledge-b', graphql })], [])).toThrow(
      /knowledge-a and knowledge-b both declare the GraphQL field "Query.moon"/,
    );
  });
});

describe('what a plugin is handed', () => {
  it('has no storage and no jobs it did not declare', () => {
    const host = createPluginHost({ id: 'knowledge-a', options: undefined } as unknown as PluginDefinition, {
      logger: silent,
      now: () => new Date(0),
      storage: { transaction: () => Promise.reject(new Error('never asked')) },
      enqueue: () => Promise.resolve(),
    });
    expect(host.storage).toBeNull();
    expect(() => host.enqueue('import', {})).toThrow(/declares no job/);
  });

  it('reaches no host without the access to the network, whatever hosts it names', async () => {
    const definition = { id: 'knowledge-a', access: [], outboundHosts: ['api.example.org'] };
    const host = createPluginHost(definition as unknown as PluginDefinition, {
      logger: silent,
      now: () => new Date(0),
      storage: null,
      enqueue: () => Promise.resolve(),
    });
    await expect(host.fetch('https://api.example.org/')).rejects.toThrow(/not among those/);
  });
});

describe('stopping plugins', () => {
  it('asks each, the last first, past one that fails and one that hangs', async () => {
    const asked: string[] = [];
    const running = (
      [
        ['first', () => Promise.resolve()],
        ['fails', () => Promise.reject(new Error('on purpose'))],
        ['hangs', () => new Promise<void>(() => undefined)],
      ] as const
    ).map(([id, stop]) => ({ definition: { id, stop: () => (asked.push(id), stop()) } }));
    await new PluginRegistry(running as unknown as RunningPlugin[], []).stop(20);
    expect(asked).toEqual(['hangs', 'fails', 'first']);
  });
});
