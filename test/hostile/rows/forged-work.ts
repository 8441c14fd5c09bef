import { randomUUID } from 'node:crypto';
import { connectQueue } from '@regimen/server/testing';
import { until } from '../../journeys/support/until.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import type { World } from '../world/world.js';

interface Work {
  id: string;
  queue: string;
  attempts: number;
  isDone: boolean;
  isFailed: boolean;
}

const workOf = async ({ asOwner }: World, id: string): Promise<Work | undefined> =>
  (
    await asOwner<Work>(
      `select id, queue, attempts, processed_at is not null as "isDone", failed_at is not null as "isFailed"
         from outbox where id = $1`,
      [id],
    )
  )[0];

/** Everything of both patients that a job could change. */
async function picture(world: World): Promise<string> {
  const { asOwner, p1, p2 } = world;
  const counts = [];
  for (const table of ['plans', 'plan_requests', 'imports', 'personal_exports', 'erasures', 'observations'])
    for (const { participantId } of [p1, p2])
      counts.push(
        ...(await asOwner(
          `select '${table}' as what, participant_id, count(*)::int as n from ${table} where participant_id = $1 group by 2`,
          [participantId],
        )),
      );
  return JSON.stringify(counts, null, 1);
}

/** Settled work of every kind, put into every queue by hand: only what is due in just that queue is ever done. */
async function byHand(world: World, findings: Findings): Promise<number> {
  const queue = await connectQueue({ redisUrl: null, databaseUrl: world.appUrl }, () => undefined);
  const attempts = { count: 1, backoffMs: 1_000, reason: 'An attack is made once.' };
  const settled = await world.asOwner<Work>(
    `select distinct on (queue) id, queue, attempts from outbox where processed_at is not null order by queue, id`,
  );
  const queues = ['imports', 'plans', 'personal-exports', 'erasures', 'retire-keys', 'research-exports'];
  const before = await picture(world);
  let sent = 0;
  try {
    for (const name of queues)
      for (const id of [...settled.map((work) => work.id), randomUUID(), 'not-an-id', '../P2']) {
        await queue.dispatch({ id, queue: name, attempts });
        sent += 1;
      }
    await until(
      async () => (await Promise.all(queues.map((name) => queue.depth(name)))).map((depth) => depth.waiting),
      (waiting) => waiting.every((count) => count === 0),
      120_000,
    );
  } finally {
    await queue.close();
  }
  findings.holdSame(before, await picture(world), 'the patients');
  for (const work of settled) {
    const now = await workOf(world, work.id);
    findings.hold(now?.attempts === work.attempts, `work of ${work.queue} was begun once more by hand`);
  }
  return sent;
}

/** Work of T1 that waits, put into queues of other kinds: it must neither run there nor be lost. */
async function asOtherWork(world: World, findings: Findings): Promise<void> {
  const [row] = await world.asOwner<{ id: string }>(
    `insert into outbox (workspace_id, queue, payload, due_at) values ($1, 'retire-keys', '{}', now() + interval '1 hour')
     returning id`,
    [world.t1.id],
  );
  const queue = await connectQueue({ redisUrl: null, databaseUrl: world.appUrl }, () => undefined);
  const others = ['erasures', 'personal-exports', 'imports'];
  try {
    for (const name of others)
      await queue.dispatch({
        id: row!.id,
        queue: name,
        attempts: { count: 1, backoffMs: 1_000, reason: 'Once.' },
      });
    await until(
      async () =>
        (await Promise.all(others.map((name) => queue.depth(name)))).map(
          ({ waiting, running }) => waiting + running,
        ),
      (left) => left.every((count) => count === 0),
      120_000,
    );
  } finally {
    await queue.close();
  }
  const work = await workOf(world, row!.id);
  findings.hold(
    work?.isDone === false && !work.isFailed && work.attempts === 0,
    `waiting work was taken by another queue: ${JSON.stringify(work)}`,
  );
  await world.asOwner('delete from outbox where id = $1', [row!.id]);
}

/** Work written by whoever reached the table, of T1 and about somebody of T2. */
async function aboutOthers(world: World, findings: Findings): Promise<void> {
  const { asOwner, t1, p2 } = world;
  const forged: readonly (readonly [string, Record<string, string>])[] = [
    ['personal-exports', { exportId: randomUUID(), participantId: p2.participantId, language: 'en' }],
    ['imports', { importId: p2.importId, participantId: p2.participantId }],
    ['plans', { requestId: p2.planRequestId, planRequestId: p2.planRequestId }],
    ['erasures', { erasureId: p2.participantId }],
  ];
  const before = await picture(world);
  const ids: string[] = [];
  for (const [queue, payload] of forged) {
    const [row] = await asOwner<{ id: string }>(
      'insert into outbox (workspace_id, queue, payload) values ($1, $2, $3) returning id',
      [t1.id, queue, payload],
    );
    ids.push(row!.id);
  }
  const all = () => Promise.all(ids.map((id) => workOf(world, id)));
  const begun = await until(
    all,
    (works) => works.every((work) => work !== undefined && (work.attempts > 0 || work.isDone)),
    120_000,
  );
  await until(
    all,
    (works) =>
      works.every((work) => work?.isDone === true || work?.isFailed === true || (work?.attempts ?? 0) > 1),
    60_000,
  ).catch(() => undefined);
  findings.hold(begun.length === forged.length, 'forged work was not even begun');
  findings.holdSame(before, await picture(world), 'somebody of T2 or T1');
  await asOwner('update outbox set failed_at = now() where id = any($1) and processed_at is null', [ids]);
}

const jobPayload: Row = {
  id: 'H010',
  run: async (world) => {
    const findings = new Findings();
    const asked = await world.users.admin1.ask(
      `mutation { exportMyData(language: en, participantId: "${world.p2.participantId}") { __typename } }`,
    );
    findings.hold(asked.status === 400, `an export of P2 was asked for: ${asked.text.slice(0, 120)}`);
    const own = await world.users.admin1.ask('mutation { exportMyData(language: en) { __typename } }');
    findings.hold(!own.text.includes('"PersonalExport"'), 'an administrator got an export of somebody');
    const sent = await byHand(world, findings);
    await asOtherWork(world, findings);
    await aboutOthers(world, findings);
    return findings.evidence(
      `No operation takes whose data to export. Of ${sent} jobs put into the queue by hand (settled work of every kind in every queue, ids nobody gave) none did anything, and waiting work runs in its own queue only: a queue carries a number, the work stands in PostgreSQL. Work of T1 about somebody of T2, written into that table, found nobody behind the wall of T1.`,
    );
  },
};

export const forgedWorkRows: readonly Row[] = [jobPayload];
