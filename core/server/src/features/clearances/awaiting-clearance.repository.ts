import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Why somebody waits for a clinician, the most urgent first. */
export const waitingReasons = ['stop', 'void', 'answered', 'expired', 'required'] as const;
export type WaitingReason = (typeof waitingReasons)[number];

export interface Waiting {
  participantId: string;
  because: WaitingReason;
  since: Date;
}

const columns = 'participant_id as "participantId", because, since';

@Injectable()
export class AwaitingClearanceRepository {
  /** Somebody waits; who waited already keeps their place, for the more urgent reason. False when nothing changed. */
  async wait(
    tx: EntityManager,
    who: { workspaceId: string; participantId: string },
    because: WaitingReason,
  ): Promise<boolean> {
    const known = await this.find(tx, who.participantId);
    if (known && waitingReasons.indexOf(known.because) <= waitingReasons.indexOf(because)) return false;
    await tx.query(
      `insert into awaiting_clearance (workspace_id, participant_id, because) values ($1, $2, $3)
       on conflict (workspace_id, participant_id) do update set because = excluded.because`,
      [who.workspaceId, who.participantId, because],
    );
    return true;
  }

  /** Nobody waits any more for one of these reasons. */
  async settle(
    tx: EntityManager,
    participantId: string,
    reasons: readonly WaitingReason[] = waitingReasons,
  ): Promise<void> {
    await tx.query('delete from awaiting_clearance where participant_id = $1 and because = any($2)', [
      participantId,
      reasons,
    ]);
  }

  async find(tx: EntityManager, participantId: string): Promise<Waiting | null> {
    const [row] = await tx.query<Waiting[]>(
      `select ${columns} from awaiting_clearance where participant_id = $1`,
      [participantId],
    );
    return row ?? null;
  }

  /** People the member cares for who wait: the most urgent first, then who waits longest. */
  queueOf(tx: EntityManager, memberId: string, limit: number): Promise<Waiting[]> {
    return tx.query<Waiting[]>(
      `select ${columns} from awaiting_clearance a
        where exists (select 1 from current_care_team c where c.workspace_id = a.workspace_id
                        and c.participant_id = a.participant_id and c.member_id = $1)
        order by array_position($2, because), since, participant_id limit $3`,
      [memberId, waitingReasons, limit],
    );
  }
}
