import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { extract, pack } from 'tar-stream';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** Streams are cut into parts of this many bytes, as a tar names the size of what follows before it. */
export const partBytes = 8 * 1024 * 1024;
/** What gzip may add to bytes that it cannot make smaller. */
const zippedBytes = partBytes + 64 * 1024;
const namePattern = /^[a-zA-Z0-9._-]+(\/[a-zA-Z0-9._-]+)*$/;
const zipped = /\.gz$/;

/** An archive that is not as we write them. */
export class ArchiveDamaged extends Error {
  override readonly name = 'ArchiveDamaged';
}

/** A named stream of bytes of an archive. */
export interface ArchiveStream {
  name: string;
  pieces: AsyncIterable<Buffer>;
}

/** An archive that is written while it is read from `output`. Streams follow one another. */
export class ArchiveWriter {
  readonly output = pack();

  /** @param way whether bytes are made smaller; sealed ones cannot be. */
  async add(name: string, bytes: AsyncIterable<Uint8Array>, way: 'zipped' | 'as it is'): Promise<void> {
    if (!namePattern.test(name)) throw new TypeError(`${name} cannot be a name in an archive.`);
    let number = 0;
    for await (const part of partsOf(bytes)) {
      number += 1;
      const isZipped = way === 'zipped';
      const content = isZipped ? await zip(part, { level: constants.Z_BEST_SPEED }) : part;
      await this.write(`${name}/${number}${isZipped ? '.gz' : ''}`, content);
    }
  }

  addText(name: string, text: string): Promise<void> {
    return this.add(name, one(Buffer.from(text)), 'zipped');
  }

  end(): void {
    this.output.finalize();
  }

  private write(name: string, content: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      const written = (error: Error | null) => (error ? reject(error) : resolve());
      this.output.entry({ name, size: content.length, mode: 0o600, mtime: new Date(0) }, content, written);
    });
  }
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}

/** At least one, so that an empty stream has its place too. */
async function* partsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let [held, heldBytes, given]: [Uint8Array[], number, number] = [[], 0, 0];
  for await (const piece of bytes) {
    held.push(piece);
    heldBytes += piece.byteLength;
    while (heldBytes >= partBytes) {
      const all = Buffer.concat(held, heldBytes);
      yield all.subarray(0, partBytes);
      given += 1;
      held = [all.subarray(partBytes)];
      heldBytes -= partBytes;
    }
  }
  if (heldBytes > 0 || given === 0) yield Buffer.concat(held, heldBytes);
}

/**
 * The streams of an archive, in order. Each is read to its end, or not at all, before the next is asked for.
 * @throws ArchiveDamaged when it holds what no archive of ours does, and whatever reading its bytes fails with.
 */
export async function* readArchive(bytes: AsyncIterable<Buffer>): AsyncGenerator<ArchiveStream> {
  const parts = partsIn(bytes);
  const following = async () => ((await parts.next()).value as Part | undefined) ?? null;
  try {
    let part = await following();
    while (part !== null) {
      const { name } = part;
      const pieces = (async function* () {
        do {
          yield part.bytes;
          part = await following();
        } while (part !== null && part.number > 1);
      })();
      yield { name, pieces };
      for await (const left of pieces) void left;
    }
  } finally {
    await parts.return(undefined);
  }
}

interface Part {
  name: string;
  number: number;
  bytes: Buffer;
}

async function* partsIn(bytes: AsyncIterable<Buffer>): AsyncGenerator<Part, undefined> {
  const extracting = extract();
  const fed = feed(bytes, extracting);
  let before: Pick<Part, 'name' | 'number'> | null = null;
  for await (const entry of extracting) {
    const { name: path, type, size = 0 } = entry.header;
    const [, name, number] = /^(.+)\/([1-9]\d{0,8})(?:\.gz)?$/.exec(path) ?? [];
    if (type !== 'file' || name === undefined || !namePattern.test(name) || size > zippedBytes)
      throw new ArchiveDamaged('It holds what no archive of ours does.');
    const part = { name, number: Number(number) };
    if (part.number !== 1 && (before?.name !== name || part.number !== before.number + 1))
      throw new ArchiveDamaged('A part is missing.');
    const pieces: Buffer[] = [];
    for await (const piece of entry) pieces.push(piece);
    const content = Buffer.concat(pieces);
    yield { ...part, bytes: zipped.test(path) ? await unzipped(content) : content };
    before = part;
  }
  await fed;
  return undefined;
}

function unzipped(content: Buffer): Promise<Buffer> {
  return unzip(content, { maxOutputLength: partBytes }).catch(() => {
    throw new ArchiveDamaged('A part cannot be unzipped.');
  });
}

/** An error of what is read ends the archive with that error; whoever reads no further ends the reading. */
async function feed(bytes: AsyncIterable<Buffer>, into: ReturnType<typeof extract>): Promise<void> {
  try {
    for await (const piece of bytes) {
      if (into.destroyed) return;
      if (!into.write(piece)) await roomOrEnd(into);
    }
    into.end();
  } catch (error) {
    into.destroy(error as Error);
  }
}

function roomOrEnd(stream: ReturnType<typeof extract>): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      stream.off('drain', go).off('close', go);
      resolve();
    };
    stream.on('drain', go).on('close', go);
  });
}
