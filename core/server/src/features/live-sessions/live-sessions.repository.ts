import { Injectable } from '@nestjs/common';
import { isOver } from '@regimen/domain';
import type { ActivityCode, LiveSample, LiveState, LiveStepSummary, Localised } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { databaseNow } from '../../platform/database/database-now.js';

/** A live session as kept. */
export interface StoredLiveSession {
  workspaceId: string;
  id: string;
  participantId: string;
  planId: string;
  sessionId: string;
  title: Localised;
  activity: ActivityCode;
  /** Minutes east of UTC where the person was at the start. */
  offsetMinutes: number;
  state: LiveState;
  /** Written when the recording is handed on; null before. */
  summary: readonly LiveStepSummary[] | null;
}

const columns = `workspace_id as "workspaceId", id, participant_id as "participantId", plan_id as "planId",
  session_id as "sessionId", title, activity, offset_minutes as "offsetMinutes", state, summary`;

/** Live sessions and their samples. All times in a state are of the database's clock, the one clock of all processes. */
@Injectable()
export class LiveSessionsRepository {
  /** Milliseconds since 1970. */
  async now(tx: EntityManager): Promise<number> {
    return (await databaseNow(tx)).getTime();
  }

  /** Adds one; null when the person is in a live session already. */
  async add(
    tx: EntityManager,
    live: Omit<StoredLiveSession, 'id' | 'summary'>,
  ): Promise<StoredLiveSession | null> {
    const [row] = await tx.query<StoredLiveSession[]>(
      `insert into live_sessions (workspace_id, participant_id, plan_id, session_id, title, activity, offset_minutes, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning ${columns}`,
      [
        live.workspaceId,
        live.participantId,
        live.planId,
        live.sessionId,
        live.title,
        live.activity,
        live.offsetMinutes,
        live.state,
      ],
    );
    return row ?? null;
  }

  async find(tx: EntityManager, id: string): Promise<StoredLiveSession | null> {
    const [row] = await tx.query<StoredLiveSession[]>(`select ${columns} from live_sessions where id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  /** The session, held against everybody else until the transaction ends: what happens in it has one order. */
  async lock(tx: EntityManager, id: string): Promise<StoredLiveSession | null> {
    const [row] = await tx.query<StoredLiveSession[]>(
      `select ${columns} from live_sessions where id = $1 for update`,
      [id],
    );
    return row ?? null;
  }

  async running(tx: EntityManager, participantId: string): Promise<StoredLiveSession | null> {
    const [row] = await tx.query<StoredLiveSession[]>(
      `select ${columns} from live_sessions where participant_id = $1 and not is_over`,
      [participantId],
    );
    return row ?? null;
  }

  /** Sessions that go on, of people the member cares for, the longest first. */
  runningOfCaredFor(tx: EntityManager, memberId: string): Promise<StoredLiveSession[]> {
    return tx.query<StoredLiveSession[]>(
      `select ${columns} from live_sessions l
        where not is_over and exists (select 1 from current_care_team c where c.workspace_id = l.workspace_id
                                        and c.participant_id = l.participant_id and c.member_id = $1)
        order by started_at, id limit 100`,
      [memberId],
    );
  }

  async save(tx: EntityManager, id: string, state: LiveState): Promise<void> {
    await tx.query('update live_sessions set state = $2, is_over = $3 where id = $1', [
      id,
      state,
      isOver(state),
    ]);
  }

  /** Counts a delivery against the minute it falls in; false when it is one too many. */
  async mayTake(
    tx: EntityManager,
    id: string,
    samples: number,
    most: { calls: number; samples: number },
  ): Promise<boolean> {
    const [row] = await tx.query<{ calls: number; samples: number }[]>(
      `with counted as (
         update live_sessions set
           calls_in_minute = case when minute > clock_timestamp() - interval '1 minute' then calls_in_minute else 0 end + 1,
           samples_in_minute = case when minute > clock_timestamp() - interval '1 minute' then samples_in_minute else 0 end + $2,
           minute = case when minute > clock_timestamp() - interval '1 minute' then minute else clock_timestamp() end
         where id = $1 returning calls_in_minute, samples_in_minute)
       select calls_in_minute as calls, samples_in_minute as samples from counted`,
      [id, samples],
    );
    return row !== undefined && row.calls <= most.calls && row.samples <= most.samples;
  }

  /** Adds what is new to the recording. */
  async addSamples(
    tx: EntityManager,
    { workspaceId, id }: Pick<StoredLiveSession, 'workspaceId' | 'id'>,
    samples: readonly LiveSample[],
  ): Promise<void> {
    if (samples.length === 0) return;
    await tx.query(
      `insert into live_session_samples (workspace_id, live_session_id, device_id, device_kind, taken_at_ms, at_ms, bpm)
       select $1, $2, * from unnest($3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::real[])
       on conflict do nothing`,
      [
        workspaceId,
        id,
        samples.map(({ deviceId }) => deviceId),
        samples.map(({ deviceKind }) => deviceKind),
        samples.map(({ takenAtMs }) => Math.round(takenAtMs)),
        samples.map(({ atMs }) => Math.round(atMs)),
        samples.map(({ bpm }) => bpm),
      ],
    );
  }

  async samples(tx: EntityManager, id: string): Promise<LiveSample[]> {
    const rows = await tx.query<LiveSample[]>(
      `select device_id as "deviceId", device_kind as "deviceKind", taken_at_ms::float8 as "takenAtMs",
              at_ms::float8 as "atMs", bpm::float8 as bpm
         from live_session_samples where live_session_id = $1 order by at_ms, device_id`,
      [id],
    );
    return rows;
  }

  /** The recording is handed on: what is left is how it went. */
  async close(
    tx: EntityManager,
    id: string,
    summary: readonly LiveStepSummary[],
    importId: string | null,
  ): Promise<void> {
    await tx.query('update live_sessions set summary = $2, import_id = $3 where id = $1', [
      id,
      JSON.stringify(summary),
      importId,
    ]);
    await tx.query('delete from live_session_samples where live_session_id = $1', [id]);
  }
}
