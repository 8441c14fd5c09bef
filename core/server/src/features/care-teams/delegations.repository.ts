import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A record open to a member for a while; names are sealed, each by the key of whom it names. */
export interface StoredDelegation {
  id: string;
  participantId: string;
  /** The account of the person whose record it is. */
  personId: string;
  sealedPersonName: Buffer;
  memberId: string;
  sealedMemberName: Buffer;
  grantedBy: string;
  /** Null when the account is gone. */
  sealedGranterName: Buffer | null;
  mayChange: boolean;
  since: Date;
  until: Date;
}

const select = `
  select d.id, d.participant_id as "participantId", p.member_id as "personId", pm.display_name as "sealedPersonName",
         d.member_id as "memberId", m.display_name as "sealedMemberName",
         d.granted_by as "grantedBy", g.display_name as "sealedGranterName",
         d.may_change as "mayChange", d.since, d.until
    from delegations d
    join participants p on p.workspace_id = d.workspace_id and p.id = d.participant_id
    join members pm on pm.workspace_id = p.workspace_id and pm.id = p.member_id
    join members m on m.workspace_id = d.workspace_id and m.id = d.member_id
    left join members g on g.workspace_id = d.workspace_id and g.id = d.granted_by
   where d.revoked_at is null and d.until > now()`;

@Injectable()
export class DelegationsRepository {
  of(tx: EntityManager, participantId: string): Promise<StoredDelegation[]> {
    return tx.query<StoredDelegation[]>(`${select} and d.participant_id = $1 order by d.until, d.id`, [
      participantId,
    ]);
  }

  lentTo(tx: EntityManager, memberId: string): Promise<StoredDelegation[]> {
    return tx.query<StoredDelegation[]>(`${select} and d.member_id = $1 order by d.until, d.id`, [memberId]);
  }

  async find(tx: EntityManager, id: string): Promise<StoredDelegation | null> {
    const [row] = await tx.query<StoredDelegation[]>(`${select} and d.id = $1`, [id]);
    return row ?? null;
  }

  /** The account a record may be opened to: a participant, coach or clinician who may sign in. Null for everybody else. */
  async recipient(tx: EntityManager, accountName: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>(
      `select id from members where account_name = $1 and deactivated_at is null
          and roles && array['participant', 'coach', 'clinician']`,
      [accountName],
    );
    return row?.id ?? null;
  }

  async add(
    tx: EntityManager,
    delegation: {
      workspaceId: string;
      participantId: string;
      memberId: string;
      mayChange: boolean;
      grantedBy: string;
      until: Date;
    },
  ): Promise<string> {
    const { workspaceId, participantId, memberId, mayChange, grantedBy, until } = delegation;
    const [row] = await tx.query<{ id: string }[]>(
      `insert into delegations (workspace_id, participant_id, member_id, may_change, granted_by, until)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [workspaceId, participantId, memberId, mayChange, grantedBy, until],
    );
    return row!.id;
  }

  async revoke(tx: EntityManager, id: string, by: string): Promise<void> {
    await tx.query(
      'update delegations set revoked_at = now(), revoked_by = $2 where id = $1 and revoked_at is null',
      [id, by],
    );
  }
}
