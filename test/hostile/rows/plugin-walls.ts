import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { attackInHost, attackWhileReading } from '../support/hostile-plugin.js';
import { boundsText, meanwhile } from '../support/meanwhile.js';
import type { World } from '../world/world.js';

/** Said of everything a plugin does in a process of the host. */
const whole =
  'Code of plugins outside the reading of files runs in the process of the host until each has its own (issue 10)';

const trap = async () => {
  let visits = 0;
  const server = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, visits: () => visits, close: () => server.close() };
};

/** Tries the attacks in the process that reads files, and then where the rest of a plugin runs. */
function wallRow(id: string, attacks: readonly string[], network: boolean): Row {
  return {
    id,
    run: async ({ regimen }: World) => {
      const findings = new Findings();
      const { port, visits, close } = await trap();
      for (const attack of attacks) {
        const { told } = await attackWhileReading(attack, port, regimen.dataFolder);
        findings.hold(
          !told.some((word) => word.endsWith(':got')),
          `While reading a file, a plugin gets through with ${attack}: ${told.join()}`,
        );
      }
      const reached = visits();
      if (network)
        findings.hold(reached === 0, `${reached} connections came from the process that reads files`);
      const inHost: string[] = [];
      for (const attack of attacks) {
        const { told, ended } = await attackInHost(attack, port, regimen.dataFolder);
        findings.hold(told.length > 0, `${attack} could not be tried in a process of the host: ${ended}`);
        if (told.some((word) => word.endsWith(':got'))) inHost.push(attack);
      }
      findings.count(attacks.length);
      findings.hold(inHost.length === 0, `${whole}; there it gets through with ${inHost.join(', ')}.`);
      close();
      return findings.evidence(
        `${attacks.length} attacks tried twice: in the process that reads files, and in that of the host.`,
      );
    },
  };
}

/** A host that has not answered by then is ruined. */
const ruinedMs = 6_000;

/** Tries to ruin the process that reads files, while the product is watched, and then a process of the host. */
function ruinRow(id: string, attack: string): Row {
  return {
    id,
    run: async (world) => {
      const findings = new Findings();
      const seen = await meanwhile(world, () => attackWhileReading(attack));
      const { ended, ms } = seen.result;
      findings.hold(
        ended === 'parser-timeout' || ended === 'parser-crashed',
        `While reading a file it ended with ${ended}`,
      );
      findings.hold(ms < 20_000, `it was stopped only after ${(ms / 1000).toFixed(0)} s`);
      findings.hold(seen.failedHealthChecks === 0, `${seen.failedHealthChecks} health checks failed`);
      const inHost = await attackInHost(attack, 0, '', ruinedMs);
      findings.hold(inHost.ended === null, `${whole}; there ${inHost.ended}.`);
      return findings.evidence(
        `While a file is read the plugin is ended as ${ended} after ${(ms / 1000).toFixed(1)} s and costs that file only; ${boundsText(seen)}.`,
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
  wallRow('H047', ['connect', 'fetch', 'binding'], true),
  ruinRow('H089', 'loop'),
  ruinRow('H091', 'heap'),
  ruinRow('H092', 'buffers'),
  wallRow(
    'H094',
    [
      'environment',
      'own-environ',
      'parent-environ',
      'passwords',
      'key-file',
      'write',
      'process',
      'thread',
      'native',
    ],
    false,
  ),
  replyBombs,
];
