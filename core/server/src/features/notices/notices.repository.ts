import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What members are told of; ids and codes only, never health data. */
export type NoticeKind =
  | 'break-glass'
  | 'care-team-changed'
  | 'record-lent'
  | 'record-taken-back'
  | 'clearance-wanted'
  | 'clearance-decided'
  | 'clearance-asked'
  | 'clearance-ended'
  | 'plan-held'
  | 'plan-changed'
  | 'plan-change-proposed'
  | 'plan-paused'
  | 'live-session-stopped';

export interface StoredNotice {
  id: string;
  participantId: string;
  kind: NoticeKind;
  at: Date;
}

interface Subject {
  workspaceId: string;
  participantId: string;
}

@Injectable()
export class NoticesRepository {
  /** Tells everybody on the person's care team, except whoever caused it. */
  async tellCareTeam(
    tx: EntityManager,
    { workspaceId, participantId }: Subject,
    kind: NoticeKind,
    except: string | null = null,
  ): Promise<void> {
    await tx.query(
      `insert into notices (workspace_id, member_id, participant_id, kind)
       select $1, member_id, $2, $3 from current_care_team
        where participant_id = $2 and ($4::uuid is null or member_id <> $4)`,
      [workspaceId, participantId, kind, except],
    );
  }

  /** Tells one member. */
  async tell(
    tx: EntityManager,
    { workspaceId, participantId }: Subject,
    kind: NoticeKind,
    memberId: string,
  ): Promise<void> {
    await tx.query(
      'insert into notices (workspace_id, member_id, participant_id, kind) values ($1, $2, $3, $4)',
      [workspaceId, memberId, participantId, kind],
    );
  }

  /** Unread, newest first. */
  unread(tx: EntityManager, memberId: string, limit: number): Promise<StoredNotice[]> {
    return tx.query<StoredNotice[]>(
      `select id, participant_id as "participantId", kind, at from notices
        where member_id = $1 and read_at is null order by at desc, id limit $2`,
      [memberId, limit],
    );
  }

  async markRead(tx: EntityManager, memberId: string, ids: readonly string[]): Promise<void> {
    await tx.query('update notices set read_at = now() where member_id = $1 and id = any($2::uuid[])', [
      memberId,
      ids,
    ]);
  }
}
