import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { attackHost, attackWhileReading } from '../support/hostile-plugin.js';
import { boundsText, meanwhile } from '../support/meanwhile.js';
import type { World } from '../world/world.js';

const trap = async () => {
  let visits = 0;
  const server = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, visits: () => visits, close: () => server.close() };
};

/** Tries the attacks in the process that reads files, and then in that in which the rest of a plugin runs. */
function wallRow(id: string, listed: readonly string[], variants: readonly string[], network: boolean): Row {
  const attacks = [...listed, ...variants];
  return {
    id,
    run: async ({ regimen }: World) => {
      const findings = new Findings();
      const { port, visits, close } = await trap();
      // Both processes are closed by the same means; each reading costs a process, so variants are tried in one.
      for (const attack of listed) {
        const { told } = await attackWhileReading(attack, port, regimen.dataFolder);
        findings.hold(
          !told.some((word) => word.endsWith(':got')),
          `While reading a file, a plugin gets through with ${attack}: ${told.join()}`,
        );
      }
      const fared = await attackHost({ attacks, port, secretFolder: regimen.dataFolder });
      const told = typeof fared === 'string' ? [] : fared.told;
      for (const attack of attacks) {
        const word = told.find((one) => one.startsWith(`${attack}:`)) ?? 'nothing';
        findings.hold(
          word.startsWith(`${attack}:denied`),
          `In its own process a plugin tries ${attack}, and tells ${word} (${JSON.stringify(fared).slice(0, 300)})`,
        );
      }
      if (network) findings.hold(visits() === 0, `${visits()} connections came from plugins`);
      close();
      return findings.evidence(
        `${listed.length} attacks tried in the process that reads files, these and ${variants.length} more in the plugin's own: all denied.`,
      );
    },
  };
}

/** As the list asks: the processor a quick hook may have, with time to start processes on a busy machine. */
const ruinBounds = { ms: 12_000, rssGrowthMb: 32, p99Ms: 200 };

/** Tries to ruin the process that reads files, while the product is watched, and then a host by hooks of its plugin. */
function ruinRow(id: string, hooks: readonly [string, ...string[]], expected: RegExp): Row {
  return {
    id,
    run: async (world) => {
      const findings = new Findings();
      const seen = await meanwhile(world, async () => ({
        reading: await attackWhileReading(hooks[0]),
        fared: await attackHost({ hooks }, 60_000),
      }));
      const { reading, fared } = seen.result;
      const { ended, ms } = reading;
      findings.hold(
        ended === 'parser-timeout' || ended === 'parser-crashed',
        `While reading a file it ended with ${ended}`,
      );
      findings.hold(ms < 20_000, `it was stopped only after ${(ms / 1000).toFixed(0)} s`);
      findings.hold(seen.failedHealthChecks === 0, `${seen.failedHealthChecks} health checks failed`);
      const tried = typeof fared === 'string' ? [] : fared.hooks;
      findings.hold(typeof fared !== 'string', `of its host: ${typeof fared === 'string' ? fared : ''}`);
      for (const { hook, code, ...cost } of tried) {
        const what = `a hook with ${hook} ended with ${code} after ${(cost.ms / 1000).toFixed(1)} s, p99 ${cost.p99Ms.toFixed(0)} ms, ${cost.rssGrowthMb.toFixed(0)} MB more`;
        findings.hold(expected.test(code), what);
        findings.hold(cost.ms < ruinBounds.ms && cost.p99Ms < ruinBounds.p99Ms, what);
        findings.hold(cost.rssGrowthMb < ruinBounds.rssGrowthMb, what);
      }
      if (typeof fared !== 'string') {
        const isOut = /ended 3 times/.test(fared.problem ?? '');
        if (hooks.length >= 3) findings.hold(isOut, `it goes on after ${hooks.length} endings`);
        else findings.hold(fared.answersAfter === true, 'it does not answer an honest question afterwards');
      }
      const costs = tried.map(
        ({ hook, code, ms: took, rssGrowthMb }) =>
          `${hook} ${code} after ${(took / 1000).toFixed(1)} s, host ${rssGrowthMb.toFixed(0)} MB more`,
      );
      return findings.evidence(
        `While a file is read the plugin is ended as ${ended} after ${(ms / 1000).toFixed(1)} s and costs that file only; in its own process: ${costs.join('; ')}; ${boundsText(seen)}.`,
      );
    },
  };
}

const odd = [
  'not-a-number',
  'infinite',
  'big-integer',
  'no-date',
  'every-object',
  'cyclic',
  'huge',
  'getter',
  'function',
  'never',
];

const replyBombs: Row = {
  id: 'H096',
  run: async (world) => {
    const findings = new Findings();
    const outcomes: string[] = [];
    const seen = await meanwhile(world, async () => {
      for (const attack of odd) {
        const { ended, told, ms } = await attackWhileReading(attack);
        outcomes.push(`${attack} ${ended ?? `${told.length} records`}`);
        findings.hold(ended === null || ended.startsWith('parser-'), `${attack}: ended with ${ended}`);
        findings.hold(ms < 30_000, `${attack}: ${(ms / 1000).toFixed(0)} s`);
      }
    });
    findings.hold(({} as Record<string, unknown>)['isAdmin'] === undefined, 'a record changed every object');
    findings.hold(seen.failedHealthChecks === 0, `${seen.failedHealthChecks} health checks failed`);
    return findings.evidence(
      `Replies that are no records (${outcomes.join(', ')}): each ends the reading of that file with a typed reason or is checked as data.`,
    );
  },
};

export const pluginWallRows: readonly Row[] = [
  wallRow(
    'H047',
    ['connect', 'fetch', 'binding'],
    ['http', 'linked', 'below', 'lookup', 'datagram', 'listen', 'inspector'],
    true,
  ),
  ruinRow('H089', ['loop', 'promises', 'pattern'], /^PLUGIN_TIMEOUT$/),
  ruinRow('H091', ['heap'], /^PLUGIN_(ENDED|TIMEOUT)$/),
  ruinRow('H092', ['buffers'], /^PLUGIN_(ENDED|TIMEOUT)$|^failed$|^ERR_/),
  wallRow(
    'H094',
    [
      ...['environment', 'own-environ', 'parent-environ', 'passwords', 'key-file'],
      ...['write', 'process', 'thread', 'native'],
    ],
    [
      ...['processes', 'list-file', 'core-config', 'core-code'],
      ...['signal-parent', 'raw-signal', 'debug-parent', 'parent-priority'],
    ],
    false,
  ),
  replyBombs,
];
