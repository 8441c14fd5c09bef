import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '@regimen/domain';
import { z } from 'zod';
import type { InstanceSigner } from '../../privacy/instance-signer.js';
import { replaceDurably } from '../../privacy/kept-secret.js';

const recordSchema = z.strictObject({ id: z.string(), version: z.string(), signature: z.string() });

/**
 * The newest version of each signed plugin that was ever installed or started here, in the data folder. Each record is
 * signed by the installation, so that whoever can write files but has not its key cannot lower one.
 */
export class SeenVersions {
  private signer: Promise<InstanceSigner> | null = null;

  /** @param loadSigner asked for only when there is something to verify or sign. */
  constructor(
    private readonly folder: string,
    private readonly loadSigner: () => Promise<InstanceSigner>,
  ) {}

  /**
   * Null where the plugin was never seen.
   * @throws TypeError when the record is not ours; StartRefused when the key that tells it is damaged.
   */
  async newest(id: string): Promise<string | null> {
    const text = await readFile(this.pathOf(id), 'utf8').catch((error: { code?: string }) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (text === null) return null;
    const version = verified(id, text, await this.ownSigner());
    if (version !== null) return version;
    throw new TypeError(
      `The record of the newest version of ${id}, ${this.pathOf(id)}, was changed, or the signing key of this installation was.`,
    );
  }

  /** Makes this the newest version, even where a newer one was seen. */
  async set(id: string, version: string): Promise<void> {
    const signature = (await this.ownSigner()).sign('plugin-version', canonicalJson({ id, version }));
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await replaceDurably(
      this.pathOf(id),
      JSON.stringify({ id, version, signature: signature.toString('base64') }),
    );
  }

  private pathOf(id: string): string {
    return join(this.folder, `${id}.json`);
  }

  private ownSigner(): Promise<InstanceSigner> {
    this.signer ??= this.loadSigner();
    return this.signer;
  }
}

/** The version a record tells; null where it is no record of ours. */
function verified(id: string, text: string, signer: InstanceSigner): string | null {
  try {
    const { version, signature, ...record } = recordSchema.parse(JSON.parse(text));
    const bytes = Buffer.from(signature, 'base64');
    const isOurs = signer.verify('plugin-version', canonicalJson({ id, version }), bytes);
    return isOurs && record.id === id ? version : null;
  } catch {
    return null;
  }
}
