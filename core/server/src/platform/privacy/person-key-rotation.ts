import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KeyVersionsRepository } from './key-versions.repository.js';
import { KeysRepository } from './keys.repository.js';
import type { KeyVault } from './key-vault.js';
import { keyVaultToken } from './key-vault.js';
import { PersonCipher, PersonErased } from './person-cipher.js';
import type { KeyOwner } from './key-owner.js';
import { PersonKeys } from './person-keys.js';
import type { SealedColumn } from './sealed-values.repository.js';
import { SealedValuesRepository, sealedColumns } from './sealed-values.repository.js';

const valuesAtOnce = 200;
const peopleAtOnce = 100;
const firstId = '00000000-0000-0000-0000-000000000000';
/** Its key may be wrapped anew by another job just when it is replaced; it is only ever a moment. */
const replacingTries = 5;

/** Runs one step in a transaction of its own. */
export type Step = <T>(work: (tx: EntityManager) => Promise<T>) => Promise<T>;

/**
 * Gives a person a new key. What the former one sealed is sealed anew, a few values at a time; what is read or written
 * meanwhile opens all along, as both keys are there until nothing needs the former one. Every step may be repeated.
 */
@Injectable()
export class PersonKeyRotation {
  constructor(
    @Inject(PersonKeys) private readonly people: PersonKeys,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
    @Inject(KeysRepository) private readonly keys: KeysRepository,
    @Inject(KeyVersionsRepository) private readonly versions: KeyVersionsRepository,
    @Inject(SealedValuesRepository) private readonly values: SealedValuesRepository,
    @Inject(keyVaultToken) private readonly vault: KeyVault,
  ) {}

  /**
   * Gives a new key to everybody of a workspace, or to one person, whose key is older than a moment. Whoever was erased
   * has none to replace.
   */
  async replace(step: Step, workspaceId: string, moment: Date, only: string | null): Promise<void> {
    for (let after = firstId; ;) {
      const page = { only, after, limit: peopleAtOnce };
      const people = await step((tx) => this.versions.keyedBefore(tx, workspaceId, moment, page));
      for (const personId of people) await this.replaceOne(step, { workspaceId, personId });
      if (people.length < peopleAtOnce) return;
      after = people.at(-1)!;
    }
  }

  /** Seals anew whatever a former key of the person sealed. */
  async sealAnew(step: Step, owner: KeyOwner): Promise<void> {
    for (const column of sealedColumns) {
      let sealed: number;
      do {
        sealed = await step((tx) => this.sealSome(tx, owner, column));
      } while (sealed === valuesAtOnce);
    }
  }

  /** Retires former keys that nothing needs any more and that were replaced longer ago than a number of seconds. */
  async retire(step: Step, workspaceId: string, graceSeconds: number): Promise<void> {
    const former = await step((tx) => this.versions.formerPersonKeys(tx, workspaceId, graceSeconds));
    for (const { personId, version } of former) {
      const owner = { workspaceId, personId };
      // Whoever opened the former key just before it was replaced may have sealed something with it since.
      await this.sealAnew(step, owner);
      const retired = await step(async (tx) => {
        if (await this.isNeeded(tx, owner)) return false;
        await this.versions.forgetPersonKey(tx, owner, version);
        return true;
      });
      if (retired) await this.vault.destroy({ ...owner, keyVersion: version });
    }
  }

  private async replaceOne(step: Step, owner: KeyOwner): Promise<void> {
    try {
      for (let tries = 0; tries < replacingTries; tries += 1)
        if (await step((tx) => this.people.replace(tx, owner, this.versions))) break;
      await this.sealAnew(step, owner);
    } catch (error) {
      if (!(error instanceof PersonErased)) throw error;
    }
  }

  private async sealSome(tx: EntityManager, owner: KeyOwner, column: SealedColumn): Promise<number> {
    const current = await this.keys.personKey(tx, owner.workspaceId, owner.personId);
    if (current === null) return 0;
    const former = await this.values.sealedByFormer(tx, owner, column, current.version, valuesAtOnce);
    const place = { ...owner, field: `${column.table}.${column.column}` };
    for (const value of former) {
      const plain = await this.cipher.open(tx, place, value.box);
      await this.values.replace(tx, column, value, await this.cipher.seal(tx, place, plain));
    }
    return former.length;
  }

  private async isNeeded(tx: EntityManager, owner: KeyOwner): Promise<boolean> {
    const current = await this.keys.personKey(tx, owner.workspaceId, owner.personId);
    if (current === null) return false;
    for (const column of sealedColumns) {
      const former = await this.values.sealedByFormer(tx, owner, column, current.version, 1);
      if (former.length > 0) return true;
    }
    return false;
  }
}
