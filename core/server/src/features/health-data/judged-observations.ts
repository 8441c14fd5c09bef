import type { QualityEntry, Quality } from '@regimen/domain';
import { instantText, verdictOn } from '@regimen/domain';
import { observationHashBytes } from './observation-hash.js';
import type { ObservationTable } from './observation-table.js';

/** A batch of observations after each was judged by itself, by row. */
export interface JudgedObservations {
  raw: ObservationTable;
  /** Cleaned values. */
  values: readonly number[];
  qualities: readonly Quality[];
  /** Identities, 16 characters of a byte each. They come from the raw values: better cleaning later knows them again. */
  keys: readonly string[];
  /** Rows that no earlier row of the batch repeats, in order. */
  distinct: readonly number[];
  /** What the rules did, by row. */
  entries: readonly QualityEntry[];
}

/** Judges each observation by itself, as `cleanObservations` does, and tells which repeat others. */
export function judgeObservations(raw: ObservationTable): JudgedObservations {
  const values: number[] = [];
  const qualities: Quality[] = [];
  const keys: string[] = [];
  const distinct: number[] = [];
  const entries: QualityEntry[] = [];
  const seen = new Set<string>();
  for (let row = 0; row < raw.length; row += 1) {
    const [metric, value] = [raw.metrics[row]!, raw.values[row]!];
    const verdict = verdictOn(metric, value, raw.extrasOf(row).confidence);
    if (verdict === null) {
      values.push(value);
      qualities.push('good');
    } else {
      const { quality, ...said } = verdict;
      entries.push({ index: row, metric, rawValue: value, observation: raw.at(row), ...said });
      values.push(said.action === 'converted' ? (said.cleanedValue ?? value) : value);
      qualities.push(quality);
    }
    const key = keyOf(raw, row);
    keys.push(key);
    if (seen.size < seen.add(key).size) distinct.push(row);
  }
  return { raw, values, qualities, keys, distinct, entries };
}

function keyOf(raw: ObservationTable, row: number): string {
  const end = raw.ends[row]!;
  return observationHashBytes({
    metric: raw.metrics[row]!,
    nativeId: raw.extrasOf(row).nativeId,
    at: instantText(raw.starts[row]!),
    until: Number.isNaN(end) ? null : instantText(end),
    value: raw.values[row]!,
    device: raw.devices[row]!,
  });
}
