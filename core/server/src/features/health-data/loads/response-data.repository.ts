import { Injectable } from '@nestjs/common';
import type { Activity, StrengthSet } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

/** What was done in a session that counts, as far as responses to training are learnt from it. */
export interface TrainedSession {
  on: string;
  activity: Activity['activity'];
  minutes: number;
  /** With pauses. */
  elapsedMinutes: number;
  energyKcal: number | null;
  distanceMetres: number | null;
  sets: readonly StrengthSet[];
}

@Injectable()
export class ResponseDataRepository {
  /** Sessions that count between two local days, each once, oldest first. */
  sessions(tx: EntityManager, participantId: string, from: string, to: string): Promise<TrainedSession[]> {
    return tx.query<TrainedSession[]>(
      `select local_day::text as on, activity, coalesce(timer_seconds, elapsed_seconds) / 60.0 as minutes,
              elapsed_seconds / 60.0 as "elapsedMinutes", energy_kcal as "energyKcal",
              distance_metres as "distanceMetres", strength_sets as sets
         from activities
        where participant_id = $1 and duplicate_of is null and local_day between $2 and $3
          -- No zone is further than a day from UTC: this is what the index can use.
          and started_at >= $2::date - interval '2 days' and started_at < $3::date + interval '3 days'
        order by started_at, id`,
      [participantId, from, to],
    );
  }
}
