import type { ReadingContext } from '@regimen/plugin-api';
import type { RandomAccess } from '@regimen/plugin-api/reading';
import { headBytes, isGzip, isZip, peek } from '@regimen/plugin-api/reading';
import { parseArchive } from '../../platform/parsing/parse-archive.js';
import { ParseFailure } from '../../platform/parsing/parse-failure.js';
import { parseFile } from '../../platform/parsing/parse-file.js';
import type { ParsedPiece } from '../../platform/parsing/parsed-piece.js';
import type { ParserTimes } from '../../platform/parsing/watch-clock.js';
import type { PluginRegistry } from '../../platform/plugins/plugin-registry.js';
import { chosenZone } from './chosen-zone.js';
import { emptyFile, readerNamed, readerOf } from './reader-of.js';

/** A file as it was handed over, whatever it is. */
export interface DeliveredFile extends ReadingContext {
  name: string;
  sizeBytes: number;
  /** The source it came from, where that is known: then it is no archive, and nobody else reads it. */
  knownSource?: string | null;
  /** Its bytes in order. */
  stream(): AsyncIterable<Uint8Array>;
  /** Its bytes from any place, for archives. */
  anywhere(): Promise<RandomAccess & { close(): Promise<void> }>;
}

export interface Readers {
  plugins: PluginRegistry;
  pluginsFile: string;
  /** How long a parser process may take; as long as an import when left out. */
  times?: ParserTimes;
}

/**
 * Reads a file with the source that knows it, and an archive file by file, in a process of its own. Files before
 * `firstFile` are left out; a file that is no archive is number 0.
 * @throws ParseFailure when it is empty, nobody knows it, or an archive cannot be used as a whole.
 */
export async function* readDelivery(
  readers: Readers,
  delivered: DeliveredFile,
  firstFile = 0,
): AsyncGenerator<ParsedPiece> {
  const { head, bytes } = await peek(delivered.stream(), headBytes);
  const told = { ...delivered, timeZone: chosenZone(delivered) };
  try {
    if (head.length === 0) throw emptyFile();
    if (!told.knownSource && (isZip(head) || isGzip(head)))
      yield* readArchiveFile(readers, told, { firstFile });
    else if (firstFile === 0) yield* readPlainFile(readers, told, head, bytes);
  } finally {
    await bytes.return(undefined);
  }
}

/** What an archive holds and who would read it, without reading it. @throws ParseFailure when it cannot be opened. */
export function listArchive(readers: Readers, delivered: DeliveredFile): AsyncGenerator<ParsedPiece> {
  return readArchiveFile(readers, delivered, { firstFile: 0, isListing: true });
}

async function* readArchiveFile(
  { plugins, pluginsFile: listFile, times }: Readers,
  { name, timeZone, settings, anywhere }: DeliveredFile,
  how: { firstFile: number; isListing?: boolean },
): AsyncGenerator<ParsedPiece> {
  const sources = plugins.running.flatMap(({ from, at, extensions }) =>
    (extensions.wearableSources ?? []).map(({ id: sourceId }) => ({ from, at, sourceId })),
  );
  const archive = await anywhere();
  try {
    yield* parseArchive({ listFile, name, sources, archive, timeZone, settings, times, ...how });
  } finally {
    await archive.close();
  }
}

async function* readPlainFile(
  { plugins, pluginsFile: listFile, times }: Readers,
  { name, sizeBytes, timeZone, settings, knownSource }: DeliveredFile,
  head: Uint8Array,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<ParsedPiece> {
  const { from, at, source } = knownSource
    ? readerNamed(plugins, knownSource)
    : await readerOf(plugins, head, name, settings);
  yield { kind: 'file', number: 0, label: name, sourceId: source.id };
  const file = { name, sizeBytes, bytes, timeZone, settings };
  let failure: ParseFailure | null = null;
  try {
    const order = { listFile, from, at, sourceId: source.id, file, times };
    for await (const records of parseFile(order)) yield { kind: 'records', records };
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
    failure = error;
  }
  yield { kind: 'file-end', failure: failure && failure.asData() };
}

export { unknownFormat } from './reader-of.js';
