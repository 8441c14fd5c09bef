import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Person } from '../personal-data/owned-rows.repository.js';
import type { RetentionKind } from './retention-kinds.js';

const atOnce = 5000;
const held = `select participant_id from legal_holds where lifted_at is null and until >= current_date`;
const past = 'now() - make_interval(days => $1::int)';

/** Rows that only grow old: which are past their period. Whoever's erasure the law holds is left alone. */
const oldNotices = `at < ${past} and participant_id not in (${held})`;
const oldSamples = `live_session_id in (select id from live_sessions where is_over and started_at < ${past}
  and participant_id not in (${held}))`;
const oldResearch = `state <> 'queued' and asked_at < ${past}`;
const oldExports = `(expires_at <= now() or coalesce(ready_at, created_at) < ${past})`;
/** Files that nobody imported go within a day by themselves. */
const oldUploads = `removed_at is null and id in (select i.upload_id from imports i
   group by i.upload_id having bool_and(i.finished_at is not null) and max(i.finished_at) < ${past}
      and not bool_or(i.participant_id in (${held})))`;
const peopleWhoLeft = `from members m join participants p on p.workspace_id = m.workspace_id and p.member_id = m.id
  where m.deactivated_at < ${past} and m.roles <@ array['participant']
    and not exists (select 1 from erasures e where e.workspace_id = m.workspace_id and e.person_id = m.id)`;

const counts: Readonly<Record<RetentionKind, string>> = {
  'people-who-left': `select count(*)::float8 as count ${peopleWhoLeft} and p.id not in (${held})`,
  'raw-files': `select count(*)::float8 as count from uploads where ${oldUploads}`,
  'personal-exports': `select count(*)::float8 as count from personal_exports where ${oldExports}`,
  'research-files': `select count(*)::float8 as count from research_exports where ${oldResearch}`,
  notices: `select count(*)::float8 as count from notices where ${oldNotices}`,
  'live-streams': `select count(*)::float8 as count from live_session_samples where ${oldSamples}`,
  'sign-in-remains': `select (select count(*) from member_sessions where expires_at < ${past})::float8
    + (select count(*) from access_tokens where expires_at < ${past})
    + (select count(*) from invitations where expires_at < ${past})
    + (select count(*) from password_resets where expires_at < ${past})
    + (select count(*) from half_sign_ins where expires_at < ${past})
    + (select count(*) from sign_on_attempts where expires_at < ${past}) as count`,
};

/** One after the other, each removing so many rows at most; `$2` is how many. */
const removals: Readonly<Partial<Record<RetentionKind, readonly string[]>>> = {
  'research-files': [
    `with gone as (delete from research_exports where id in (select id from research_exports where ${oldResearch} limit $2)
       returning 1) select count(*)::int as count from gone`,
  ],
  notices: [
    `with gone as (delete from notices where id in (select id from notices where ${oldNotices} limit $2) returning 1)
     select count(*)::int as count from gone`,
  ],
  'live-streams': [
    `with gone as (delete from live_session_samples where ctid in
       (select ctid from live_session_samples where ${oldSamples} limit $2) returning 1)
     select count(*)::int as count from gone`,
  ],
  'sign-in-remains': [
    'member_sessions',
    'access_tokens',
    'invitations',
    'password_resets',
    'half_sign_ins',
    'sign_on_attempts',
  ].map(
    (table) =>
      `with gone as (delete from ${table} where ctid in (select ctid from ${table} where expires_at < ${past} limit $2)
         returning 1) select count(*)::int as count from gone`,
  ),
};

/** What of the workspace of the transaction is past its period. */
@Injectable()
export class ExpiredRowsRepository {
  async count(tx: EntityManager, kind: RetentionKind, days: number): Promise<number> {
    const [row] = await tx.query<[{ count: number }]>(counts[kind], [days]);
    return row.count;
  }

  /** Removes rows of a kind that is nothing but rows; called again until none is left. Resolves to how many went. */
  async remove(tx: EntityManager, kind: RetentionKind, days: number): Promise<number> {
    let gone = 0;
    for (const removal of removals[kind] ?? []) {
      const [row] = await tx.query<[{ count: number }]>(removal, [days, atOnce]);
      gone += row.count;
    }
    return gone;
  }

  async uploads(tx: EntityManager, days: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(`select id from uploads where ${oldUploads} limit 500`, [
      days,
    ]);
    return rows.map(({ id }) => id);
  }

  async exports(tx: EntityManager, days: number): Promise<{ id: string; blobId: string | null }[]> {
    return tx.query(
      `select id, blob_id as "blobId" from personal_exports where ${oldExports} order by created_at limit 500`,
      [days],
    );
  }

  /** People who left and whose erasure nobody asked for yet. Those held by law are among them: their erasure waits. */
  async people(tx: EntityManager, days: number): Promise<Person[]> {
    return tx.query<Person[]>(
      `select m.workspace_id as "workspaceId", p.id as "participantId", m.id as "memberId" ${peopleWhoLeft} limit 500`,
      [days],
    );
  }

  /** Answers to requests with a key, which nobody sets a period for: a day is enough to ask again. */
  async forgetAnswers(tx: EntityManager): Promise<void> {
    await tx.query('delete from kept_answers where expires_at <= now()');
  }
}
