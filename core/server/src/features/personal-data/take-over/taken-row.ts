import type { NewIds } from './new-ids.js';

type Row = Readonly<Record<string, unknown>>;

/** What becomes of work that was under way: nobody goes on with it here. */
const endedStates: Readonly<Record<string, (row: Row) => Row>> = {
  imports: (row) => ({ ...row, status: ended(row['status']), taking_back_since: null }),
  plan_requests: (row) => ({ ...row, status: ended(row['status']) }),
  live_sessions: (row) => ({ ...row, is_over: true }),
};
/** Columns that the database numbers by itself. */
const numbered: Readonly<Record<string, string>> = { quality_entries: 'id' };

/** A row as it stands in the workspace that takes the person over. */
export function takenRow(table: string, row: Row, ids: NewIds): Row {
  const moved = ids.within(row) as Row;
  // What was approved is the document as it was: its hash covers every byte.
  const kept = table === 'plans' ? { ...moved, document: row['document'] } : moved;
  const numberedBy = numbered[table];
  const own = Object.fromEntries(Object.entries(kept).filter(([column]) => column !== numberedBy));
  return endedStates[table]?.(own) ?? own;
}

function ended(status: unknown): unknown {
  return status === 'queued' || status === 'running' ? 'cancelled' : status;
}
