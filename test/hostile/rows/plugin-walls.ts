import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { attackHost, attackWhileReading, patientTimes } from '../support/hostile-plugin.js';
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

/** What must refuse an attack: a permission of Node.js by its name, or `Forbidden`, what the process itself closes. */
type Refusals = Readonly<Record<string, string>>;

/** Tries the attacks in the process that reads files, and then in that in which the rest of a plugin runs. */
function wallRow(id: string, listed: Refusals, variants: Refusals, network: boolean): Row {
  const attacks = Object.entries({ ...listed, ...variants });
  return {
    id,
    run: async ({ regimen }: World) => {
      const findings = new Findings();
      const { port, visits, close } = await trap();
      // Both processes are closed by the same means; each reading costs a process, so variants are tried in one.
      for (const [attack, refusal] of Object.entries(listed)) {
        const { told, ended } = await attackWhileReading(attack, port, regimen.dataFolder, patientTimes);
        findings.hold(
          told.length === 1 && told[0] === `${attack}:${refusal}`,
          `While reading a file a plugin tries ${attack} and tells ${told.join() || `nothing (${ended})`}, not ${refusal}`,
        );
      }
      const order = { attacks: attacks.map(([attack]) => attack), port, secretFolder: regimen.dataFolder };
      const fared = await attackHost(order, patientTimes.totalMs);
      const told = typeof fared === 'string' ? [] : fared.told;
      for (const [attack, refusal] of attacks) {
        const word = told.find((one) => one.startsWith(`${attack}:`)) ?? 'nothing';
        findings.hold(
          word === `${attack}:${refusal}`,
          `In its own process a plugin tries ${attack} and tells ${word}, not ${refusal} (${JSON.stringify(fared).slice(0, 300)})`,
        );
      }
      if (network) findings.hold(visits() === 0, `${visits()} connections came from plugins`);
      close();
      const most = Object.keys(listed).length;
      return findings.evidence(
        `${most} attacks tried in the process that reads files, these and ${attacks.length - most} more in the plugin's own: each refused by what should refuse it (${[...new Set(attacks.map(([, refusal]) => refusal.replace('denied:', '')))].join(', ')}).`,
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

const [closed, reading, writing] = ['denied:Forbidden', 'denied:FileSystemRead', 'denied:FileSystemWrite'];

export const pluginWallRows: readonly Row[] = [
  wallRow(
    'H047',
    { connect: closed, fetch: closed, binding: closed, 'name-servers': closed, 'pipe-class': closed },
    {
      ...{ http: closed, linked: closed, below: closed, lookup: closed, datagram: closed, listen: closed },
      ...{ 'datagram-class': closed, 'datagram-handle': closed },
      ...{ 'listen-below': closed, 'server-handle': closed },
      ...{ inspector: 'denied:Inspector', 'module-hooks': 'denied:WorkerThreads' },
    },
    true,
  ),
  ruinRow('H089', ['loop', 'promises', 'pattern'], /^PLUGIN_TIMEOUT$/),
  ruinRow('H091', ['heap'], /^PLUGIN_(ENDED|TIMEOUT)$/),
  ruinRow('H092', ['buffers'], /^PLUGIN_(ENDED|TIMEOUT)$|^failed$|^ERR_/),
  wallRow(
    'H094',
    {
      environment: 'empty',
      ...{ 'own-environ': reading, 'parent-environ': reading, passwords: reading, 'key-file': reading },
      write: writing,
      process: 'denied:ChildProcess',
      thread: 'denied:WorkerThreads',
      native: 'denied:ERR_DLOPEN_DISABLED',
      ...{ trace: closed, flags: closed, 'memory-copy': closed },
    },
    {
      ...{ processes: reading, 'list-file': reading, 'core-config': reading, 'core-code': reading },
      ...{ 'signal-parent': closed, 'raw-signal': closed, 'debug-parent': closed, 'parent-priority': closed },
      'disk-of-web-assembly': 'denied:WASI',
    },
    false,
  ),
  replyBombs,
];
