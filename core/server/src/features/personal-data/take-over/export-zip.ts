import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { openPromise } from 'yauzl';
import { z } from 'zod';
import { verifySigned } from '../../../platform/privacy/instance-signer.js';
import { ExportRefused } from './export-refused.js';

const manifestShape = z.object({
  format: z.literal('regimen-person-export'),
  version: z.number().int(),
  workspaceId: z.uuid(),
  participantId: z.uuid(),
  memberId: z.uuid(),
  files: z.array(
    z.object({
      name: z.string(),
      bytes: z.number().int().nonnegative(),
      sha256: z.string(),
      rows: z.number().int().nullable(),
    }),
  ),
  publicKey: z.string(),
});
export type ExportManifest = z.infer<typeof manifestShape>;

const [manifestName, signatureName] = ['manifest.json', 'manifest.sig'];
/** The manifest of an export with every raw file of a decade is a hundredth of this. */
const largestManifest = 64 * 1024 * 1024;
const newestVersion = 1;

/** The zip of a person's export, whose every byte is what an installation that is trusted signed for. */
export class ExportZip {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    readonly manifest: ExportManifest,
  ) {}

  /**
   * Opens an export and checks all of it before anything is handed out.
   * @param trusted public keys of installations whose exports are taken.
   * @throws ExportRefused for what is no export, was changed, or was signed by somebody else.
   */
  static async open(path: string, trusted: readonly string[]): Promise<ExportZip> {
    const zip = await openPromise(path, { autoClose: false }).catch((error: { code?: string }) => {
      if (error.code === 'ENOENT') throw new ExportRefused('not-an-export', `There is no file ${path}.`);
      throw new ExportRefused('not-an-export', 'This file is no zip, or its end is missing.');
    });
    try {
      const entries = await entriesOf(zip);
      const manifest = await signedManifest(zip, entries, trusted);
      const opened = new ExportZip(zip, entries, manifest);
      await opened.check();
      return opened;
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.manifest.files.some((file) => file.name === name);
  }

  /** The bytes of a file that the manifest names. */
  async *bytes(name: string): AsyncGenerator<Buffer> {
    yield* read(await opened(this.zip, this.entries, name), name);
  }

  close(): void {
    this.zip.close();
  }

  private async check(): Promise<void> {
    const named = new Set([...this.manifest.files.map(({ name }) => name), manifestName, signatureName]);
    for (const name of this.entries.keys())
      if (!named.has(name)) throw new ExportRefused('damaged', 'The manifest does not name this file.', name);
    for (const { name, bytes, sha256 } of this.manifest.files) {
      const hash = createHash('sha256');
      let size = 0;
      for await (const piece of this.bytes(name)) {
        size += piece.length;
        if (size > bytes) break;
        hash.update(piece);
      }
      if (size !== bytes || hash.digest('hex') !== sha256)
        throw new ExportRefused('damaged', 'The file is not the one that was exported.', name);
    }
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName))
        throw new ExportRefused('damaged', 'The zip holds this file twice.', entry.fileName);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    if (error instanceof ExportRefused) throw error;
    throw new ExportRefused('damaged', 'The list of files in the zip cannot be read.');
  }
  return entries;
}

async function signedManifest(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  trusted: readonly string[],
): Promise<ExportManifest> {
  if (!entries.has(manifestName) || !entries.has(signatureName))
    throw new ExportRefused('not-an-export', 'This zip is no export of a person by Regimen.');
  const text = await textOf(zip, entries, manifestName);
  const signature = Buffer.from(await textOf(zip, entries, signatureName), 'base64');
  if (!trusted.some((key) => verifySigned(key, 'export-manifest', text, signature)))
    throw new ExportRefused(
      'foreign',
      'It was changed, or another installation signed it. If you trust that installation, give the key it made known with --public-key.',
      manifestName,
    );
  const manifest = manifestShape.safeParse(jsonOf(text));
  if (!manifest.success)
    throw new ExportRefused('not-an-export', 'It does not describe an export of a person.', manifestName);
  if (manifest.data.version > newestVersion)
    throw new ExportRefused('newer', 'A newer Regimen made it: upgrade this one first.', manifestName);
  return manifest.data;
}

async function textOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>, name: string): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of read(await opened(zip, entries, name), name)) {
    size += piece.length;
    if (size > largestManifest) throw new ExportRefused('damaged', 'It is larger than any manifest.', name);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

async function opened(zip: ZipFile, entries: ReadonlyMap<string, Entry>, name: string): Promise<Readable> {
  const entry = entries.get(name);
  if (!entry) throw new ExportRefused('damaged', 'The zip does not hold this file.', name);
  return zip.openReadStreamPromise(entry).catch(() => {
    throw new ExportRefused('damaged', 'The file cannot be unpacked.', name);
  });
}

async function* read(stream: Readable, name: string): AsyncGenerator<Buffer> {
  try {
    for await (const piece of stream) yield piece as Buffer;
  } catch {
    throw new ExportRefused('damaged', 'The file cannot be unpacked to its end.', name);
  } finally {
    stream.destroy();
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
