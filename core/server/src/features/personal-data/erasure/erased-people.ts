import { mkdir, open, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstanceSigner } from '../../../platform/privacy/instance-signer.js';
import { StartRefused } from '../../../platform/start-refused.js';
import type { Person } from '../owned-rows.repository.js';

/** Somebody who was erased, or is being erased: ids alone. */
export interface ErasedPerson extends Person {
  at: string;
}

interface Line extends ErasedPerson {
  /** By this installation, over the line and the signature of the one before; base64. */
  signature: string;
}

/**
 * Everybody who was erased, in a file beside the database: a backup of the database brings people back, but never shortens
 * this list. Lines are only added, and each is signed together with the one before.
 */
export class ErasedPeople {
  private readonly path: string;

  constructor(
    private readonly dataFolder: string,
    private readonly signer: Pick<InstanceSigner, 'sign' | 'verify'>,
  ) {
    this.path = join(dataFolder, 'erased-people.jsonl');
  }

  /** @throws StartRefused for a list that was changed: nobody could say any more who must stay erased. */
  async all(): Promise<ErasedPerson[]> {
    const { lines } = await this.read();
    return lines.map(({ workspaceId, participantId, memberId, at }) => ({
      workspaceId,
      participantId,
      memberId,
      at,
    }));
  }

  /**
   * Adds somebody, on the disk when this resolves; who is on it already is not added again. Callers take turns by a
   * lock in the database.
   */
  async add(person: Person, at: Date): Promise<void> {
    const { lines, wholeBytes } = await this.read();
    if (lines.some((line) => isSame(line, person))) return;
    const { workspaceId, participantId, memberId } = person;
    const erased: ErasedPerson = { workspaceId, participantId, memberId, at: at.toISOString() };
    const signature = this.signer.sign('erasure-receipt', contentOf(lines.at(-1), erased)).toString('base64');
    await mkdir(this.dataFolder, { recursive: true });
    const file = await open(this.path, 'a', 0o600);
    try {
      await truncate(this.path, wholeBytes);
      await file.appendFile(`${JSON.stringify({ ...erased, signature })}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** A line that a crash cut off was never acted upon: whoever was to be added is added again. */
  private async read(): Promise<{ lines: Line[]; wholeBytes: number }> {
    const text = await readFile(this.path, 'utf8').catch((error: { code?: string }) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const lines: Line[] = [];
    for (const row of whole.split('\n').slice(0, -1)) {
      const line = readLine(row);
      if (!line || !this.isSigned(lines.at(-1), line)) {
        throw new StartRefused(
          `The file ${this.path} was changed, or signed by another installation. It says who must stay erased: restore it, and the signing key beside it, from a backup.`,
        );
      }
      lines.push(line);
    }
    return { lines, wholeBytes: Buffer.byteLength(whole) };
  }

  private isSigned(before: Line | undefined, line: Line): boolean {
    const signature = Buffer.from(line.signature, 'base64');
    return this.signer.verify('erasure-receipt', contentOf(before, line), signature);
  }
}

function contentOf(before: Line | undefined, { workspaceId, participantId, memberId, at }: ErasedPerson) {
  return JSON.stringify(['erased', before?.signature ?? '', workspaceId, participantId, memberId, at]);
}

function isSame(one: Person, other: Person): boolean {
  return one.workspaceId === other.workspaceId && one.memberId === other.memberId;
}

function readLine(row: string): Line | null {
  try {
    const line = JSON.parse(row) as Partial<Line> | null;
    const { workspaceId, participantId, memberId, at, signature } = line ?? {};
    const texts = [workspaceId, participantId, memberId, at, signature];
    return texts.every((text) => typeof text === 'string') ? (line as Line) : null;
  } catch {
    return null;
  }
}
