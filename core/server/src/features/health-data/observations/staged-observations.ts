import type { EntityManager } from 'typeorm';
import { spanWidened } from './import-days.js';
import { countBatch, countByDevice } from './import-devices.js';
import { joinWhole } from './join-whole.js';
import type { StagingRows } from './observation-rows.js';
import type { MetricSpan } from './observation-spans.js';

interface Owner {
  workspaceId: string;
  participantId: string;
  importId: string;
}

const daysOfBatch = `select $1, $2, metric, date '1970-01-01' + day, first_at, last_at
  from unnest($3::text[], $4::int[], $5::timestamptz[], $6::timestamptz[]) as touched (metric, day, first_at, last_at)`;
const daysLeft = `select $1, $2, metric, local_day, min(at), max(at) from staged_observations group by metric, local_day`;

/** The staging table of a transaction, and the way from there into the record. */
export class StagedObservations {
  async create(tx: EntityManager): Promise<void> {
    await tx.query(
      `create temporary table if not exists staged_observations (
         metric text, at timestamptz, key_hash bytea, value double precision, raw_value double precision,
         quality text, until timestamptz, offset_minutes smallint, local_day date, device text, date_only boolean,
         low_confidence boolean, sealed_note bytea, native_id text, revised_at timestamptz
       ) on commit delete rows`,
    );
  }

  /** Whether the person has any value of these metrics in these spans: where none is, none can be known already. */
  async meetKnown(tx: EntityManager, owner: Owner, spans: readonly MetricSpan[]): Promise<boolean> {
    const [{ meets }] = await tx.query<[{ meets: boolean }]>(
      `select exists (
         select from unnest($3::text[], $4::timestamptz[], $5::timestamptz[]) as span (metric, first, last)
           cross join lateral (
             select from observations o
              where o.workspace_id = $1 and o.participant_id = $2 and o.metric = span.metric
                and o.at between span.first and span.last
                -- Said once more for all spans: this is what the partitions can use.
                and o.at between $6 and $7
              limit 1) as known) as meets`,
      [
        owner.workspaceId,
        owner.participantId,
        spans.map(({ metric }) => metric),
        spans.map(({ from }) => new Date(from)),
        spans.map(({ to }) => new Date(to)),
        ...ends(spans),
      ],
    );
    return meets;
  }

  /** Leaves out what is known, and remembers what of it other imports had delivered. */
  async leaveOutKnown(
    tx: EntityManager,
    { workspaceId, participantId, importId }: Owner,
    firstRecord: number,
    spans: readonly MetricSpan[],
  ): Promise<void> {
    await joinWhole(tx, () =>
      tx.query(
        `with known as (
         delete from staged_observations s using observations o
          where o.workspace_id = $1 and o.participant_id = $2 and o.metric = s.metric and o.at = s.at
            and o.key_hash = s.key_hash and o.metric = any($7) and o.at between $5 and $6
         returning s.metric, s.at, s.key_hash, o.import_id)
       insert into repeated_observations (workspace_id, participant_id, import_id, first_record, metrics, first_at, last_at,
         key_hashes)
       select $1, $2, $3, $4, array_agg(distinct metric order by metric), min(at), max(at),
              string_agg(key_hash, ''::bytea order by key_hash)
         from known where import_id <> $3 having count(*) > 0`,
        [
          workspaceId,
          participantId,
          importId,
          firstRecord,
          ...ends(spans),
          spans.map(({ metric }) => metric),
        ],
      ),
    );
  }

  /**
   * Adds what is left, and remembers where it lies: on the days of the batch, which are asked for anew where some of it was
   * left out. Resolves to how many.
   */
  async add(
    tx: EntityManager,
    { workspaceId, participantId, importId }: Owner,
    { columns, days, devices }: StagingRows,
    isWhole: boolean,
  ): Promise<number> {
    await tx.query(
      `insert into import_days as known (workspace_id, import_id, metric, local_day, first_at, last_at)
       ${isWhole ? daysOfBatch : daysLeft}
       ${spanWidened}`,
      isWhole ? [workspaceId, importId, ...columnsOf(days)] : [workspaceId, importId],
    );
    if (isWhole) await countBatch(tx, { workspaceId, importId }, devices);
    else await countByDevice(tx, workspaceId, importId);
    const listed = columns.join(', ');
    const { affected } = await tx.queryRunner!.query(
      `insert into observations (workspace_id, participant_id, import_id, ${listed})
       select $1, $2, $3, ${listed} from staged_observations`,
      [workspaceId, participantId, importId],
      true,
    );
    return affected ?? 0;
  }

  async clear(tx: EntityManager): Promise<void> {
    await tx.query('truncate staged_observations');
  }
}

function ends(spans: readonly MetricSpan[]): [Date, Date] {
  return [
    new Date(Math.min(...spans.map(({ from }) => from))),
    new Date(Math.max(...spans.map(({ to }) => to))),
  ];
}

function columnsOf(days: StagingRows['days']) {
  return [
    days.map(({ metric }) => metric),
    days.map(({ epochDay }) => epochDay),
    days.map(({ firstAt }) => new Date(firstAt)),
    days.map(({ lastAt }) => new Date(lastAt)),
  ];
}
