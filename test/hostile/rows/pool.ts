import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pooledUrl, transactionSettings } from '@regimen/server/testing';
import { until } from '../../journeys/support/until.js';
import { leftBehind } from '../../pooler/support/left-behind.js';
import { pgbouncerProgram, startPooler } from '../../pooler/support/pgbouncer.js';
import type { ConnectionReading } from '../connection-probe.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { InterleavedRequests } from '../support/interleaved-requests.js';
import { startSecondApi } from '../support/second-api.js';
import { Seeded } from '../support/seeded.js';
import type { World } from '../world/world.js';

const probeProgram = join(dirname(fileURLToPath(import.meta.url)), '../connection-probe.js');
/** Within the usual run and where there is time. */
const [fewRequests, manyRequests] = [2_000, 20_000];
const [atOnce, turns, connections] = [200, 10, 2];

/** An api with hardly any connections, and how requests to it went. */
interface Way {
  name: string;
  requests: InterleavedRequests;
  lookAtConnections(): Promise<ConnectionReading>;
  stop(): Promise<void>;
}

async function openWay(world: World, name: string, settings: Readonly<Record<string, string>>): Promise<Way> {
  const probe = join(world.regimen.dataFolder, `connections-${name}.sock`);
  const api = await startSecondApi(world, {
    NODE_OPTIONS: `--import ${pathToFileURL(probeProgram).href}`,
    CONNECTION_PROBE: probe,
    ...settings,
  });
  return {
    name,
    requests: new InterleavedRequests(world, api.url, new Seeded(world.seed)),
    lookAtConnections: async () => {
      const socket = connect(probe);
      socket.write(JSON.stringify(transactionSettings));
      return JSON.parse(await text(socket)) as ConnectionReading;
    },
    stop: () => api.stop(),
  };
}

function holdAnswers(findings: Findings, { name, requests }: Way): void {
  const { sent, answered, brokenOff, failed, foreign, missing } = requests;
  findings.count(answered);
  findings.hold(foreign === 0, `${name}: ${foreign} answers with rows of the other workspace`);
  findings.hold(missing === 0, `${name}: ${missing} answers lacked the own record`);
  findings.hold(
    answered + brokenOff === sent && failed > sent * 0.08,
    `${name}: ${answered} answered, ${failed} failed`,
  );
}

async function holdNothingLeft(findings: Findings, way: Way): Promise<number> {
  // What was broken off may still be at work.
  const { idle, taken, left } = await until(
    () => way.lookAtConnections(),
    (reading) => reading.taken === 0,
    10_000,
  );
  findings.hold(idle >= connections && taken === 0, `${way.name}: ${idle} connections idle, ${taken} taken`);
  findings.hold(left.length === 0, `${way.name}: left on idle connections: ${left.join(', ')}`);
  return idle;
}

const poolBleed: Row = {
  id: 'H012',
  run: async (world) => {
    const findings = new Findings();
    const each = world.isLong ? manyRequests : fewRequests;
    const program = process.env['TEST_PGBOUNCER'] === undefined ? null : pgbouncerProgram();
    const pooler = program === null ? null : await startPooler(program, world.appUrl, connections);
    const ways: Way[] = [];
    try {
      ways.push(await openWay(world, 'direct', { REGIMEN_DATABASE_POOL: String(connections) }));
      if (pooler) ways.push(await openWay(world, 'pooled', { REGIMEN_DATABASE_POOLER: pooler.url }));
      let looked = 0;
      // In turns, so that whatever else the machine does meets each way alike.
      for (let turn = 0; turn < turns; turn += 1)
        for (const way of ways) {
          await way.requests.send(each / turns, atOnce);
          looked += await holdNothingLeft(findings, way);
        }
      for (const way of ways) holdAnswers(findings, way);
      if (pooler) {
        const left = await leftBehind(pooledUrl(world.appUrl, pooler.url), connections);
        findings.hold(left.length === 0, `left on connections of the pooler: ${left.join(', ')}`);
      }
      const told = ways.map(
        ({ name, requests: { failed, brokenOff, foreign, perSecond } }) =>
          `${name === 'pooled' ? 'through a PgBouncer in transaction mode' : 'directly'} ${failed} failing within their transaction and ${brokenOff} broken off, ${foreign} foreign rows, ${perSecond.toFixed(0)} a second`,
      );
      return findings.evidence(
        `${each} requests of both workspaces, ${atOnce} at once over ${connections} connections: ${told.join('; ')}. Nothing was left set or held on idle connections, looked at ${looked} times${pooler ? `, nor on the pooler's ${connections}` : ''}.`,
      );
    } finally {
      for (const way of ways) await way.stop();
      await pooler?.stop();
    }
  },
};

export const poolRows: readonly Row[] = [poolBleed];
