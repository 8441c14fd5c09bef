import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../../platform/access/actor.js';

/** An account of a program as it lies in the database; its name is sealed. */
export interface StoredServiceAccount {
  workspaceId: string;
  id: string;
  sealedDisplayName: Buffer;
  roles: Role[];
}

const columns = `workspace_id as "workspaceId", id, display_name as "sealedDisplayName", roles`;

@Injectable()
export class ServiceAccountsRepository {
  async all(tx: EntityManager): Promise<StoredServiceAccount[]> {
    return tx.query<StoredServiceAccount[]>(
      `select ${columns} from members where kind = 'service' order by created_at, id`,
    );
  }

  async find(tx: EntityManager, id: string): Promise<StoredServiceAccount | null> {
    const [row] = await tx.query<StoredServiceAccount[]>(
      `select ${columns} from members where kind = 'service' and id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Its account name is its id: nobody signs in with it. */
  async add(
    tx: EntityManager,
    { workspaceId, id, sealedDisplayName, roles }: StoredServiceAccount,
  ): Promise<void> {
    await tx.query(
      `insert into members (workspace_id, id, account_name, display_name, password_hash, roles, kind)
       values ($1, $2::uuid, 'service.' || $2::uuid, $3, null, $4, 'service')`,
      [workspaceId, id, sealedDisplayName, roles],
    );
  }
}
