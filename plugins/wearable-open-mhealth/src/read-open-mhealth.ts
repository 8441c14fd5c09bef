import type { SourceRecord } from '@regimen/domain';
import type { FileInput } from '@regimen/plugin-api';
import { SourceFileError } from '@regimen/plugin-api';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { isJsonObject, objectIn, readJsonItems, Remarks } from '@regimen/plugin-api/reading';
import { readBody } from './body-reader.js';
import { schemaOfFileName } from './schema.js';

/** Of what the standard forbids, in words. */
const reasons: Readonly<Record<string, string>> = {
  unit_unknown: 'its unit is not one the schema allows',
  value_unreadable: 'its value is no number',
  value_absent: 'it has no value',
  invalid_time: 'its time frame is not one the schema allows',
  time_missing: 'it does not say when it was measured',
  interval_missing: 'it needs a time interval',
  malformed_record: 'it is no data point',
  date_incomplete: 'it needs a time interval',
};

/**
 * Reads data points (header and body) and bare bodies of Open mHealth and IEEE 1752.1: one, a list, NDJSON, or the list
 * under `body` of an answer.
 * @throws SourceFileError where it is no JSON, and behind the remarks where no data point obeys the standard.
 */
export async function* readOpenMHealth({
  name,
  bytes,
  timeZone,
}: Pick<FileInput, 'name' | 'bytes' | 'timeZone'>): AsyncGenerator<SourceRecord> {
  const remarks = new Remarks();
  let firstFault: { code: string; where: string } | null = null;
  const invalid = (code: string, where: string) => {
    firstFault ??= { code, where };
    remarks.add(code, where, 1, code);
  };
  let isMeasured = false;
  for await (const item of readJsonItems(bytes, 'body')) {
    if (item.kind === 'broken') invalid('malformed_record', item.where);
    else if (item.kind === 'cut') remarks.add('truncated', item.where);
    else {
      const records = pointsIn(item.value, item.kind).flatMap(({ header, body }) =>
        readBody(
          body,
          { header, schema: schemaOfFileName(name), timeZone, where: item.where },
          remarks,
          invalid,
        ),
      );
      isMeasured ||= records.length > 0;
      yield* records;
    }
  }
  if (!isMeasured) remarks.add('nothing_measured', 'file');
  yield* remarks.records();
  if (!isMeasured && firstFault) throw refusal(firstFault);
}

function pointsIn(value: unknown, kind: 'item' | 'document'): { header: JsonObject; body: JsonObject }[] {
  if (!isJsonObject(value))
    return kind === 'document' && Array.isArray(value) ? [] : [{ header: {}, body: {} }];
  const body = objectIn(value, 'body');
  if (body) return [{ header: objectIn(value, 'header') ?? {}, body }];
  // The rest of an answer whose list of bodies was read element by element.
  if (kind === 'document' && Array.isArray(value['body'])) return [];
  return [{ header: {}, body: value }];
}

function refusal({ code, where }: { code: string; where: string }): SourceFileError {
  return new SourceFileError(
    'invalid-data-point',
    `No data point of the file can be used: ${reasons[code] ?? code}.`,
    where,
  );
}
