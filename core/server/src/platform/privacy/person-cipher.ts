import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { KeyVault } from './key-vault.js';
import { keyVaultToken } from './key-vault.js';
import { KeysRepository } from './keys.repository.js';
import type { MasterKeys } from './master-keys.js';
import { masterKeysToken } from './master-keys.js';
import { PersonKeys } from './person-keys.js';
import type { SealAlarm } from './seal-alarm.js';
import { AuditedSealAlarm, silentAlarm } from './seal-alarm.js';
import { SealBroken, keyVersionOf, openBox, sealBox } from './sealed-box.js';

export { PersonErased } from './person-keys.js';

/** Whose value it is and where it lies; both are bound into the box. */
export interface SealedPlace {
  workspaceId: string;
  /** The member the value belongs to. */
  personId: string;
  /** `table.column`. */
  field: string;
}

/**
 * Encrypts what identifies a person or was said in their words. Each person has a key, wrapped by the workspace's key
 * and a part that lies outside the database: destroying the person's key erases every value at once, in backups too.
 */
@Injectable()
export class PersonCipher {
  private readonly people: PersonKeys;

  constructor(
    @Inject(masterKeysToken) masterKeys: MasterKeys,
    @Inject(KeysRepository) keys: KeysRepository,
    @Inject(keyVaultToken) vault: KeyVault,
    @Inject(AuditedSealAlarm) private readonly alarm: SealAlarm = silentAlarm,
  ) {
    this.people = new PersonKeys(masterKeys, keys, vault);
  }

  /** A fresh wrapped key for a new workspace. */
  newWorkspaceKey(workspaceId: string): Promise<Buffer> {
    return this.people.newWorkspaceKey(workspaceId);
  }

  createPersonKey(tx: EntityManager, workspaceId: string, personId: string): Promise<void> {
    return this.people.create(tx, { workspaceId, personId });
  }

  /**
   * Erases every value of the person for good, in every copy of the database. The part outside the database goes at
   * once, even when the transaction is rolled back: call it last, when nothing else can fail.
   */
  destroyPersonKey(tx: EntityManager, workspaceId: string, personId: string): Promise<void> {
    return this.people.destroy(tx, { workspaceId, personId });
  }

  async seal(tx: EntityManager, place: SealedPlace, plain: string | Buffer): Promise<Buffer> {
    return sealBox(await this.people.open(tx, place), Buffer.from(plain as string), labelOf(place));
  }

  /** @throws PersonErased, and SealBroken for what was changed or lies where it was not sealed. */
  async open(tx: EntityManager, place: SealedPlace, sealed: Buffer): Promise<Buffer> {
    const [plain] = await this.openAll(tx, place, [sealed]);
    return plain!;
  }

  async openText(tx: EntityManager, place: SealedPlace, sealed: Buffer): Promise<string> {
    return (await this.open(tx, place, sealed)).toString('utf8');
  }

  /** As `seal` for many values of one place; the person's key is fetched once. */
  async sealAll(tx: EntityManager, place: SealedPlace, plains: readonly string[]): Promise<Buffer[]> {
    if (plains.length === 0) return [];
    const key = await this.people.open(tx, place);
    return plains.map((plain) => sealBox(key, Buffer.from(plain), labelOf(place)));
  }

  /** As `openText` for many values of one place; each key of the person is fetched once. */
  async openAllTexts(tx: EntityManager, place: SealedPlace, sealed: readonly Buffer[]): Promise<string[]> {
    return (await this.openAll(tx, place, sealed)).map((plain) => plain.toString('utf8'));
  }

  /**
   * Equal for equal values of one place and one person, so that a value is found without opening others. HMAC-SHA-256
   * by a key derived from the person's first: nobody else can try values, and nobody at all once the key is destroyed.
   * @throws PersonErased
   */
  async fingerprints(tx: EntityManager, place: SealedPlace, plains: readonly string[]): Promise<Buffer[]> {
    if (plains.length === 0) return [];
    const info = `fingerprint:${labelOf(place)}`;
    const root = await this.people.openFingerprintKey(tx, place);
    const key = Buffer.from(hkdfSync('sha256', root, '', info, 32));
    return plains.map((plain) => createHmac('sha256', key).update(plain).digest());
  }

  private async openAll(tx: EntityManager, place: SealedPlace, sealed: readonly Buffer[]): Promise<Buffer[]> {
    try {
      const keys = new Map<number, Buffer>();
      for (const version of new Set(sealed.map(keyVersionOf)))
        keys.set(version, (await this.people.open(tx, place, version)).key);
      return sealed.map((box) => openBox(keys.get(keyVersionOf(box))!, box, labelOf(place)));
    } catch (error) {
      if (error instanceof SealBroken) this.alarm.ring(place);
      throw error;
    }
  }
}

function labelOf({ workspaceId, personId, field }: SealedPlace): string {
  return `${workspaceId}:${personId}:${field}`;
}
