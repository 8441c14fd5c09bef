import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ratingsHeld } from './rated-sessions.js';

/** How hard people found their sessions, as they said afterwards. */
@Injectable()
export class ActivityRatingsRepository {
  /**
   * Rates the session an activity is of, in place of whatever was said of it before.
   * @param perceivedExertion 0 to 10; null takes the rating back.
   */
  async rate(
    tx: EntityManager,
    participantId: string,
    activityId: string,
    perceivedExertion: number | null,
  ): Promise<void> {
    const [rated] = await tx.query<{ session: string }[]>(
      'select coalesce(duplicate_of, id) as session from activities where id = $1',
      [activityId],
    );
    const held = await ratingsHeld(tx, participantId);
    const former = held.filter(({ session }) => session === rated?.session);
    await tx.query(
      `delete from activity_ratings
        where participant_id = $1 and key_hash in (select decode(key, 'hex') from unnest($2::text[]) as key)`,
      [participantId, former.map(({ key }) => key)],
    );
    if (perceivedExertion === null) return;
    await tx.query(
      `insert into activity_ratings (workspace_id, participant_id, key_hash, started_at, ended_at, perceived_exertion)
       select workspace_id, participant_id, key_hash, started_at, ended_at, $2 from activities where id = $1
       on conflict (workspace_id, participant_id, key_hash) do update
         set perceived_exertion = excluded.perceived_exertion, rated_at = excluded.rated_at`,
      [activityId, perceivedExertion],
    );
  }
}
