import { randomUUID } from 'node:crypto';
import { AuditRepository, hashEntry, startTestDatabase, startTestServer } from '@regimen/server/testing';
import type { AuditNote, TestDatabase } from '@regimen/server/testing';
import { atLeast } from '../evaluation/support/measurement.js';
import { numberAfter } from './number-after.js';
import { report } from './report.js';

type Transaction = Parameters<Parameters<TestDatabase['transactions']['run']>[1]>[0];
type Append = (tx: Transaction, workspaceId: string, notes: readonly AuditNote[]) => Promise<void>;

const writers = 8;
const notesEach: readonly AuditNote[] = ['read-health-record', 'answerRequest', 'changeProfile'].map(
  (action) => ({ action, subject: 'participant:1', decision: 'allowed', reason: 'care-team' }),
);
/** How many times as fast as asking step by step it must be at least. */
const goal = 1.5;

/**
 * Durable audit entries a second of one busy workspace, each operation a transaction of its own with three entries and
 * eight at once, beside taking the lock, asking for the head and inserting one by one. `--operations N` sets how many.
 */
export async function benchAudit(args: readonly string[]): Promise<boolean> {
  const operations = numberAfter(args, '--operations') ?? 400;
  const server = await startTestServer();
  const database = await startTestDatabase();
  try {
    const repository = new AuditRepository();
    const atOnce: Append = (tx, workspaceId, notes) =>
      repository.append(tx, { workspaceId, memberId: null }, notes);
    const rates: { atOnce: number[]; stepByStep: number[] } = { atOnce: [], stepByStep: [] };
    for (let round = 0; round < 3; round += 1) {
      rates.stepByStep.push(await entriesPerSecond(database, operations, stepByStep));
      rates.atOnce.push(await entriesPerSecond(database, operations, atOnce));
    }
    const [now, before] = [Math.max(...rates.atOnce), Math.max(...rates.stepByStep)];
    const more = { entriesPerSecond: Math.round(now), stepByStepPerSecond: Math.round(before), writers };
    return report(atLeast('audit-append-ratio', Math.round((now / before) * 100) / 100, goal, more));
  } finally {
    await database.stop();
    await server.stop();
  }
}

async function entriesPerSecond(database: TestDatabase, operations: number, append: Append): Promise<number> {
  const workspaceId = randomUUID();
  const inside = (work: (tx: Transaction) => Promise<unknown>) =>
    database.transactions.run({ kind: 'system', workspaceId, reason: 'bench' }, work);
  await inside((tx) =>
    tx.query(
      `insert into workspaces (workspace_id, name, kind, wrapped_key) values ($1, 'W', 'hospital', '')`,
      [workspaceId],
    ),
  );
  const begun = performance.now();
  let left = operations;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      await inside((tx) => append(tx, workspaceId, notesEach));
    }
  };
  await Promise.all(Array.from({ length: writers }, work));
  return (operations * notesEach.length * 1000) / (performance.now() - begun);
}

/** As it was before: the lock, the head, the clock and every entry asked for one by one. */
async function stepByStep(tx: Transaction, workspaceId: string, notes: readonly AuditNote[]): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [workspaceId]);
  const [head] = await tx.query<{ seq: string; hash: Buffer }[]>(
    'select seq, hash from audit_entries where workspace_id = $1 order by seq desc limit 1',
    [workspaceId],
  );
  const [{ now }] = await tx.query<[{ now: Date }]>('select clock_timestamp() as now');
  let [seq, prevHash] = [Number(head?.seq ?? 0), head?.hash ?? Buffer.alloc(32)];
  for (const note of notes) {
    seq += 1;
    const at = now.toISOString();
    const hash = hashEntry({ ...note, workspaceId, seq, at, memberId: null, prevHash });
    await tx.query(
      `insert into audit_entries (workspace_id, seq, at, member_id, action, subject, decision, reason, prev_hash, hash)
       values ($1, $2, $3, null, $4, $5, $6, $7, $8, $9)`,
      [workspaceId, seq, at, note.action, note.subject, note.decision, note.reason, prevHash, hash],
    );
    prevHash = hash;
  }
}
