import { hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { KeyOwner } from './key-owner.js';
import type { KeyVault } from './key-vault.js';
import { keyVaultToken } from './key-vault.js';
import type { KeyVersionsRepository } from './key-versions.repository.js';
import type { WrappedPersonKey } from './keys.repository.js';
import { KeysRepository } from './keys.repository.js';
import type { MasterKeys } from './master-keys.js';
import { masterKeysToken } from './master-keys.js';
import type { NumberedKey } from './sealed-box.js';
import { SealBroken, keyVersionOf, openBox, sealBox } from './sealed-box.js';

/** The person's key is gone: the value was erased for good. */
export class PersonErased extends Error {
  override readonly name = 'PersonErased';
}

/**
 * The keys of people. Each is wrapped by a key made of two parts: the workspace's key, which lies in the database
 * wrapped by the master key, and a part in the vault, which never lies in the database. Without either nothing opens.
 */
@Injectable()
export class PersonKeys {
  constructor(
    @Inject(masterKeysToken) private readonly masterKeys: MasterKeys,
    @Inject(KeysRepository) private readonly keys: KeysRepository,
    @Inject(keyVaultToken) private readonly vault: KeyVault,
  ) {}

  newWorkspaceKey(workspaceId: string): Promise<Buffer> {
    return this.masterKeys.wrap(randomBytes(32), workspaceLabel(workspaceId));
  }

  async create(tx: EntityManager, owner: KeyOwner): Promise<void> {
    const wrapped = await this.wrap(tx, owner, { key: randomBytes(32), version: 1 });
    await this.keys.addPersonKey(tx, owner.workspaceId, owner.personId, wrapped);
  }

  /** The part in the vault goes at once, whatever becomes of the transaction: from here on nothing opens any more. */
  async destroy(tx: EntityManager, owner: KeyOwner): Promise<void> {
    await this.keys.removePersonKeys(tx, owner.workspaceId, owner.personId);
    await this.vault.destroy(owner);
  }

  /** The current key, or that of a version. @throws PersonErased */
  async open(tx: EntityManager, owner: KeyOwner, version?: number): Promise<NumberedKey> {
    const { workspaceId, personId } = owner;
    const kept = await this.keys.personKey(tx, workspaceId, personId, version);
    if (kept === null) {
      if (version !== undefined && (await this.keys.personKey(tx, workspaceId, personId)) !== null)
        throw new SealBroken('A sealed value names a key that is not used any more.');
      throw new PersonErased('The key of this person was destroyed.');
    }
    return { key: await this.unwrap(tx, owner, kept), version: kept.version };
  }

  /** What fingerprints are made with: the first key of the person, whichever is current. @throws PersonErased */
  async openFingerprintKey(tx: EntityManager, owner: KeyOwner): Promise<Buffer> {
    const kept = await this.keys.personKey(tx, owner.workspaceId, owner.personId);
    const { key } = await this.open(tx, owner);
    return kept?.fingerprintKey ? openBox(key, kept.fingerprintKey, fingerprintLabel(owner)) : key;
  }

  /**
   * A new key for the person, when the current one is still the one of before; the former one goes on opening what it
   * sealed. Resolves to false when another rotation came first.
   */
  async replace(tx: EntityManager, owner: KeyOwner, versions: KeyVersionsRepository): Promise<boolean> {
    const kept = await this.keys.personKey(tx, owner.workspaceId, owner.personId);
    if (kept === null || !kept.inVault) return false;
    const before = { version: kept.version, wrapped: kept.wrapped };
    const fingerprintKey = await this.openFingerprintKey(tx, owner);
    const next = { key: randomBytes(32), version: kept.version + 1 };
    const wrapped = await this.wrap(tx, owner, next);
    const sealedFingerprintKey = sealBox(next, fingerprintKey, fingerprintLabel(owner));
    return versions.replacePersonKey(tx, owner, before, wrapped, sealedFingerprintKey);
  }

  /** The same keys of a person, wrapped by the current key of the workspace. */
  async rewrap(tx: EntityManager, owner: KeyOwner, version: number): Promise<void> {
    const wrapped = await this.wrap(tx, owner, await this.open(tx, owner, version));
    await this.keys.rewrapPersonKey(tx, owner.workspaceId, owner.personId, { version, wrapped });
  }

  /** Moves people whose keys the database alone could open over to the vault. Resolves to how many. */
  async moveToVault(tx: EntityManager, workspaceId: string, limit: number): Promise<number> {
    const people = await this.keys.outsideVault(tx, workspaceId, limit);
    for (const personId of people) {
      const owner = { workspaceId, personId };
      const key = await this.open(tx, owner);
      const wrapped = await this.wrap(tx, owner, key);
      await this.keys.rewrapPersonKey(tx, workspaceId, personId, { version: key.version, wrapped });
    }
    return people.length;
  }

  private async wrap(tx: EntityManager, owner: KeyOwner, { key, version }: NumberedKey): Promise<Buffer> {
    const part = await this.vault.keep({ ...owner, keyVersion: version });
    const workspaceKey = await this.workspaceKey(tx, owner.workspaceId);
    const wrapping = wrappingKey(workspaceKey.key, part, owner, version);
    return sealBox({ key: wrapping, version: workspaceKey.version }, key, personLabel(owner));
  }

  private async unwrap(
    tx: EntityManager,
    owner: KeyOwner,
    { wrapped, version, inVault }: WrappedPersonKey,
  ): Promise<Buffer> {
    const part = inVault ? await this.vault.read({ ...owner, keyVersion: version }) : null;
    if (inVault && part === null) throw new PersonErased('The key of this person was destroyed.');
    const { key } = await this.workspaceKey(tx, owner.workspaceId, keyVersionOf(wrapped));
    const wrapping = part === null ? key : wrappingKey(key, part, owner, version);
    return openBox(wrapping, wrapped, personLabel(owner));
  }

  private async workspaceKey(tx: EntityManager, workspaceId: string, version?: number): Promise<NumberedKey> {
    const kept = await this.keys.workspaceKey(tx, workspaceId, version);
    if (kept === null) throw new SealBroken('The workspace has no such key.');
    const key = await this.masterKeys.unwrap(kept.wrapped, workspaceLabel(workspaceId));
    return { key, version: kept.version };
  }
}

/** HKDF (RFC 5869) over both parts: neither alone tells anything of the result. */
function wrappingKey(workspaceKey: Buffer, part: Buffer, owner: KeyOwner, version: number): Buffer {
  return Buffer.from(hkdfSync('sha256', workspaceKey, part, `${personLabel(owner)}:v${version}`, 32));
}

/** What a workspace's key is sealed as. */
export function workspaceLabel(workspaceId: string): string {
  return `workspace:${workspaceId}`;
}

function fingerprintLabel(owner: KeyOwner): string {
  return `fingerprint:${personLabel(owner)}`;
}

function personLabel({ workspaceId, personId }: KeyOwner): string {
  return `person:${workspaceId}:${personId}`;
}
