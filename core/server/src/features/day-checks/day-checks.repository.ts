import { Injectable } from '@nestjs/common';
import type { DayVerdict, JudgedDay, LocalDate } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

/** A judged day as kept: what was said, and what came of it. */
export interface KeptDay {
  verdict: DayVerdict;
  judged: JudgedDay & { answers: Readonly<Record<string, number | boolean | string>> };
  at: Date;
}

@Injectable()
export class DayChecksRepository {
  async keep(
    tx: EntityManager,
    who: { workspaceId: string; participantId: string; on: LocalDate },
    judged: KeptDay['judged'],
  ): Promise<Date> {
    const [row] = await tx.query<{ at: Date }[]>(
      `insert into day_checks (workspace_id, participant_id, on_day, verdict, screening)
       values ($1, $2, $3, $4, $5) returning at`,
      [who.workspaceId, who.participantId, who.on, judged.verdict, judged],
    );
    return row!.at;
  }

  /** The newest of a day. */
  async latest(tx: EntityManager, participantId: string, on: LocalDate): Promise<KeptDay | null> {
    const [row] = await tx.query<KeptDay[]>(
      `select verdict, screening as judged, at from day_checks where participant_id = $1 and on_day = $2
        order by at desc, id limit 1`,
      [participantId, on],
    );
    return row ?? null;
  }
}
