import type { Metric } from '@regimen/domain';
import { contextGroups, metrics } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { TouchedSpan } from './context-judge.repository.js';
import { ContextJudgeRepository } from './context-judge.repository.js';
import { HeartRateSpikesRepository } from './heart-rate-spikes.repository.js';
import type { ValueKey } from '../observations/keyed-values.js';
import { UndoneRulesRepository } from './undone-rules.repository.js';
import { ValueTrustRepository } from './value-trust.repository.js';

/** What a delivery brought, or its removal takes away. */
export interface Touched {
  /** Local days. */
  days: readonly string[];
  /** From the first to the last value of each month and metric that is judged by others. */
  spans: readonly TouchedSpan[];
}

interface Owner {
  workspaceId: string;
  participantId: string;
}

const judge = new ContextJudgeRepository();
const spikes = new HeartRateSpikesRepository();
const undoneRules = new UndoneRulesRepository();
const trust = new ValueTrustRepository();
const judgedTogether = new Set<string>(contextGroups.flat());
/** Their trust is what their entries say: a spike is told by raw values, whatever becomes of them. */
const judgedByEntries = Object.keys(metrics).filter((metric) => !judgedTogether.has(metric));
const spiking: Metric = 'heart-rate';
/** The longest. */
const millisecondsPerMonth = 31 * 86_400_000;
const reaching = [...judgedTogether, spiking];

/** What an import touched: where it stored values. Ask before they are removed. */
export async function touchedBy(tx: EntityManager, importId: string): Promise<Touched> {
  const days = await tx.query<{ day: string }[]>(
    'select distinct local_day::text as day from import_days where import_id = $1 order by day',
    [importId],
  );
  const spans = await tx.query<{ metric: Metric; from: Date; to: Date }[]>(
    `select metric, min(first_at) as "from", max(last_at) as "to" from import_days
      where import_id = $1 and metric = any($2)
      group by metric, date_trunc('month', local_day) order by metric, "from"`,
    [importId, reaching],
  );
  return {
    days: days.map(({ day }) => day),
    spans: spans.map(({ metric, from, to }) => ({ metric, from: from.toISOString(), to: to.toISOString() })),
  };
}

/** What either touched. */
export function together(one: Touched, other: Touched): Touched {
  return {
    days: [...new Set([...one.days, ...other.days])].sort(),
    spans: [...one.spans, ...other.spans.filter(({ metric }) => reaching.includes(metric))],
  };
}

/** Judges anew by the person's other values what these spans reach. Resolves to the local days whose trusted values changed. */
export async function judgeInContext(
  tx: EntityManager,
  owner: Owner,
  spans: readonly TouchedSpan[],
): Promise<string[]> {
  const grouped = contextGroups.map((group) => spans.filter(({ metric }) => group.includes(metric)));
  if (grouped.every((own) => own.length === 0)) return [];
  await lockJudging(tx, owner);
  const undone = await undoneRules.of(tx, owner.participantId);
  const days: string[] = [];
  for (const [index, own] of grouped.entries()) {
    if (own.length === 0) continue;
    const from = own.map((span) => span.from).sort()[0]!;
    const to = own
      .map((span) => span.to)
      .sort()
      .at(-1)!;
    days.push(...(await judge.judge(tx, owner, contextGroups[index]!, { from, to }, undone)));
  }
  return days;
}

/** The same for heart rates, which are judged by those right beside them. */
export async function judgeSpikes(
  tx: EntityManager,
  owner: Owner,
  spans: readonly TouchedSpan[],
): Promise<string[]> {
  const own = byMonth(spans.filter(({ metric }) => metric === spiking));
  if (own.length > 0) await lockJudging(tx, owner);
  const days: string[] = [];
  for (const { from, to } of own)
    days.push(...(await spikes.judge(tx, owner, { from: new Date(from), to: new Date(to) })));
  return days;
}

/** The same for those that an import stored on these local days of a month. Two months far apart are judged at once. */
export async function judgeSpikesOf(
  tx: EntityManager,
  owner: Owner,
  importId: string,
  days: readonly string[],
): Promise<string[]> {
  const [span] = await tx.query<{ from: Date | null; to: Date | null }[]>(
    `select min(first_at) as "from", max(last_at) as "to" from import_days
      where import_id = $1 and metric = $2 and local_day = any($3::date[])`,
    [importId, spiking, days],
  );
  if (!span?.from || !span.to) return [];
  const { from, to } = span;
  await lockMonths(tx, owner, from, to);
  return spikes.judge(tx, owner, { from, to });
}

/** Spans as one for each month in which some begin: so many values are looked through at once. */
function byMonth(spans: readonly TouchedSpan[]): TouchedSpan[] {
  const months = new Map<string, TouchedSpan>();
  for (const span of spans) {
    const month = span.from.slice(0, 7);
    const known = months.get(month) ?? span;
    const [from, to] = [
      known.from < span.from ? known.from : span.from,
      known.to > span.to ? known.to : span.to,
    ];
    months.set(month, { ...span, from, to });
  }
  return [...months.values()];
}

/** Lets entries and choices hold again for those of these values whose trust is what their entries say. */
export async function trustAnew(
  tx: EntityManager,
  participantId: string,
  values: readonly ValueKey[],
): Promise<void> {
  await trust.settle(
    tx,
    participantId,
    values.filter(({ metric }) => !judgedTogether.has(metric)),
  );
}

/** Lets choices of the person hold for the values of an import whose trust is what their entries say. */
export async function applyChoices(tx: EntityManager, owner: Owner, importId: string): Promise<string[]> {
  await lockJudging(tx, owner);
  return trust.settleMetrics(tx, owner.participantId, judgedByEntries, importId);
}

/**
 * Lets a rule of a metric count or not count for all values of the person, as they chose. Resolves to the local days
 * whose trusted values changed.
 */
export async function settleRule(tx: EntityManager, owner: Owner, metric: Metric): Promise<string[]> {
  await lockJudging(tx, owner);
  if (!judgedTogether.has(metric)) return trust.settleMetrics(tx, owner.participantId, [metric], null);
  const [span] = await tx.query<{ from: Date | null; to: Date | null }[]>(
    'select min(at) as "from", max(at) as "to" from observations where participant_id = $1 and metric = $2',
    [owner.participantId, metric],
  );
  if (!span?.from || !span.to) return [];
  return judgeInContext(tx, owner, [{ metric, from: span.from.toISOString(), to: span.to.toISOString() }]);
}

/**
 * Two imports at once would not see each other's values, nor a choice those that are just judged: the second waits for
 * the first to commit.
 */
async function lockJudging(tx: EntityManager, { participantId }: Owner): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('judge-values ' || $1))`, [participantId]);
}

/** The same for heart rates of some months, those before and behind with them: others may be judged meanwhile. */
async function lockMonths(tx: EntityManager, { participantId }: Owner, from: Date, to: Date): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock_shared(hashtext('judge-values ' || $1))`, [participantId]);
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() - 1);
  const months: string[] = [];
  for (let month = new Date(first); month.getTime() <= to.getTime() + millisecondsPerMonth;) {
    months.push(month.toISOString().slice(0, 7));
    month = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1));
  }
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('heart-rates ' || $1 || month, 0)) from unnest($2::text[]) as month`,
    [participantId, months],
  );
}
