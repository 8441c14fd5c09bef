import type { Quality, QualityEntry } from '@regimen/domain';
import { instantText, verdictOn } from '@regimen/domain';
import { keyBytes, observationHashBytes } from './observation-hash.js';
import type { ObservationTable } from './observation-table.js';
import { SeenKeys } from './seen-keys.js';

/** A batch of observations after each was judged by itself, by row. */
export interface JudgedObservations {
  raw: ObservationTable;
  /** Cleaned values. */
  values: Float64Array;
  /** Identities, one behind the other. They come from the raw values: better cleaning later knows them again. */
  keys: Buffer;
  /** One where an earlier row of the batch is the same. */
  repeats: Uint8Array;
  /** Of those that are not `good`. */
  doubts: ReadonlyMap<number, Quality>;
  /** What the rules did, by row. */
  entries: readonly QualityEntry[];
}

/** Judges each observation by itself, as `cleanObservations` does, and tells which repeat others. */
export function judgeObservations(raw: ObservationTable): JudgedObservations {
  const values = raw.values.slice(0, raw.length);
  const keys = Buffer.allocUnsafeSlow(raw.length * keyBytes);
  const repeats = new Uint8Array(raw.length);
  const doubts = new Map<number, Quality>();
  const entries: QualityEntry[] = [];
  const seen = new SeenKeys(keys, raw.length);
  for (let row = 0; row < raw.length; row += 1) {
    const [metric, value] = [raw.metricOf(row), values[row]!];
    const verdict = verdictOn(metric, value, raw.extrasOf(row).confidence);
    if (verdict !== null) {
      const { quality, ...said } = verdict;
      entries.push({ index: row, metric, rawValue: value, observation: raw.at(row), ...said });
      if (said.action === 'converted') values[row] = said.cleanedValue ?? value;
      doubts.set(row, quality);
    }
    keys.write(keyOf(raw, row), row * keyBytes, 'latin1');
    if (seen.isRepeat(row)) repeats[row] = 1;
  }
  return { raw, values, keys, repeats, doubts, entries };
}

function keyOf(raw: ObservationTable, row: number): string {
  const end = raw.ends[row]!;
  const { nativeId, revisedAt } = raw.extrasOf(row);
  return observationHashBytes({
    metric: raw.metricOf(row),
    nativeId,
    ...(revisedAt === undefined ? {} : { revisedAt }),
    at: instantText(raw.starts[row]!),
    until: Number.isNaN(end) ? null : instantText(end),
    value: raw.values[row]!,
    device: raw.deviceOf(row),
  });
}
