import type { SourceRecord } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { JsonObject } from '@regimen/plugin-api/reading';
import {
  isJsonObject,
  listIn,
  numberIn,
  observe,
  readItems,
  Remarks,
  textIn,
  withRemarks,
} from '@regimen/plugin-api/reading';
import type { ItemKind } from './item-kinds.js';
import { itemKinds } from './item-kinds.js';
import { timeOf } from './item-time.js';

/**
 * Reads an answer of the API: blood pressures, weights, glucose or oxygen.
 * @throws SourceFileError when it is none of them, or its unit is none the API names.
 */
export function* readAnswer(document: unknown, timeZone: string): Generator<SourceRecord> {
  const answer = isJsonObject(document) ? document : {};
  const kind = itemKinds.find(({ list }) => listIn(answer, list) !== null);
  if (!kind)
    throw new SourceFileError(
      'unknown-answer',
      'The file holds no blood pressures, weights, glucose or oxygen values of iHealth. Export one of them.',
      'file',
    );
  const factor = factorOf(kind, answer);
  const remarks = new Remarks();
  const read = (item: JsonObject, where: string): SourceRecord[] | null => {
    const time = timeOf(item, timeZone, remarks, where);
    if (time === null) return null;
    const note = textIn(item, 'Note');
    const when = { ...time, until: null, device: null, nativeId: textIn(item, 'DataID') };
    return observe({ ...when, ...(note === null ? {} : { note }) }, kind.values(item, factor));
  };
  yield* withRemarks(readItems(listIn(answer, kind.list)!, 'item', remarks, read), remarks);
}

/** An answer without a unit is in the first of them. */
function factorOf({ unit, factors }: ItemKind, answer: JsonObject): number {
  const number = unit === null ? 0 : (numberIn(answer, unit) ?? 0);
  const factor = factors[number];
  if (factor === undefined)
    throw new SourceFileError(
      'unknown-unit',
      `The unit ${number} is none that iHealth names.`,
      unit ?? 'file',
      { unit: number },
    );
  return factor;
}
