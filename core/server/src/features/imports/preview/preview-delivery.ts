import { headBytes, isGzip, isZip, peek } from '@regimen/plugin-api/reading';
import { ParseFailure, timeoutFailure } from '../../../platform/parsing/parse-failure.js';
import type { FileFailure } from '../../../platform/parsing/parse-frames.js';
import type { ParsedPiece } from '../../../platform/parsing/parsed-piece.js';
import type { DeliveredFile, Readers } from '../read-delivery.js';
import { listArchive, readDelivery } from '../read-delivery.js';
import type { DeliveryPreview, PreviewedFile } from './delivery-preview.js';
import { inspectDelivery } from './inspect-delivery.js';
import { previewLimits, previewTimes } from './preview-limits.js';
import type { KnownRecords } from './preview-tally.js';
import { PreviewTally } from './preview-tally.js';
import { usableRecords } from './usable-records.js';

/**
 * Reads a file as an import would, within narrow limits, and stores nothing. A file that cannot be read has a `failure`
 * and what its source could tell of it.
 */
export async function previewDelivery(
  { plugins, pluginsFile, times = previewTimes }: Readers,
  delivered: DeliveredFile,
  known: KnownRecords | null,
): Promise<DeliveryPreview> {
  const readers = { plugins, pluginsFile, times };
  const { head, bytes } = await peek(delivered.stream(), headBytes);
  await bytes.return(undefined);
  const isArchive = isZip(head) || isGzip(head);
  const [read, listed, inspection] = await Promise.all([
    readBeginning(readers, delivered, known),
    isArchive ? listFiles(readers, delivered) : null,
    isArchive ? null : inspectDelivery(readers, delivered, head),
  ]);
  const reasons = new Map(read.files.map(({ path, failure }) => [path, failure]));
  const files = listed?.files.map((file) => ({ ...file, failure: reasons.get(file.path) ?? file.failure }));
  return {
    ...read,
    files: files ?? read.files,
    fileCount: listed?.fileCount ?? read.files.length,
    inspection,
  };
}

type Beginning = Omit<DeliveryPreview, 'fileCount' | 'inspection'>;

async function readBeginning(
  readers: Required<Readers>,
  delivered: DeliveredFile,
  known: KnownRecords | null,
): Promise<Beginning> {
  const tally = new PreviewTally(known, delivered.timeZone);
  const files: PreviewedFile[] = [];
  const end = performance.now() + readers.times.totalMs;
  let failure: FileFailure | null = null;
  let isComplete = true;
  try {
    for await (const piece of readDelivery(readers, delivered)) {
      if (piece.kind === 'records') await tally.add(usableRecords(piece.records));
      else note(files, piece);
      isComplete = !(tally.isFull || performance.now() > end || isOutOfTime(piece));
      if (!isComplete) break;
    }
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
    if (error.code === timeoutFailure.code) isComplete = false;
    else failure = error.asData();
  }
  // A single file that ends early says why in its own place.
  if (failure === null && files.length === 1) failure = files[0]!.failure;
  return { ...tally.counted(), isComplete, failure, files };
}

/** Stopped for our own sake, a file has no fault. */
function isOutOfTime(piece: ParsedPiece): boolean {
  return piece.kind === 'file-end' && piece.failure?.code === timeoutFailure.code;
}

function note(files: PreviewedFile[], piece: Exclude<ParsedPiece, { kind: 'records' }>): void {
  if (piece.kind === 'file') files.push({ path: piece.label, sourceId: piece.sourceId, failure: null });
  else if (piece.failure && !isOutOfTime(piece)) files.push({ ...files.pop()!, failure: piece.failure });
}

/** The files of an archive and who would read each; only the first are named, all are counted as far as time allows. */
async function listFiles(
  readers: Readers,
  delivered: DeliveredFile,
): Promise<Pick<DeliveryPreview, 'files' | 'fileCount'>> {
  const files: PreviewedFile[] = [];
  let fileCount = 0;
  try {
    for await (const piece of listArchive(readers, delivered)) {
      if (piece.kind === 'file') fileCount += 1;
      if (piece.kind !== 'records' && fileCount <= previewLimits.listedFiles) note(files, piece);
    }
  } catch (error) {
    // Why the archive cannot be used is told by reading it.
    if (!(error instanceof ParseFailure)) throw error;
  }
  return { files, fileCount };
}
