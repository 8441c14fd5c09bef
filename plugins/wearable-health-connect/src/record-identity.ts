import { parseInstant } from '@regimen/domain';
import {
  epochInstant,
  isJsonObject,
  numberIn,
  objectIn,
  revision,
  textIn,
} from '@regimen/plugin-api/reading';
import type { JsonObject } from '@regimen/plugin-api/reading';

/** The app that wrote a record; null where it does not say. */
export function originOf(record: JsonObject): string | null {
  const metadata = objectIn(record, 'metadata') ?? {};
  for (const holder of [metadata, record]) {
    const origin = holder['dataOrigin'];
    const name = isJsonObject(origin) ? textIn(origin, 'packageName') : textIn(holder, 'dataOrigin');
    if (name) return name;
  }
  return null;
}

/** The record's own id, or that of the app that wrote it; null where it has none. */
export function identityOf(record: JsonObject): string | null {
  const metadata = objectIn(record, 'metadata') ?? {};
  const id = textIn(metadata, 'id') ?? textIn(record, 'id');
  if (id) return id;
  const ofClient = textIn(metadata, 'clientRecordId') ?? textIn(record, 'clientRecordId');
  return ofClient === null ? null : `${originOf(record) ?? ''}/${ofClient}`;
}

/** When the record was last modified. */
export function revisionOf(record: JsonObject): { revisedAt?: string } {
  const [modified] = versionOf(record);
  return revision(modified === '' ? null : modified);
}

/** Orders versions of one record: by when it was modified, then by the app's own version. */
function versionOf(record: JsonObject): readonly [modified: string, version: number] {
  const metadata = objectIn(record, 'metadata') ?? {};
  // Milliseconds since 1970 in a database.
  const milliseconds = numberIn(record, 'lastModifiedTime');
  const modified = textIn(metadata, 'lastModifiedTime') ?? textIn(record, 'lastModifiedTime') ?? '';
  const version = numberIn(metadata, 'clientRecordVersion') ?? numberIn(record, 'clientRecordVersion') ?? 0;
  return [parseInstant(modified)?.at ?? epochInstant(milliseconds) ?? '', version];
}

/** Whether `record` replaces `known`; of two alike the later in the file does. */
export function isNewer(record: JsonObject, known: JsonObject): boolean {
  const [modified, version] = versionOf(record);
  const [knownModified, knownVersion] = versionOf(known);
  return modified > knownModified || (modified === knownModified && version >= knownVersion);
}
