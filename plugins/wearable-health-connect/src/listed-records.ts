import { isJsonObject, textIn } from '@regimen/plugin-api/reading';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { identityOf, isNewer } from './record-identity.js';
import { plainType, readTypes } from './record-types.js';

/** A record of the file and its place. */
export interface ListedRecord {
  /** `Steps`, `HeartRate` and so on; null where nothing says. */
  type: string | null;
  record: JsonObject;
  where: string;
}

/** No exporter nests its lists deeper. */
const deepest = 4;

/**
 * All records of a file in its order: from a list, a list under any name, or lists by type (`{ "Steps": [...] }`). Of a
 * record that stands there in several versions only the newest. What is no object is an empty one.
 */
export function listedRecords(document: unknown): ListedRecord[] {
  const found: ListedRecord[] = [];
  collect(document, null, '', 0, found);
  const newest = new Map<string, ListedRecord>();
  for (const listed of found) {
    const key = keyOf(listed);
    const known = newest.get(key);
    if (!known || isNewer(listed.record, known.record)) newest.set(key, listed);
  }
  return found.filter((listed) => newest.get(keyOf(listed)) === listed);
}

function keyOf({ type, record, where }: ListedRecord): string {
  const identity = identityOf(record);
  return identity === null ? where : `${type} ${identity}`;
}

function collect(
  value: unknown,
  type: string | null,
  where: string,
  depth: number,
  found: ListedRecord[],
): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const record = isJsonObject(item) ? item : {};
      found.push({ type: typeIn(record, type), record, where: `${where}[${index}]` });
    }
    return;
  }
  if (!isJsonObject(value) || depth > deepest) return;
  if (typeIn(value, null) !== null && ('startTime' in value || 'time' in value)) {
    found.push({ type: typeIn(value, null), record: value, where: where || 'file' });
    return;
  }
  for (const [name, inner] of Object.entries(value))
    collect(inner, plainType(name), where === '' ? name : `${where}.${name}`, depth + 1, found);
}

/** What a record says it is, unless that is no type we read and its list names one (a session has a `type` of its own). */
function typeIn(record: JsonObject, ofList: string | null): string | null {
  const written = textIn(record, 'recordType') ?? textIn(record, 'type');
  const own = written === null ? null : plainType(written);
  const isListed = ofList !== null && readTypes.has(ofList);
  return own === null || (isListed && !readTypes.has(own)) ? ofList : own;
}
