import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A record opened in an emergency; reason and name are sealed. */
export interface StoredOpening {
  id: string;
  participantId: string;
  memberId: string;
  /** Null when the account of who opened it is gone. */
  sealedOpenerName: Buffer | null;
  sealedReason: Buffer;
  begunAt: Date;
  until: Date;
  endedAt: Date | null;
  /** By the clock of the database. */
  isOpen: boolean;
}

const select = `
  select e.id, e.participant_id as "participantId", e.member_id as "memberId", m.display_name as "sealedOpenerName",
         e.reason as "sealedReason", e.begun_at as "begunAt", e.until, e.ended_at as "endedAt",
         e.ended_at is null and e.until > clock_timestamp() as "isOpen"
    from emergency_access e left join members m on m.workspace_id = e.workspace_id and m.id = e.member_id`;

@Injectable()
export class EmergencyOpeningsRepository {
  /**
   * Newest first.
   * @param onlyFor whose own record, people they care for and what they have open are meant; null for all of the workspace.
   * @param participantId null for everybody.
   */
  newest(
    tx: EntityManager,
    onlyFor: string | null,
    participantId: string | null,
    limit: number,
  ): Promise<StoredOpening[]> {
    return tx.query<StoredOpening[]>(
      `${select}
        where ($2::uuid is null or e.participant_id = $2)
          and ($1::uuid is null or (e.member_id = $1 and e.until > now() and e.ended_at is null)
               or exists (select 1 from participants p where p.workspace_id = e.workspace_id
                             and p.id = e.participant_id and p.member_id = $1)
               or exists (select 1 from current_care_team c where c.workspace_id = e.workspace_id
                             and c.participant_id = e.participant_id and c.member_id = $1))
        order by e.begun_at desc, e.id limit $3`,
      [onlyFor, participantId, limit],
    );
  }

  async find(tx: EntityManager, id: string): Promise<StoredOpening | null> {
    const [row] = await tx.query<StoredOpening[]>(`${select} where e.id = $1`, [id]);
    return row ?? null;
  }

  async end(tx: EntityManager, id: string, by: string): Promise<void> {
    await tx.query(
      'update emergency_access set ended_at = now(), ended_by = $2 where id = $1 and ended_at is null',
      [id, by],
    );
  }
}
