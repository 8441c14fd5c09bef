import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

/** How a person says they are in the morning; ratings from 1 (good) to 5 (bad), null where not said. */
export interface CheckIn {
  on: LocalDate;
  sleepHours: number | null;
  soreness: number | null;
  lowMood: number | null;
  stress: number | null;
}

@Injectable()
export class CheckInsRepository {
  /** Stores what was said of a morning; saying it again replaces it. */
  async store(
    tx: EntityManager,
    { workspaceId, participantId }: { workspaceId: string; participantId: string },
    said: CheckIn,
  ): Promise<void> {
    await tx.query(
      `insert into morning_check_ins (workspace_id, participant_id, on_day, sleep_hours, soreness, low_mood, stress)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (workspace_id, participant_id, on_day) do update
         set sleep_hours = excluded.sleep_hours, soreness = excluded.soreness, low_mood = excluded.low_mood,
             stress = excluded.stress, at = now()`,
      [workspaceId, participantId, said.on, said.sleepHours, said.soreness, said.lowMood, said.stress],
    );
  }

  /** Of the days from one to another, oldest first. */
  between(tx: EntityManager, participantId: string, from: LocalDate, to: LocalDate): Promise<CheckIn[]> {
    return tx.query<CheckIn[]>(
      `select on_day::text as "on", sleep_hours as "sleepHours", soreness, low_mood as "lowMood", stress
         from morning_check_ins where participant_id = $1 and on_day between $2 and $3 order by on_day`,
      [participantId, from, to],
    );
  }
}
