import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export const workspaceKinds = ['hospital', 'employer', 'practice'] as const;
export type WorkspaceKind = (typeof workspaceKinds)[number];

/** A workspace as it lies in the database. */
export interface StoredWorkspace {
  id: string;
  name: string;
  kind: WorkspaceKind;
  wrappedKey: Buffer;
}

@Injectable()
export class WorkspacesRepository {
  /** In a transaction of that very workspace. */
  async add(tx: EntityManager, { id, name, kind, wrappedKey }: StoredWorkspace): Promise<void> {
    await tx.query('insert into workspaces (workspace_id, name, kind, wrapped_key) values ($1, $2, $3, $4)', [
      id,
      name,
      kind,
      wrappedKey,
    ]);
  }

  async exists(tx: EntityManager, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('select 1 from workspaces where workspace_id = $1', [id]);
    return rows.length > 0;
  }
}
