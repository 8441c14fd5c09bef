import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import type { BlobStore } from '../blobs/blob-store.js';
import type { Transactions } from '../database/transactions.js';
import { PersonErased } from '../privacy/person-cipher.js';
import type { PersonCipher } from '../privacy/person-cipher.js';
import { SealBroken } from '../privacy/sealed-box.js';
import type { SampledValue } from './backup-contents.js';

/** Whether somebody was erased, and so must not be readable. */
export type ErasedIn = (workspaceId: string, personId: string) => boolean;

/** Of each workspace and kind. */
const sampled = 20;
const largestFileBytes = 16 * 1024 * 1024;

interface SealedRow {
  workspace_id: string;
  person_id: string;
  id: string;
  sealed: Buffer;
  sha256: string | null;
}

const rowsByKind = {
  name: `select workspace_id, id as person_id, id, display_name as sealed, null as sha256 from members`,
  file: `select workspace_id, member_id as person_id, id, blob_key as sealed, sha256 from uploads
          where removed_at is null and size_bytes <= ${largestFileBytes}`,
} as const;
type Kind = keyof typeof rowsByKind;

/**
 * Sealed values that are opened when a backup is taken and again when it is verified: that they say the same proves that
 * database, keys and files fit together. What they say is kept as a fingerprint by the key of their person alone.
 */
export class SampledValues {
  constructor(
    private readonly parts: {
      transactions: Transactions;
      cipher: Pick<PersonCipher, 'open' | 'fingerprints'>;
      uploads: Pick<BlobStore, 'open'>;
    },
  ) {}

  /** @param client sees the rows of every workspace. */
  async choose(client: Client): Promise<SampledValue[]> {
    const chosen: SampledValue[] = [];
    for (const kind of Object.keys(rowsByKind) as Kind[]) {
      const { rows } = await client.query<SealedRow>(
        `select * from (select *, row_number() over (partition by workspace_id order by md5(id::text)) as place
           from (${rowsByKind[kind]}) each) placed where place <= $1`,
        [sampled],
      );
      for (const row of rows) {
        const digest = await this.digestOf(kind, row).catch(nothingOfBroken);
        const { workspace_id: workspaceId, person_id: personId, id } = row;
        if (digest !== null) chosen.push({ workspaceId, personId, kind, id, digest });
      }
    }
    return chosen;
  }

  /** @param client sees the rows of every workspace. */
  async compare(
    client: Client,
    sample: readonly SampledValue[],
    isErased: ErasedIn,
  ): Promise<ComparedSample> {
    const compared: ComparedSample = { opened: 0, erased: 0, different: 0 };
    for (const value of sample) {
      const { rows } = await client.query<SealedRow>(
        `select * from (${rowsByKind[value.kind]}) each where workspace_id = $1 and id = $2`,
        [value.workspaceId, value.id],
      );
      const digest = rows[0] ? await this.digestOf(value.kind, rows[0]).catch(() => 'broken') : 'missing';
      // A key that is gone without an erasure is lost.
      if (digest === null && isErased(value.workspaceId, value.personId)) compared.erased += 1;
      else if (digest === value.digest) compared.opened += 1;
      else compared.different += 1;
    }
    return compared;
  }

  /** Null where the person's key is gone. */
  private digestOf(kind: Kind, row: SealedRow): Promise<string | null> {
    const actor = { kind: 'system' as const, workspaceId: row.workspace_id, reason: 'backup' };
    return this.parts.transactions.run(actor, async (tx) => {
      try {
        return await this.digestIn(tx, kind, row);
      } catch (error) {
        if (error instanceof PersonErased) return null;
        throw error;
      }
    });
  }

  private async digestIn(tx: EntityManager, kind: Kind, row: SealedRow): Promise<string> {
    const field = kind === 'name' ? 'members.display_name' : 'uploads.blob_key';
    const place = { workspaceId: row.workspace_id, personId: row.person_id, field };
    const plain = await this.parts.cipher.open(tx, place, row.sealed);
    const said = kind === 'name' ? plain.toString('base64') : await this.hashOfFile(row, plain);
    const [digest] = await this.parts.cipher.fingerprints(tx, place, [said]);
    return digest!.toString('hex');
  }

  /** @throws Error when the file does not hold the bytes that were handed over. */
  private async hashOfFile({ id, sha256 }: SealedRow, key: Buffer): Promise<string> {
    const hash = createHash('sha256');
    for await (const piece of this.parts.uploads.open(id, key)) hash.update(piece);
    const found = hash.digest('hex');
    if (found !== sha256) throw new Error('A stored file is not what was handed over.');
    return found;
  }
}

/** What did not open before it was backed up proves nothing; a backup of all the rest is still worth having. */
function nothingOfBroken(error: unknown): null {
  if (error instanceof SealBroken) return null;
  throw error;
}

export interface ComparedSample {
  /** Say what they said. */
  opened: number;
  /** Of people who were erased since. */
  erased: number;
  /** Are missing, cannot be opened, or say something else. */
  different: number;
}
