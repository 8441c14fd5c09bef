import type { SourceRecord } from '@regimen/domain';
import type { JsonObject } from './json-fields.js';
import { isJsonObject } from './json-fields.js';
import type { Remarks } from './remarks.js';

/**
 * Reads a list item by item: one that `read` answers null to, or that is no object, becomes `item_rejected` with its
 * place (`<name> 1` is the first), and the rest goes in.
 */
export function* readItems(
  items: readonly unknown[],
  name: string,
  remarks: Remarks,
  read: (item: JsonObject, where: string) => Iterable<SourceRecord> | null,
): Generator<SourceRecord> {
  for (const [index, item] of items.entries()) {
    const where = `${name} ${index + 1}`;
    const records = isJsonObject(item) ? read(item, where) : null;
    if (records === null) remarks.add('item_rejected', where);
    else yield* records;
  }
}

/** Yields records and the remarks behind them; where nothing was measured, it says so. */
export function* withRemarks(records: Iterable<SourceRecord>, remarks: Remarks): Generator<SourceRecord> {
  let isMeasured = false;
  for (const record of records) {
    isMeasured ||= record.kind !== 'warning';
    yield record;
  }
  if (!isMeasured) remarks.add('nothing_measured', 'file');
  yield* remarks.records();
}
