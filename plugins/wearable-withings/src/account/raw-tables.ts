import type { Metric, SourceRecord } from '@regimen/domain';
import { metrics, parseInstant } from '@regimen/domain';
import type { TitledRow } from '@regimen/plugin-api/reading';
import { epochInstant, observe } from '@regimen/plugin-api/reading';

/** What the second part of `raw_<device>_<what>.csv` names; the file itself does not say what its values are. */
const metricByName: ReadonlyMap<string, Metric> = new Map([
  ['hr', 'heart-rate'],
  ['steps', 'steps'],
  ['distance', 'distance'],
  ['calories-earned', 'active-energy'],
  ['rr', 'respiratory-rate'],
]);
export const rawTitles = ['start', 'duration', 'value'];
/** A row covers hours at most; more values than this no row has. */
const mostValues = 100_000;

/** The metric of a raw table by its name; null for one that is not read. */
export function rawMetric(name: string): Metric | null {
  const [, what = ''] = /(?:^|\/)raw_[a-z]+_([a-z-]+)\.csv$/i.exec(name) ?? [];
  return metricByName.get(what.toLowerCase()) ?? null;
}

/**
 * A row holds a start and two lists of equal length: how long each value lasts, in seconds, one behind the other, and the
 * values. Null where it is built otherwise. Levels of 0 are gaps; counts of 0 are counts.
 */
export function readRawRow(row: TitledRow, metric: Metric): SourceRecord[] | null {
  const start = parseInstant(row.text('start') ?? '');
  const durations = numbersOf(row.text('duration'));
  const values = numbersOf(row.text('value'));
  if (start === null || durations === null || values === null || durations.length !== values.length)
    return null;
  const isCount = metrics[metric].daily === 'sum';
  let milliseconds = Date.parse(start.at);
  return values.flatMap((value, index) => {
    const at = epochInstant(milliseconds);
    milliseconds += durations[index]! * 1000;
    const until = durations[index]! > 0 ? epochInstant(milliseconds) : null;
    if (at === null || (!isCount && value <= 0)) return [];
    return observe(
      { at, until, offsetMinutes: start.offsetMinutes, device: null, nativeId: null },
      { [metric]: value },
    );
  });
}

/** `[60,60]`: numbers from 0; null for anything else. */
function numbersOf(text: string | null): number[] | null {
  const inner = /^\[([\d.,\s]*)\]$/.exec(text ?? '')?.[1];
  if (inner === undefined || inner.trim() === '') return null;
  const numbers = inner.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  return numbers.length <= mostValues && numbers.every((number) => number >= 0 && number < 1e9)
    ? numbers
    : null;
}
