import type { PluginHost } from '../host.js';
import { z } from 'zod';
import { goodPack } from './testing/good-pack.js';
import { check } from './testing/plain-plugin.js';

let starts = 0;
const good = { knowledgePacks: [goodPack] };

describe('setting a plugin up', () => {
  it.each([
    [
      'throws',
      () => {
        throw new Error('no licence');
      },
      'throws Error "no licence"',
    ],
    [
      'needs a database',
      (host: PluginHost) => host.storage!.transaction('', (tx) => tx.query('select 1')),
      'throws TypeError',
    ],
    ['needs the network', (host: PluginHost) => host.fetch('https://api.vendor.com/'), 'has no network'],
    ['returns nothing', () => undefined, 'plugs in nothing'],
    ['fills an unknown point', () => ({ wearables: [] }), 'unknown extension point "wearables"'],
    ['gives no list', () => ({ knowledgePacks: goodPack }), 'knowledgePacks is no list'],
    ['gives an entry without id', () => ({ knowledgePacks: [{}] }), 'has an entry without id'],
    ['gives an id twice', () => ({ knowledgePacks: [goodPack, goodPack] }), 'has an id twice'],
    [
      'differs from time to time',
      () => ({ knowledgePacks: [{ ...goodPack, id: `pack-${(starts += 1)}` }] }),
      'plugs in something else the second time',
    ],
    [
      'fetches an undeclared host',
      async (host: PluginHost) => {
        await host.fetch('https://elsewhere.com/a').catch(() => undefined);
        return good;
      },
      'fetches https://elsewhere.com',
    ],
    [
      'fetches in the clear',
      async (host: PluginHost) => {
        await host.fetch('http://api.vendor.com/').catch(() => undefined);
        return good;
      },
      'fetches http://api.vendor.com',
    ],
    [
      'enqueues an undeclared job',
      async (host: PluginHost) => {
        await host.enqueue('sync', {}).catch(() => undefined);
        return good;
      },
      'enqueues the job "sync"',
    ],
    [
      'logs an object',
      (host: PluginHost) => {
        host.logger.info('read', { profile: { age: 5 } as unknown as string });
        return good;
      },
      'logs an object as "profile"',
    ],
    [
      'writes into its settings',
      (_: PluginHost, options: { days: number }) => {
        options.days = 3;
        return good;
      },
      'throws TypeError',
    ],
  ])('is found when it %s', async (_, setup, finding) => {
    expect((await check({ setup })).join('\n')).toContain(finding);
  });

  it('finds an access that was not declared', async () => {
    const findings = await check({ access: ['network'] });
    expect(findings.join()).toContain('provides knowledgePacks without the access "knowledge:provide"');
  });

  it('answers declared hosts from the fixtures, and hands over the settings', async () => {
    const setup = async (host: PluginHost, { name }: { name: string }) => {
      const answer = await host.fetch('https://api.vendor.com/');
      await host.enqueue('tidy-up', {});
      host.logger.info(name, { status: answer.status, at: host.now().toISOString() });
      return { knowledgePacks: [{ ...goodPack, id: await answer.text() }] };
    };
    const answerFetch = () => Promise.resolve(new Response('from-vendor'));
    const options = z.strictObject({ name: z.string().default('plain') });
    expect(await check({ setup, options }, { answerFetch })).toEqual([]);
  });

  it('finds a stop that fails', async () => {
    const stop = () => Promise.reject(new Error('still busy'));
    expect((await check({ stop })).join()).toContain('stop: throws Error "still busy"');
  });

  it('goes on where a part of an extension is missing', async () => {
    const setup = () => ({ explainers: [{ id: 'bare' }], ...good });
    expect((await check({ setup })).join()).toContain('Extension bare: cannot be checked: TypeError');
  });
});
