import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { rotatePersonKeysQueue, rotateWorkspaceKeyQueue } from './rotation.jobs.js';

/** Which rotations run. */
@Injectable()
export class RotationsRepository {
  async isRotating(tx: EntityManager, workspaceId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from outbox where workspace_id = $1 and queue = any($2)
          and processed_at is null and failed_at is null limit 1`,
      [workspaceId, [rotateWorkspaceKeyQueue, rotatePersonKeysQueue]],
    );
    return rows.length > 0;
  }
}
