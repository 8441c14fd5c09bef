import type { KnownOpenRow } from './known-open.js';
import type { Outcome } from './row.js';

/** How a row counts: `open` counts as neither passed nor failed, as it is known and somebody is to close it. */
export type Standing = 'passed' | 'failed' | 'open' | 'left for --long';

/** What a run says of a row, and why. */
export interface Judged {
  outcome: Outcome;
  standing: Standing;
  /** Null where there is nothing to add. */
  because: string | null;
}

/** Holds an outcome against what is known to be open: a surprise in either direction fails. */
export function judgeOutcome(outcome: Outcome, known: readonly KnownOpenRow[]): Judged {
  const entry = known.find(({ id }) => id === outcome.id);
  if (outcome.isLeftOut) return { outcome, standing: 'left for --long', because: null };
  if (outcome.isClosed)
    return entry
      ? { outcome, standing: 'failed', because: 'It is closed now: take it off known-open.ts.' }
      : { outcome, standing: 'passed', because: null };
  return entry
    ? { outcome, standing: 'open', because: `${entry.why} (${entry.closedBy})` }
    : { outcome, standing: 'failed', because: outcome.breaches.slice(0, 3).join('; ') || outcome.says };
}

/** The last line of a run. */
export function summaryOf(judged: readonly Judged[]): string {
  const count = (wanted: Standing) => judged.filter(({ standing }) => standing === wanted).length;
  return `${count('passed')} passed, ${count('failed')} failed`;
}
