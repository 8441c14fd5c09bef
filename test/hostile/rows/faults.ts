import { Client } from 'pg';
import { until } from '../../journeys/support/until.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { FileDesk } from '../support/file-desk.js';
import { weights } from '../support/weight-tables.js';
import { killWorker } from '../support/worker-of.js';
import type { World } from '../world/world.js';

const patienceMs = 240_000;
const over = ['done', 'partial', 'failed', 'cancelled'];

async function storedWeights(
  world: World,
  participantId: string,
  from: string,
  days: number,
): Promise<number> {
  const [{ count }] = (await world.asOwner<{ count: string }>(
    `select count(*)::text as count from observations
      where participant_id = $1 and at >= $2::timestamptz - interval '1 day' and at < $2::timestamptz + make_interval(days => $3)`,
    [participantId, `${from}T00:00:00Z`, days + 1],
  )) as [{ count: string }];
  return Number(count);
}

const killedWorkers: Row = {
  id: 'H126',
  run: async (world) => {
    const findings = new Findings();
    // A third death sets work aside (H129).
    const [count, from, kills] = [40_000, '2021-02-01', 2];
    const desk = new FileDesk(world.sessions.pat1, world.p1.participantId);
    const id = await desk.begin({ name: 'weights.csv', bytes: weights(count, from) });
    let killed = 0;
    while (killed < kills) {
      const state = await until(
        () => desk.state(id),
        ({ status, recordsRead }) =>
          over.includes(status) || (status === 'running' && recordsRead > killed * 5_000),
        patienceMs,
      );
      if (over.includes(state.status)) break;
      await killWorker(world);
      killed += 1;
    }
    const done = await until(
      () => desk.state(id),
      ({ status }) => over.includes(status),
      patienceMs,
    );
    findings.hold(killed > 0, 'the import was over before a worker could be killed');
    findings.hold(done.status === 'done', `the import came to ${done.status}`);
    findings.hold(
      done.observationsStored === count,
      `it tells of ${done.observationsStored} of ${count} values`,
    );
    const rows = await storedWeights(world, world.p1.participantId, from, 40);
    findings.hold(rows === count, `${rows} rows of ${count} values`);
    findings.count(killed);
    return findings.evidence(
      `Worker killed ${killed} times in the middle of ${count} values: ${rows} rows at the end, none lost, none twice.`,
    );
  },
};

const emptiedQueue: Row = {
  id: 'H127',
  // The sweep comes after forty seconds.
  isLong: true,
  run: async (world) => {
    const findings = new Findings();
    const desk = new FileDesk(world.sessions.pat1, world.p1.participantId);
    const [files, each] = [12, 20];
    const begun: string[] = [];
    for (let index = 0; index < files; index += 1) {
      const from = `2019-0${1 + Math.floor(index / 2)}-${index % 2 === 0 ? '01' : '15'}`;
      begun.push(await desk.begin({ name: `weights-${index}.csv`, bytes: weights(each, from) }));
    }
    const tables = await world.asOwner<{ name: string }>(
      "select format('bullmq.%I', tablename) as name from pg_tables where schemaname = 'bullmq' and tablename like '%job%'",
    );
    const waiting = await world.asOwner(
      "select 1 from outbox where processed_at is null and failed_at is null and queue = 'imports'",
    );
    if (tables.length > 0)
      await world.asOwner(`truncate ${tables.map(({ name }) => name).join(', ')} cascade`);
    const began = performance.now();
    const states = await until(
      () => Promise.all(begun.map((id) => desk.state(id))),
      (all) => all.every(({ status }) => over.includes(status)),
      patienceMs,
    );
    const seconds = (performance.now() - began) / 1000;
    findings.hold(tables.length > 0, 'the queue keeps its jobs somewhere else now');
    findings.hold(waiting.length > 0, 'nothing was waiting when the queue was emptied');
    for (const { status, failureReason, observationsStored } of states)
      findings.hold(
        status === 'done' && observationsStored === each,
        `an import came to ${status} (${failureReason?.code}) with ${observationsStored} of ${each}`,
      );
    return findings.evidence(
      `The queue's own tables emptied with ${waiting.length} of ${files} imports to do: all done from the outbox within ${seconds.toFixed(0)} s, every value once.`,
    );
  },
};

/** What the list allows. */
const mostDeaths = 3;

/** A connection that keeps an import from going on until it ends. */
async function heldImport({ ownerUrl }: World, id: string): Promise<Client> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('begin');
  await client.query('select 1 from imports where id = $1 for update', [id]);
  return client;
}

const poison: Row = {
  id: 'H129',
  // After each death the job's lock must run out first.
  isLong: true,
  run: async (world) => {
    const findings = new Findings();
    const desk = new FileDesk(world.sessions.pat1, world.p1.participantId);
    const id = await desk.begin({ name: 'weights.csv', bytes: weights(60_000, '2023-02-01') });
    const work = async () => {
      const [row] = await world.asOwner<{
        attempts: number;
        failed: boolean;
        processed: boolean;
        problem: string | null;
      }>(
        `select attempts, failed_at is not null as failed, processed_at is not null as processed, problem
           from outbox where payload->>'importId' = $1`,
        [id],
      );
      return row!;
    };
    // Nothing of it can be stored meanwhile: a worker that dies late would otherwise die after its work.
    const held = await heldImport(world, id);
    let deaths = 0;
    try {
      while (deaths < mostDeaths) {
        const begun = deaths;
        await until(work, ({ attempts }) => attempts > begun, patienceMs);
        await killWorker(world);
        deaths += 1;
      }
    } finally {
      await held.end();
    }
    // The import tells of its end a moment before the job does.
    const end = await until(work, ({ failed, processed }) => failed || processed, patienceMs);
    findings.count(deaths);
    findings.hold(
      end.failed && end.problem === 'WorkerDied',
      `after ${deaths} deaths of a worker the job came to ${JSON.stringify(end)}`,
    );
    if (!end.failed) await desk.cancel(id);
    const other = await desk.import({ name: 'other.csv', bytes: weights(10, '2018-03-01') }, patienceMs);
    findings.hold(other.status === 'done', `other work came to ${other.status}`);
    if (!end.failed) return findings.evidence('The job was ended by hand; other work went on.');
    const { jobs } = await world.sessions.admin1.ask<{ jobs: { state: string; failure: string | null }[] }>(
      '{ jobs(first: 500) { state failure } }',
    );
    findings.hold(
      jobs.some(({ state, failure }) => state === 'failed' && failure === 'WorkerDied'),
      'the administrator does not see it',
    );
    return findings.evidence(
      `A job whose worker dies each time is set aside after ${deaths} deaths as WorkerDied, where the administrator sees it; other work goes on.`,
    );
  },
};

export const faultRows: readonly Row[] = [killedWorkers, emptiedQueue, poison];
