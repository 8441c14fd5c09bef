import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Wrapped keys as they lie in the database. */
@Injectable()
export class KeysRepository {
  async workspaceKey(tx: EntityManager, workspaceId: string): Promise<Buffer | null> {
    const [row] = await tx.query<{ wrapped_key: Buffer }[]>(
      'select wrapped_key from workspaces where workspace_id = $1',
      [workspaceId],
    );
    return row?.wrapped_key ?? null;
  }

  async personKey(tx: EntityManager, workspaceId: string, personId: string): Promise<Buffer | null> {
    const [row] = await tx.query<{ wrapped_key: Buffer }[]>(
      'select wrapped_key from person_keys where workspace_id = $1 and person_id = $2',
      [workspaceId, personId],
    );
    return row?.wrapped_key ?? null;
  }

  async addPersonKey(
    tx: EntityManager,
    workspaceId: string,
    personId: string,
    wrapped: Buffer,
  ): Promise<void> {
    await tx.query('insert into person_keys (workspace_id, person_id, wrapped_key) values ($1, $2, $3)', [
      workspaceId,
      personId,
      wrapped,
    ]);
  }

  async removePersonKey(tx: EntityManager, workspaceId: string, personId: string): Promise<void> {
    await tx.query('delete from person_keys where workspace_id = $1 and person_id = $2', [
      workspaceId,
      personId,
    ]);
  }
}
