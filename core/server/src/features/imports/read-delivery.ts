import type { ReadingContext } from '@regimen/plugin-api';
import type { RandomAccess } from '@regimen/plugin-api/reading';
import { headBytes, isGzip, isZip, peek } from '@regimen/plugin-api/reading';
import { parseArchive } from '../../platform/parsing/parse-archive.js';
import { ParseFailure } from '../../platform/parsing/parse-failure.js';
import { parseFile } from '../../platform/parsing/parse-file.js';
import type { ParsedPiece } from '../../platform/parsing/parsed-piece.js';
import type { PluginRegistry } from '../../platform/plugins/plugin-registry.js';

/** A file as it was handed over, whatever it is. */
export interface DeliveredFile extends ReadingContext {
  name: string;
  sizeBytes: number;
  /** Its bytes in order. */
  stream(): AsyncIterable<Uint8Array>;
  /** Its bytes from any place, for archives. */
  anywhere(): Promise<RandomAccess & { close(): Promise<void> }>;
}

export interface Readers {
  plugins: PluginRegistry;
  pluginsFile: string;
}

/**
 * Reads a file with the source that knows it, and an archive file by file, in a process of its own. Files before
 * `firstFile` are left out; a file that is no archive is number 0.
 * @throws ParseFailure when nobody knows it, or an archive cannot be used as a whole.
 */
export async function* readDelivery(
  readers: Readers,
  delivered: DeliveredFile,
  firstFile = 0,
): AsyncGenerator<ParsedPiece> {
  const { head, bytes } = await peek(delivered.stream(), headBytes);
  try {
    if (isZip(head) || isGzip(head)) yield* readArchiveFile(readers, delivered, firstFile);
    else if (firstFile === 0) yield* readPlainFile(readers, delivered, head, bytes);
  } finally {
    await bytes.return(undefined);
  }
}

async function* readArchiveFile(
  { plugins, pluginsFile: listFile }: Readers,
  { name, timeZone, settings, anywhere }: DeliveredFile,
  firstFile: number,
): AsyncGenerator<ParsedPiece> {
  const sources = plugins.running.flatMap(({ from, extensions }) =>
    (extensions.wearableSources ?? []).map(({ id: sourceId }) => ({ from, sourceId })),
  );
  const archive = await anywhere();
  try {
    yield* parseArchive({ listFile, name, sources, archive, firstFile, timeZone, settings });
  } finally {
    await archive.close();
  }
}

async function* readPlainFile(
  { plugins, pluginsFile: listFile }: Readers,
  { name, sizeBytes, timeZone, settings }: DeliveredFile,
  head: Uint8Array,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<ParsedPiece> {
  const source = plugins.sourceFor(head, name);
  const provider = source && plugins.providerOf(source.id);
  if (!source || !provider) throw unknownFormat(plugins);
  yield { kind: 'file', number: 0, label: name, sourceId: source.id };
  const file = { name, sizeBytes, bytes, timeZone, settings };
  let failure: ParseFailure | null = null;
  try {
    const order = { listFile, from: provider.from, sourceId: source.id, file };
    for await (const records of parseFile(order)) yield { kind: 'records', records };
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
    failure = error;
  }
  yield { kind: 'file-end', failure: failure && failure.asData() };
}

/** What to tell where no source knows a file, or nothing of an archive. */
export function unknownFormat(plugins: PluginRegistry): ParseFailure {
  const readable = plugins.running
    .filter(({ extensions }) => (extensions.wearableSources?.length ?? 0) > 0)
    .map(({ definition }) => definition.title.en);
  const message = `No installed source knows this kind of file. Installed: ${readable.join(', ') || 'none'}.`;
  return new ParseFailure('unknown-format', message, 'file');
}
