import { runningServer } from '@regimen/server/testing';
import { until } from '../../journeys/support/until.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { FileDesk } from '../support/file-desk.js';
import { readProbe } from '../support/read-probe.js';
import { SteadyRequests } from '../support/steady-requests.js';
import type { SteadyTally } from '../support/steady-requests.js';
import type { World } from '../world/world.js';

/** What the list allows until writes are taken again. */
const recoveryMs = 10_000;
const over = ['done', 'partial', 'failed', 'cancelled'];
const firstDay = '2012-01-01';
/** Entries by hand whose work is waited for. */
const fewEntries = 4;

const ways = [
  { name: 'an immediate stop', fell: (world: World) => signalServer(world, 'SIGQUIT') },
  { name: 'a backend killed in the middle of its work', fell: killBackend },
  { name: 'the server killed', fell: (world: World) => signalServer(world, 'SIGKILL') },
] as const;

async function signalServer({ regimen }: World, signal: NodeJS.Signals): Promise<void> {
  const server = await until(
    () => runningServer(regimen.dataFolder),
    (found) => found !== null,
    recoveryMs,
  );
  process.kill(server!.pid, signal);
}

/** The one that is in a transaction of ours, where there is one. */
async function killBackend(world: World): Promise<void> {
  const [backend] = await world.asOwner<{ pid: number }>(
    `select pid from pg_stat_activity where usename = 'regimen_app' and pid <> pg_backend_pid()
      order by (state <> 'idle') desc, query_start desc limit 1`,
  );
  process.kill(backend!.pid, 'SIGKILL');
}

/** Fells the database and waits until a write is acknowledged again. @returns milliseconds */
async function fellAndWait(
  world: World,
  { tally }: SteadyRequests,
  way: (typeof ways)[number],
): Promise<number> {
  await way.fell(world);
  const fellAt = performance.now();
  const seen = tally.unavailable;
  await until(
    () => Promise.resolve(tally),
    ({ unavailable, lastWriteAt, lastOutageAt }) => unavailable > seen && lastWriteAt > lastOutageAt,
    60_000,
  );
  return tally.lastWriteAt - fellAt;
}

/** Acknowledged is committed, once; whatever else is committed was told to be unsure. @returns how many of the latter */
async function holdCommits(
  world: World,
  findings: Findings,
  since: Date,
  tally: SteadyTally,
): Promise<number> {
  const { entries, files, unsure } = tally;
  const acknowledged = new Set([...entries, ...files]);
  const rows = await world.asOwner<{ id: string; works: number }>(
    `select i.id, count(o.id)::int as works from imports i
       left join outbox o on o.queue = 'imports' and o.payload->>'importId' = i.id::text
      where i.participant_id = $1 and i.created_at >= $2 group by i.id`,
    [world.p1.participantId, since],
  );
  const stored = new Set(rows.map(({ id }) => id));
  const lost = [...acknowledged].filter((id) => !stored.has(id)).length;
  const others = rows.filter(({ id }) => !acknowledged.has(id)).length;
  findings.count(acknowledged.size);
  findings.hold(lost === 0, `${lost} writes were acknowledged and are not there`);
  findings.hold(others <= unsure, `${others} writes are there, ${unsure} were told to be unsure`);
  findings.hold(
    rows.every(({ works }) => works === 1),
    'a write is there without its work',
  );
  return others;
}

/** All files come to their end, and the entries whose turn is not ended by hand. */
async function holdWork(world: World, findings: Findings, { files, entries }: SteadyTally): Promise<void> {
  const desk = new FileDesk(world.sessions.pat1, world.p1.participantId);
  for (const id of entries.slice(fewEntries)) await desk.cancel(id);
  for (const [id, values] of [
    ...files.map((file) => [file, 20] as const),
    ...entries.slice(0, fewEntries).map((entry) => [entry, 1] as const),
  ]) {
    const { status, observationsStored } = await until(
      () => desk.state(id),
      (state) => over.includes(state.status),
      90_000,
    );
    findings.hold(
      status === 'done' && observationsStored === values,
      `an import came to ${status} with ${observationsStored} of ${values} values`,
    );
  }
  const open = await until(
    () =>
      world.asOwner<{ queue: string }>(
        'select queue from outbox where due_at <= now() and processed_at is null and failed_at is null',
      ),
    (waiting) => waiting.length === 0,
    60_000,
  ).catch(() => null);
  findings.hold(open !== null, 'work is stuck');
  const [chain] = await world.asOwner<{ missing: number }>(
    'select coalesce(sum(last - entries), 0)::int as missing from (select max(seq) as last, count(*) as entries from audit_entries group by workspace_id) each',
  );
  findings.hold(chain?.missing === 0, `${chain?.missing} entries of the audit trail are missing`);
}

const databaseRestarts: Row = {
  id: 'H130',
  run: async (world) => {
    const findings = new Findings();
    const before = await readProbe(world.probe, 'reset');
    const [{ since }] = (await world.asOwner<{ since: Date }>('select now() as since')) as [{ since: Date }];
    const requests = new SteadyRequests(world, firstDay);
    requests.start();
    const recoveries: string[] = [];
    try {
      await until(
        () => Promise.resolve(requests.tally),
        ({ entries, files }) => entries.length > 10 && files.length > 0,
      );
      for (const way of ways) {
        const ms = await fellAndWait(world, requests, way);
        findings.hold(ms <= recoveryMs, `after ${way.name} writes came back after ${Math.round(ms)} ms`);
        recoveries.push(`${(ms / 1000).toFixed(1)} s after ${way.name}`);
      }
    } finally {
      await requests.stop();
    }
    const { tally } = requests;
    const silent = await holdCommits(world, findings, since, tally);
    await holdWork(world, findings, tally);
    const after = await readProbe(world.probe, 'read');
    findings.hold(after.unhandled === before.unhandled, 'a promise nobody waited for failed in the api');
    findings.hold(
      tally.others.length === 0,
      `${tally.others.length} answers that are no retryable error: ${[...new Set(tally.others)].slice(0, 3).join('; ')}`,
    );
    findings.count(tally.asked);
    return findings.evidence(
      `${tally.asked} reads, entries and imports while the database was felled three times; writes were taken again ${recoveries.join(', ')}. ${tally.unavailable} were told UNAVAILABLE with 503; all ${tally.entries.length + tally.files.length} acknowledged writes are there, ${silent} of the ${tally.unsure} told to be unsure too; nothing is stuck.`,
    );
  },
};

export const databaseRestartRows: readonly Row[] = [databaseRestarts];
