import {
  heartRateJump,
  heartRateSpikeEntry,
  heartRateSpikeReachSeconds,
  heartRateSpikes,
  longestSpikeSeconds,
  metricLimits,
} from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { ValueKey } from '../observations/keyed-values.js';
import { keyColumns } from '../observations/keyed-values.js';
import { ValueTrustRepository } from './value-trust.repository.js';

interface Span {
  from: Date;
  to: Date;
}

/** Values of one device around jumps: only there a spike may be. */
interface Stretch extends Span {
  device: string | null;
}

interface HeartRate extends ValueKey {
  importId: string;
  bpm: number;
}

type Owner = Record<'workspaceId' | 'participantId', string>;

const metric = 'heart-rate';
const { ruleId, action, reason } = heartRateSpikeEntry;
const { longestGapSeconds, smallestBpm } = heartRateJump;
const reachMs = heartRateSpikeReachSeconds * 1000;
/** From a jump to the farthest value by which a spike beside it is judged. */
const stretchMs = reachMs + longestGapSeconds * 1000;
/**
 * Heart rates that count as a series: no copies that another supersedes, none that no body shows, none without a time
 * of day. What the person or other rules make of a value does not matter.
 */
const inSeries = `participant_id = $1 and metric = '${metric}' and at >= $2 and at <= $3 and quality <> 'superseded'
  and raw_value between $4 and $5 and not date_only`;
const [lowest, highest] = metricLimits[metric]!.possible;

/** Judges stored heart rates by those right before and behind, and keeps values and ledger as the rule says. */
export class HeartRateSpikesRepository {
  private readonly trust = new ValueTrustRepository();

  /**
   * Judges anew what a change within the span may reach: what follows from it does so from the raw values alone. Resolves
   * to the local days whose trusted values changed.
   */
  async judge(tx: EntityManager, owner: Owner, span: Span): Promise<string[]> {
    const judged = widened(span, reachMs);
    const spikes: HeartRate[] = [];
    for (const series of await this.seriesAroundJumps(tx, owner.participantId, widened(judged, stretchMs))) {
      const found = heartRateSpikes(series.map(({ at, bpm }) => ({ at: at.getTime(), bpm })));
      spikes.push(...found.map((index) => series[index]!));
    }
    const within = spikes.filter(({ at }) => at >= judged.from && at <= judged.to);
    const changed = [
      ...(await this.forgetOthers(tx, owner.participantId, judged, within)),
      ...(await this.remember(tx, owner, within)),
    ];
    return this.trust.settle(tx, owner.participantId, changed);
  }

  private async seriesAroundJumps(
    tx: EntityManager,
    participantId: string,
    span: Span,
  ): Promise<HeartRate[][]> {
    const stretches = merged(await this.jumps(tx, participantId, span));
    if (stretches.length === 0) return [];
    const rows = await tx.query<(HeartRate & { stretch: string })[]>(
      `select s.place as stretch, '${metric}' as metric, o.at, o.key, o."importId", o.bpm
         from unnest($6::text[], $7::timestamptz[], $8::timestamptz[]) with ordinality as s (device, first, last, place)
         cross join lateral (
           select at, encode(key_hash, 'hex') as key, import_id as "importId", raw_value as bpm from observations
            where ${inSeries} and at between s.first and s.last and device is not distinct from s.device
            -- Kept apart: joined as a whole, every stretch would be looked for among all values.
            offset 0) as o
        order by s.place, o.at, o.key`,
      [
        ...seriesWithin(participantId, span),
        stretches.map(({ device }) => device),
        stretches.map(({ from }) => from),
        stretches.map(({ to }) => to),
      ],
    );
    const series = new Map<string, HeartRate[]>(rows.map(({ stretch }) => [stretch, []]));
    for (const row of rows) series.get(row.stretch)!.push(row);
    return [...series.values()];
  }

  /** Around each jump that another one follows soon or comes before: a lone one is a step. In the order of time by device. */
  private async jumps(tx: EntityManager, participantId: string, span: Span): Promise<Stretch[]> {
    const rows = await tx.query<{ device: string | null; at: Date }[]>(
      `with jumps as (
         select device, at from (
           select device, at, raw_value, lag(at) over series as before, lag(raw_value) over series as bpm_before
             from observations where ${inSeries}
           window series as (partition by device order by at, key_hash)) as steps
          where at - before <= make_interval(secs => $6) and abs(raw_value - bpm_before) >= $7),
       near as (
         select device, at, at - lag(at) over series as since, lead(at) over series - at as until
           from jumps window series as (partition by device order by at))
       select device, at from near where least(since, until) <= make_interval(secs => $8) order by device, at`,
      [...seriesWithin(participantId, span), longestGapSeconds, smallestBpm, longestSpikeSeconds],
    );
    return rows.map(({ device, at }) => ({ device, ...widened({ from: at, to: at }, stretchMs) }));
  }

  /** Removes what the rule no longer says of values within a span. Resolves to those values. */
  private async forgetOthers(
    tx: EntityManager,
    participantId: string,
    { from, to }: Span,
    spikes: readonly HeartRate[],
  ): Promise<ValueKey[]> {
    const gone = await tx.query<Omit<ValueKey, 'metric'>[]>(
      `with gone as (
         delete from quality_entries q
          where participant_id = $1 and metric = $2 and rule_id = $3 and key_hash is not null
            and at >= $4 and at <= $5
            and not exists (select 1 from unnest($6::timestamptz[], $7::text[]) as kept (at, key)
                             where kept.at = q.at and decode(kept.key, 'hex') = q.key_hash)
         returning at, key_hash)
       select at, encode(key_hash, 'hex') as key from gone`,
      [participantId, metric, ruleId, from, to, ...keyColumns(spikes).slice(1)],
    );
    return gone.map((key) => ({ metric, ...key }));
  }

  /** Adds what is new. Resolves to the values it is about. */
  private async remember(
    tx: EntityManager,
    { workspaceId, participantId }: Owner,
    spikes: readonly HeartRate[],
  ): Promise<ValueKey[]> {
    if (spikes.length === 0) return [];
    const added = await tx.query<Omit<ValueKey, 'metric'>[]>(
      `with added as (
         insert into quality_entries (workspace_id, participant_id, import_id, metric, rule_id, action, raw_value,
           cleaned_value, reason, at, key_hash)
         select $1, $2, import_id, metric, $3, $4, bpm, bpm, $5, at, decode(key, 'hex')
           from unnest($6::text[], $7::timestamptz[], $8::text[], $9::uuid[], $10::float8[])
                as said (metric, at, key, import_id, bpm)
         on conflict do nothing
         returning at, key_hash)
       select at, encode(key_hash, 'hex') as key from added`,
      [
        workspaceId,
        participantId,
        ruleId,
        action,
        reason,
        ...keyColumns(spikes),
        spikes.map(({ importId }) => importId),
        spikes.map(({ bpm }) => bpm),
      ],
    );
    return added.map((key) => ({ metric, ...key }));
  }
}

function seriesWithin(participantId: string, { from, to }: Span) {
  return [participantId, from, to, lowest, highest];
}

/** Stretches that overlap become one: each is read once, and none of its values lacks a neighbour. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = [];
  for (const stretch of stretches) {
    const last = apart.at(-1);
    if (last?.device === stretch.device && stretch.from <= last.to) last.to = stretch.to;
    else apart.push({ ...stretch });
  }
  return apart;
}

function widened({ from, to }: Span, byMs: number): Span {
  return { from: new Date(from.getTime() - byMs), to: new Date(to.getTime() + byMs) };
}
