import { SourceFileError } from '../extension-points/wearable-source.js';
import { decodeText } from './decode-text.js';
import { gatherBytes } from './gather-bytes.js';
import type { JsonPiece } from './json-scanner.js';
import { JsonScanner } from './json-scanner.js';

/** What a file of JSON holds, in its order. */
export type JsonItem =
  /** An element of a top-level list, or of the list under the named key of a top-level object. */
  | { kind: 'item'; value: unknown; where: string }
  /** A top-level value, after its items and without them; one for each line of NDJSON. */
  | { kind: 'document'; value: unknown; where: string }
  /** A piece that is no JSON; what lies around it is read. */
  | { kind: 'broken'; where: string }
  /** The file ends within a piece. */
  | { kind: 'cut'; where: string };

const mostPieceBytes = 64 * 1024 * 1024;

/**
 * Reads JSON piece by piece: one document, a list, or NDJSON, of any size. With `listKey`, elements of that member of a
 * top-level object come one by one as well. UTF-16 is read whole first.
 * @throws SourceFileError when the file is empty, holds no JSON at all, or one piece of it is larger than 64 MiB.
 */
export async function* readJsonItems(
  bytes: AsyncIterable<Uint8Array>,
  listKey: string | null = null,
): AsyncGenerator<JsonItem> {
  const scanner = new JsonScanner(listKey);
  const counts = { item: 0, document: 0 };
  let parsed = 0;
  let size = 0;
  for await (const chunk of inUtf8(bytes)) {
    size += chunk.length;
    for (const piece of scanner.take(chunk)) {
      counts[piece.kind] += 1;
      const item = parse(piece, `${piece.kind} ${counts[piece.kind]}`);
      if (item.kind !== 'broken') parsed += 1;
      yield item;
    }
    if (scanner.keptBytes > mostPieceBytes)
      throw new SourceFileError(
        'record-too-large',
        'One record of the file is larger than 64 MiB.',
        'document',
        { mebibytes: 64 },
      );
  }
  if (size === 0) throw new SourceFileError('empty-file', 'The file is empty.', 'byte 0');
  if (parsed === 0)
    throw new SourceFileError(
      'not-json',
      'The file is no valid JSON, or was cut off. Export it again.',
      'byte 0',
    );
  if (scanner.isOpen) yield { kind: 'cut', where: 'end of file' };
}

function parse({ kind, bytes }: JsonPiece, where: string): JsonItem {
  try {
    return { kind, value: JSON.parse(textOf(bytes)) as unknown, where };
  } catch {
    return { kind: 'broken', where };
  }
}

/** UTF-8 where it is; what is not, or begins with a mark, takes the long way. */
function textOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.includes('\uFFFD') || text.startsWith('\uFEFF') ? decodeText(bytes) : text;
}

async function* inUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  const pieces = bytes[Symbol.asyncIterator]();
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    const [first, second] = next.value;
    if (isFirst && ((first === 0xff && second !== 0xfd) || (first === 0xfe && second !== 0xfd))) {
      yield Buffer.from(decodeText(await gatherBytes(from(next.value, pieces), mostPieceBytes)));
      return;
    }
    if (next.value.length > 0) isFirst = false;
    yield next.value;
  }
}

async function* from(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
