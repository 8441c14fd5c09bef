import { join } from 'node:path';
import { StartRefused } from '../start-refused.js';
import { newSecretText, readKept, readOrKeep, replaceDurably } from './kept-secret.js';

/** Master keys, the one that wraps now first, then those that may still be needed to unwrap. */
export interface KeyRing {
  /** As they were when last read; empty before. */
  known(): readonly Buffer[];
  read(): Promise<readonly Buffer[]>;
}

/** Keys that were given by settings; they change with a restart only. */
export class ConfiguredKeyRing implements KeyRing {
  constructor(private readonly keys: readonly Buffer[]) {}

  known(): readonly Buffer[] {
    return this.keys;
  }

  read(): Promise<readonly Buffer[]> {
    return Promise.resolve(this.keys);
  }
}

/** The file `master.key` of the data folder, a key a line in base64, which is made when there is none. */
export class FileKeyRing implements KeyRing {
  private last: readonly Buffer[] = [];

  constructor(private readonly path: string) {}

  static in(dataFolder: string): FileKeyRing {
    return new FileKeyRing(join(dataFolder, 'master.key'));
  }

  known(): readonly Buffer[] {
    return this.last;
  }

  async isThere(): Promise<boolean> {
    return (await readKept(this.path)) !== null;
  }

  /** @throws StartRefused when the file is damaged. */
  async read(): Promise<readonly Buffer[]> {
    const lines = (await readOrKeep(this.path, newSecretText)).split(/\s+/);
    const keys = lines.map((line) => Buffer.from(line, 'base64'));
    if (keys.some(({ length }) => length !== 32))
      throw new StartRefused(
        `The file ${this.path} is damaged. Restore it from a backup: without it encrypted data are lost.`,
      );
    this.last = keys;
    return keys;
  }

  /** Puts other keys in their place, all at once and durably. */
  async replace(keys: readonly Buffer[]): Promise<void> {
    await replaceDurably(this.path, keys.map((key) => key.toString('base64')).join('\n'));
    this.last = keys;
  }
}
