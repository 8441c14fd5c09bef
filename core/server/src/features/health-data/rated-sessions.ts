/**
 * Share of the longer of the two from which a session is the one a rating was given for, where the recording that was
 * rated is not there: the limit from which two recordings are one session whose kind is not known (engineering limit).
 */
const sameFrom = 0.7;

/**
 * Every rating with the session it holds for: that of the very recording that was rated, else the one that fills its
 * time. A rating whose session is not there, as after its import was taken back, waits.
 * @param participant SQL of the participant's id.
 */
export function ratingsBySession(participant: string): string {
  return `ratings_by_session as (
    select held.session, held.is_own, r.key_hash as rated_key, r.perceived_exertion as rating, r.rated_at
      from activity_ratings r
     cross join lateral (
       select coalesce(a.duplicate_of, a.id) as session, true as is_own, 1 as share, a.key_hash
         from activities a
        where a.workspace_id = r.workspace_id and a.participant_id = r.participant_id and a.key_hash = r.key_hash
       union all
       select a.id, false, common.share, a.key_hash
         from activities a
        cross join lateral (
          select extract(epoch from least(a.ended_at, r.ended_at) - greatest(a.started_at, r.started_at))
               / nullif(extract(epoch from greatest(a.ended_at - a.started_at, r.ended_at - r.started_at)), 0)
               as share) as common
        where a.workspace_id = r.workspace_id and a.participant_id = r.participant_id and a.duplicate_of is null
          and a.started_at < r.ended_at and a.ended_at > r.started_at
          -- No activity is longer than a week: this is what the index can use.
          and a.started_at > r.started_at - interval '7 days' and common.share >= ${sameFrom}
       order by is_own desc, share desc, key_hash limit 1) as held
     where r.participant_id = ${participant})`;
}

/**
 * The rating that counts of each rated session, as \`rated_sessions (session, rating)\`: of its own recordings before one
 * that only fills its time, the last one given first. To stand behind \`with\`.
 * @param participant SQL of the participant's id.
 */
export function ratedSessions(participant: string): string {
  return `${ratingsBySession(participant)},
  rated_sessions as materialized (
    select distinct on (session) session, rating from ratings_by_session
     order by session, is_own desc, rated_at desc, rated_key)`;
}

/** Brings the rating of the session that an activity is of beside it; null where nobody gave one. */
export const joinedRating =
  'left join rated_sessions on rated_sessions.session = coalesce(activities.duplicate_of, activities.id)';
