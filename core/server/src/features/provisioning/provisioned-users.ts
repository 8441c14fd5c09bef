import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { settingsToken, signInKeyToken } from '../../platform/config/tokens.js';
import type { Settings } from '../../platform/config/read-settings.js';
import { isUuid } from '../../platform/parsing/uuid.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import { keptAccountName } from '../members/account-name.js';
import { MembersService } from '../members/members.service.js';
import { ProvisionedMembersRepository } from './provisioned-members.repository.js';
import type { ProvisionedQuery, StoredProvisioned, ToldOfMember } from './provisioned-members.repository.js';
import { userSchema } from './scim-documents.js';
import type { UserFilter } from './scim-filter.js';
import type { ScimUser } from './scim-user.js';

/** What only the directory knows of a person; the account knows the rest. */
type Told = Pick<ScimUser, 'externalId' | 'givenName' | 'familyName' | 'emails'>;

/** A user as the directory is shown it. */
export interface ShownUser {
  row: StoredProvisioned;
  user: ScimUser;
  resource: object;
  etag: string;
}

/** Opens and seals what a directory told of people, and finds them by it. */
@Injectable()
export class ProvisionedUsers {
  private readonly hashKey: Buffer;

  constructor(
    @Inject(ProvisionedMembersRepository) private readonly repository: ProvisionedMembersRepository,
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
    @Inject(signInKeyToken) signInKey: Buffer,
    @Inject(settingsToken) private readonly settings: Settings,
  ) {
    this.hashKey = Buffer.from(hkdfSync('sha256', signInKey, '', 'provisioned members', 32));
  }

  /** Null for whoever the directory did not make or has removed, and for every id of another workspace. */
  async find(tx: EntityManager, id: string): Promise<ShownUser | null> {
    const row = isUuid(id) ? await this.repository.find(tx, id) : null;
    return row && this.show(tx, row);
  }

  /** @param filter null where nobody can fit. @param page counted from 0. */
  async list(
    tx: EntityManager,
    workspaceId: string,
    filter: UserFilter | null,
    page: { offset: number; limit: number },
  ): Promise<{ total: number; resources: object[] }> {
    const query = filter && this.queryOf(workspaceId, filter);
    if (!query) return { total: 0, resources: [] };
    const total = await this.repository.count(tx, query);
    const resources: object[] = [];
    if (page.limit > 0)
      for (const row of await this.repository.list(tx, query, page))
        resources.push((await this.show(tx, row)).resource);
    return { total, resources };
  }

  async show(tx: EntityManager, row: StoredProvisioned): Promise<ShownUser> {
    const sealed = await this.cipher.openText(tx, placeOf(row.workspaceId, row.memberId), row.attributes);
    const told = JSON.parse(sealed) as Told;
    const displayName = await this.members.displayName(tx, { ...row, id: row.memberId });
    const { accountName: userName, language } = row;
    const user = { ...told, userName, displayName, language, active: row.deactivatedAt === null };
    return { row, user, ...this.resourceOf(row, user) };
  }

  async seal(
    tx: EntityManager,
    workspaceId: string,
    memberId: string,
    user: ScimUser,
  ): Promise<ToldOfMember> {
    const { externalId, givenName, familyName, emails } = user;
    const told: Told = { externalId, givenName, familyName, emails };
    const addresses = new Set(emails.map(({ value }) => value.toLowerCase()));
    return {
      externalIdHash: externalId === null ? null : this.hashOfExternalId(workspaceId, externalId),
      emailHashes: [...addresses].map((address) => this.hash(workspaceId, 'email', address)),
      attributes: await this.cipher.seal(tx, placeOf(workspaceId, memberId), JSON.stringify(told)),
    };
  }

  hashOfExternalId(workspaceId: string, externalId: string): Buffer {
    return this.hash(workspaceId, 'external id', externalId);
  }

  /** Null for what PostgreSQL cannot hold and so nobody has. */
  private queryOf(workspaceId: string, filter: UserFilter): ProvisionedQuery | null {
    const { id, userName, externalId, email, active } = filter;
    if (id !== undefined && !isUuid(id)) return null;
    if (userName?.includes('\0')) return null;
    return {
      id: id ?? null,
      accountName: userName === undefined ? null : keptAccountName(userName),
      externalIdHash: externalId === undefined ? null : this.hashOfExternalId(workspaceId, externalId),
      emailHash: email === undefined ? null : this.hash(workspaceId, 'email', email.toLowerCase()),
      active: active ?? null,
    };
  }

  private resourceOf(row: StoredProvisioned, user: ScimUser): { resource: object; etag: string } {
    const { externalId, userName, displayName, givenName, familyName, emails, language, active } = user;
    const content = {
      schemas: [userSchema],
      id: row.memberId,
      ...(externalId === null ? {} : { externalId }),
      userName,
      displayName,
      name: withoutNulls({ givenName, familyName }),
      emails: emails.map(withoutNulls),
      preferredLanguage: language,
      active,
    };
    const hash = createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
    const etag = `W/"${hash}"`;
    const path = `/scim/v2/Users/${row.memberId}`;
    const location = this.settings.publicUrl === null ? path : new URL(path, this.settings.publicUrl).href;
    const times = { created: row.createdAt.toISOString(), lastModified: row.changedAt.toISOString() };
    return {
      resource: { ...content, meta: { resourceType: 'User', ...times, location, version: etag } },
      etag,
    };
  }

  private hash(workspaceId: string, kind: string, value: string): Buffer {
    return createHmac('sha256', this.hashKey)
      .update(JSON.stringify([workspaceId, kind, value]))
      .digest();
  }
}

function withoutNulls(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}

function placeOf(workspaceId: string, personId: string) {
  return { workspaceId, personId, field: 'provisioned_members.attributes' };
}
