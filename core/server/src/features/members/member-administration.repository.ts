import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../../platform/access/actor.js';

/** What administrators change about accounts. */
@Injectable()
export class MemberAdministrationRepository {
  /**
   * Ids of administrators who may sign in. Their rows stay locked until the end of the transaction: two administrators
   * who take each other's role away at the same moment wait for one another.
   */
  async lockAdministrators(tx: EntityManager): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from members where 'administrator' = any(roles) and kind = 'person' and deactivated_at is null order by id for update`,
    );
    return rows.map(({ id }) => id);
  }

  async setRoles(tx: EntityManager, memberId: string, roles: readonly Role[]): Promise<void> {
    await tx.query('update members set roles = $2 where id = $1', [memberId, roles]);
  }

  async deactivate(tx: EntityManager, memberId: string): Promise<void> {
    await tx.query('update members set deactivated_at = now() where id = $1 and deactivated_at is null', [
      memberId,
    ]);
  }

  async reactivate(tx: EntityManager, memberId: string): Promise<void> {
    await tx.query('update members set deactivated_at = null where id = $1', [memberId]);
  }

  /** Signs the member out everywhere, also where a second step is still to come. */
  async endSessions(tx: EntityManager, memberId: string): Promise<void> {
    await tx.query('delete from member_sessions where member_id = $1', [memberId]);
    await tx.query('delete from half_sign_ins where member_id = $1', [memberId]);
  }

  /** Links that work without signing in: to a new password, and to the person's calendar. */
  async endLinks(tx: EntityManager, memberId: string): Promise<void> {
    await tx.query('delete from password_resets where member_id = $1', [memberId]);
    await tx.query(
      'delete from calendar_links where participant_id in (select id from participants where member_id = $1)',
      [memberId],
    );
    await tx.query(
      'delete from device_connections where participant_id in (select id from participants where member_id = $1)',
      [memberId],
    );
  }

  /** Links that a member made for others by rights they no longer have: to an account, and to another's new password. */
  async endHandedOut(tx: EntityManager, memberId: string): Promise<void> {
    await tx.query('delete from invitations where member_id = $1', [memberId]);
    await tx.query('delete from password_resets where issued_by = $1', [memberId]);
  }
}
