import type { DailySummary, Metric, SourceRank, ToldValues } from '@regimen/domain';
import { sumWithoutOverlap } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { instantsAround } from './day-spans.js';
import type { SharedDay } from './lone-sums.repository.js';

interface ToldRow {
  metric: Metric;
  day: string;
  source_id: string | null;
  device: string | null;
  /** Whether its values are of the date alone. */
  of_day: boolean;
  /** Value, start and end of each, as big-endian doubles; times in seconds since 1970. */
  packed: Buffer;
}

const columns = 3;
const doubleBytes = 8;

/** Sums of days that several sources tell. Their values come packed: as rows, a decade of them would fill the memory. */
export class SharedSumsRepository {
  /**
   * Metrics of these that more than one source may have told in a span of local days, by what imports counted of each
   * device: never fewer than there are.
   */
  async metricsOf(
    tx: EntityManager,
    participantId: string,
    metrics: readonly string[],
    days: readonly string[],
  ): Promise<Metric[]> {
    const rows = await tx.query<{ metric: Metric }[]>(
      `select metric from (
         select distinct d.metric, i.source_id, d.device
           from import_devices d join imports i on i.workspace_id = d.workspace_id and i.id = d.import_id
          where i.participant_id = $1 and d.metric = any($2) and d.first_day <= $4 and d.last_day >= $3) as told
        group by metric having count(*) > 1 order by metric`,
      [participantId, metrics, days[0], days.at(-1)],
    );
    return rows.map(({ metric }) => metric);
  }

  /**
   * What these metrics come to on these local days, and other metrics on the days told with them; days without a trusted
   * value are left out. @param days ascending, at least one.
   */
  async sums(
    tx: EntityManager,
    participantId: string,
    days: readonly string[],
    { metrics, single }: { metrics: readonly Metric[]; single: readonly SharedDay[] },
    rank: SourceRank,
  ): Promise<DailySummary[]> {
    if (metrics.length + single.length === 0) return [];
    const rows = await tx.query<ToldRow[]>(
      `select o.metric, o.local_day::text as day, i.source_id, o.device,
              o.date_only and o.until is null as of_day,
              string_agg(float8send(o.value) || float8send(date_part('epoch', o.at))
                           || float8send(coalesce(date_part('epoch', o.until), 'NaN')), ''::bytea
                         order by o.at, o.key_hash) as packed
         from observations o left join imports i on i.workspace_id = o.workspace_id and i.id = o.import_id
        where o.participant_id = $1 and o.local_day = any($2::date[]) and o.quality = 'good'
          and o.metric = any($3::text[] || $4::text[])
          and (o.metric = any($3) or (o.metric, o.local_day) in (select * from unnest($4::text[], $5::date[])))
          and o.at >= $6 and o.at < $7
        group by o.metric, o.local_day, i.source_id, o.device, of_day
        order by o.metric, o.local_day, i.source_id, o.device, of_day`,
      [
        participantId,
        days,
        metrics,
        single.map(({ metric }) => metric),
        single.map(({ day }) => day),
        ...instantsAround(days[0]!, days.at(-1)!),
      ],
    );
    return byDay(rows).map((told) => summaryOf(told, rank));
  }
}

/** Rows of one metric and day, which come together. */
function byDay(rows: readonly ToldRow[]): [ToldRow, ...ToldRow[]][] {
  const groups: [ToldRow, ...ToldRow[]][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last[0].metric === row.metric && last[0].day === row.day) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function summaryOf(rows: readonly [ToldRow, ...ToldRow[]], rank: SourceRank): DailySummary {
  const [{ metric, day }] = rows;
  const told = rows.map(toldValues);
  let [lowest, highest, count] = [Infinity, -Infinity, 0];
  for (const { values } of told) {
    for (const value of values) {
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
    count += values.length;
  }
  return { metric, day, value: sumWithoutOverlap(metric, told, rank), lowest, highest, count };
}

function toldValues({ source_id, device, of_day, packed }: ToldRow) {
  const rows = packed.length / (columns * doubleBytes);
  const [values, starts, ends] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)];
  for (let row = 0; row < rows; row += 1) {
    const at = row * columns * doubleBytes;
    values[row] = packed.readDoubleBE(at);
    starts[row] = milliseconds(packed.readDoubleBE(at + doubleBytes));
    ends[row] = milliseconds(packed.readDoubleBE(at + 2 * doubleBytes));
  }
  return { sourceId: source_id, device, isOfDay: of_day, values, starts, ends } satisfies ToldValues;
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}
