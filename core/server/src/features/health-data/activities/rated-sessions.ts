import type { HeldRating } from '@regimen/domain';
import { heldRatings, ratingBySession } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

interface RatingRow {
  key: string;
  startedAt: Date;
  endedAt: Date;
  rating: number;
  ratedAt: Date;
}
interface RecordingRow {
  key: string;
  startedAt: Date;
  endedAt: Date;
  session: string;
  isCounted: boolean;
}

/** The rating that counts of each rated session, by the id of the recording that counts. */
export async function ratedSessions(
  tx: EntityManager,
  participantId: string,
): Promise<ReadonlyMap<string, number>> {
  return ratingBySession(await ratingsHeld(tx, participantId));
}

/**
 * Every rating of a person whose session is there. They are joined here: new tables have no statistics, and without them
 * the database compares each rating with each activity.
 */
export async function ratingsHeld(tx: EntityManager, participantId: string): Promise<HeldRating[]> {
  const ratings = await tx.query<RatingRow[]>(
    `select encode(key_hash, 'hex') as key, started_at as "startedAt", ended_at as "endedAt",
            perceived_exertion as rating, rated_at as "ratedAt"
       from activity_ratings where participant_id = $1`,
    [participantId],
  );
  if (ratings.length === 0) return [];
  const recordings = await tx.query<RecordingRow[]>(
    `select encode(key_hash, 'hex') as key, started_at as "startedAt", ended_at as "endedAt",
            coalesce(duplicate_of, id) as session, duplicate_of is null as "isCounted"
       from activities
      where participant_id = $1
        -- No activity is longer than a week.
        and started_at > (select min(started_at) - interval '7 days' from activity_ratings where participant_id = $1)
        and started_at <= (select max(ended_at) from activity_ratings where participant_id = $1)`,
    [participantId],
  );
  return heldRatings(
    ratings.map(({ key, rating, ratedAt, ...times }) => ({
      ...{ key, rating, ratedAtMs: ratedAt.getTime() },
      span: spanOf(times),
    })),
    recordings.map(({ key, session, isCounted, ...times }) => ({
      ...{ key, session, isCounted },
      span: spanOf(times),
    })),
  );
}

function spanOf({ startedAt, endedAt }: { startedAt: Date; endedAt: Date }) {
  return { startMs: startedAt.getTime(), endMs: endedAt.getTime() };
}
