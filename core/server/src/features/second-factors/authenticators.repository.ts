import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** An authenticator app as it lies in the database; its secret is sealed. */
export interface StoredAuthenticator {
  sealedSecret: Buffer;
  /** Null while nobody has shown that it makes codes. */
  confirmedAt: Date | null;
}

@Injectable()
export class AuthenticatorsRepository {
  async find(tx: EntityManager, memberId: string): Promise<StoredAuthenticator | null> {
    const [row] = await tx.query<{ sealed_secret: Buffer; confirmed_at: Date | null }[]>(
      'select sealed_secret, confirmed_at from authenticators where member_id = $1',
      [memberId],
    );
    return row ? { sealedSecret: row.sealed_secret, confirmedAt: row.confirmed_at } : null;
  }

  /** Begins anew with an unconfirmed one; a confirmed one stays as it is. */
  async prepare(
    tx: EntityManager,
    { workspaceId, memberId }: { workspaceId: string; memberId: string },
    sealedSecret: Buffer,
  ): Promise<void> {
    await tx.query(
      `insert into authenticators (workspace_id, member_id, sealed_secret) values ($1, $2, $3)
       on conflict (workspace_id, member_id) do update
         set sealed_secret = $3, created_at = now(), last_step = 0 where authenticators.confirmed_at is null`,
      [workspaceId, memberId, sealedSecret],
    );
  }

  async confirm(tx: EntityManager, memberId: string): Promise<void> {
    await tx.query(
      'update authenticators set confirmed_at = coalesce(confirmed_at, now()) where member_id = $1',
      [memberId],
    );
  }

  /** Uses a time step up, so that each code opens once. False when it or a later one was used before. */
  async useStep(tx: EntityManager, memberId: string, step: number): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      'update authenticators set last_step = $2 where member_id = $1 and last_step < $2',
      [memberId, step],
    );
    return count > 0;
  }

  async remove(tx: EntityManager, memberId: string): Promise<void> {
    await tx.query('delete from authenticators where member_id = $1', [memberId]);
  }
}
