import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

@Injectable()
export class EmergencyAccessRepository {
  /** Opens a record to a member for so many minutes. Resolves to when it ends. */
  async open(
    tx: EntityManager,
    access: { workspaceId: string; participantId: string; memberId: string; sealedReason: Buffer },
    minutes: number,
  ): Promise<Date> {
    const [row] = await tx.query<{ until: Date }[]>(
      `insert into emergency_access (workspace_id, participant_id, member_id, reason, until)
       values ($1, $2, $3, $4, now() + make_interval(mins => $5)) returning until`,
      [access.workspaceId, access.participantId, access.memberId, access.sealedReason, minutes],
    );
    return row!.until;
  }

  /** The participant behind an account; null when there is none. */
  async participantOf(tx: EntityManager, accountName: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>(
      `select p.id from participants p join members m on m.workspace_id = p.workspace_id and m.id = p.member_id
        where m.account_name = $1`,
      [accountName.toLowerCase()],
    );
    return row?.id ?? null;
  }
}
