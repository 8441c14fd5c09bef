import type { SourceRecord } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { isJsonObject, listIn, readItems, Remarks, withRemarks } from '@regimen/plugin-api/reading';
import { readBiometrics, readMaximalUptake } from './biometrics.js';
import { dailySummaryReader } from './daily-summaries.js';
import { readNight } from './nights.js';
import type { FileKind } from './recognise.js';
import { kindOf } from './recognise.js';
import { readSummarizedActivity } from './summarized-activities.js';

type ItemReader = (item: JsonObject, where: string) => Iterable<SourceRecord> | null;

/**
 * Reads a file of the account archive: activities, days, nights, weighings or oxygen uptakes.
 * @throws SourceFileError when it is none of them.
 */
export function* readArchiveFile(document: unknown): Generator<SourceRecord> {
  const items = itemsOf(document);
  const kind = kindOf(namesOf(document, items));
  if (kind === null)
    throw new SourceFileError(
      'unknown-answer',
      'The file holds no activities, days, nights, weighings or oxygen uptakes of Garmin Connect.',
      'file',
    );
  const remarks = new Remarks();
  yield* withRemarks(readItems(items, 'item', remarks, readerOf(kind, items, remarks)), remarks);
}

function readerOf(kind: FileKind, items: readonly unknown[], remarks: Remarks): ItemReader {
  const readers: Readonly<Record<FileKind, ItemReader>> = {
    activities: readSummarizedActivity,
    nights: readNight,
    days: dailySummaryReader(items, remarks),
    biometrics: readBiometrics,
    uptakes: readMaximalUptake,
  };
  return readers[kind];
}

/** Lists of items, or of objects that hold the list of activities. */
function itemsOf(document: unknown): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(document) ? (document as readonly unknown[]) : [document];
  return list.flatMap((item) =>
    isJsonObject(item) ? (listIn(item, 'summarizedActivitiesExport') ?? [item]) : [item],
  );
}

/** Fields of the document and of its items: any of them may lack some. */
function namesOf(document: unknown, items: readonly unknown[]): ReadonlySet<string> {
  const outer = Array.isArray(document) ? (document as readonly unknown[])[0] : document;
  return new Set(
    [outer, ...items].filter(isJsonObject).flatMap((item) => Object.keys(item).concat(innerNames(item))),
  );
}

function innerNames({ metaData }: JsonObject): string[] {
  return isJsonObject(metaData) ? Object.keys(metaData) : [];
}
