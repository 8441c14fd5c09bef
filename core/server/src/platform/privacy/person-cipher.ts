import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KeysRepository } from './keys.repository.js';
import { openBox, sealBox } from './sealed-box.js';

/** Injection token of the key that wraps all workspace keys. */
export const masterKeyToken = Symbol('master key');

/** Whose value it is and where it lies; both are bound into the box. */
export interface SealedPlace {
  workspaceId: string;
  /** The member the value belongs to. */
  personId: string;
  /** `table.column`. */
  field: string;
}

/** The person's key is gone: the value was erased for good. */
export class PersonErased extends Error {
  override readonly name = 'PersonErased';
}

/**
 * Encrypts what identifies a person or was said in their words. Each person has a key, wrapped by the workspace's
 * key, wrapped by the master key: destroying the person's key erases every value at once, in backups too.
 */
@Injectable()
export class PersonCipher {
  constructor(
    @Inject(masterKeyToken) private readonly masterKey: Buffer,
    @Inject(KeysRepository) private readonly keys: KeysRepository,
  ) {}

  /** A fresh wrapped key for a new workspace. */
  newWorkspaceKey(workspaceId: string): Buffer {
    return sealBox(this.masterKey, randomBytes(32), `workspace:${workspaceId}`);
  }

  async createPersonKey(tx: EntityManager, workspaceId: string, personId: string): Promise<void> {
    const workspaceKey = await this.openWorkspaceKey(tx, workspaceId);
    const wrapped = sealBox(workspaceKey, randomBytes(32), personLabel(workspaceId, personId));
    await this.keys.addPersonKey(tx, workspaceId, personId, wrapped);
  }

  destroyPersonKey(tx: EntityManager, workspaceId: string, personId: string): Promise<void> {
    return this.keys.removePersonKey(tx, workspaceId, personId);
  }

  async seal(tx: EntityManager, place: SealedPlace, plain: string | Buffer): Promise<Buffer> {
    return sealBox(await this.openPersonKey(tx, place), Buffer.from(plain as string), labelOf(place));
  }

  async open(tx: EntityManager, place: SealedPlace, sealed: Buffer): Promise<Buffer> {
    return openBox(await this.openPersonKey(tx, place), sealed, labelOf(place));
  }

  async openText(tx: EntityManager, place: SealedPlace, sealed: Buffer): Promise<string> {
    return (await this.open(tx, place, sealed)).toString('utf8');
  }

  /** As `seal` for many values of one place; the person's key is fetched once. */
  async sealAll(tx: EntityManager, place: SealedPlace, plains: readonly string[]): Promise<Buffer[]> {
    if (plains.length === 0) return [];
    const key = await this.openPersonKey(tx, place);
    return plains.map((plain) => sealBox(key, Buffer.from(plain), labelOf(place)));
  }

  /** As `openText` for many values of one place; the person's key is fetched once. */
  async openAllTexts(tx: EntityManager, place: SealedPlace, sealed: readonly Buffer[]): Promise<string[]> {
    if (sealed.length === 0) return [];
    const key = await this.openPersonKey(tx, place);
    return sealed.map((box) => openBox(key, box, labelOf(place)).toString('utf8'));
  }

  /**
   * Equal for equal values of one place and one person, so that a value is found without opening others. HMAC-SHA-256
   * by a key derived from the person's: nobody else can try values, and nobody at all once the key is destroyed.
   * @throws PersonErased
   */
  async fingerprints(tx: EntityManager, place: SealedPlace, plains: readonly string[]): Promise<Buffer[]> {
    if (plains.length === 0) return [];
    const info = `fingerprint:${labelOf(place)}`;
    const key = Buffer.from(hkdfSync('sha256', await this.openPersonKey(tx, place), '', info, 32));
    return plains.map((plain) => createHmac('sha256', key).update(plain).digest());
  }

  private async openPersonKey(tx: EntityManager, { workspaceId, personId }: SealedPlace): Promise<Buffer> {
    const wrapped = await this.keys.personKey(tx, workspaceId, personId);
    if (wrapped === null) throw new PersonErased('The key of this person was destroyed.');
    return openBox(await this.openWorkspaceKey(tx, workspaceId), wrapped, personLabel(workspaceId, personId));
  }

  private async openWorkspaceKey(tx: EntityManager, workspaceId: string): Promise<Buffer> {
    const wrapped = await this.keys.workspaceKey(tx, workspaceId);
    if (wrapped === null) throw new Error('The workspace has no key.');
    return openBox(this.masterKey, wrapped, `workspace:${workspaceId}`);
  }
}

function personLabel(workspaceId: string, personId: string): string {
  return `person:${workspaceId}:${personId}`;
}

function labelOf({ workspaceId, personId, field }: SealedPlace): string {
  return `${workspaceId}:${personId}:${field}`;
}
