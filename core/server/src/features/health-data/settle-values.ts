import type { Metric } from '@regimen/domain';
import { contextGroups, metrics } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { TouchedSpan } from './context-judge.repository.js';
import { ContextJudgeRepository } from './context-judge.repository.js';
import { UndoneRulesRepository } from './undone-rules.repository.js';

/** What a delivery brought, or its removal takes away. */
export interface Touched {
  /** Local days. */
  days: readonly string[];
  /** From the first to the last value of each metric that is judged by others. */
  spans: readonly TouchedSpan[];
}

const judge = new ContextJudgeRepository();
const undoneRules = new UndoneRulesRepository();
const judgedTogether = new Set<string>(contextGroups.flat());
const judgedAlone = Object.keys(metrics).filter((metric) => !judgedTogether.has(metric));

/** What an import touched: where it stored values. Ask before they are removed. */
export async function touchedBy(tx: EntityManager, importId: string): Promise<Touched> {
  const days = await tx.query<{ day: string }[]>(
    'select distinct local_day::text as day from import_days where import_id = $1 order by day',
    [importId],
  );
  const spans = await tx.query<{ metric: Metric; from: Date; to: Date }[]>(
    `select metric, min(first_at) as "from", max(last_at) as "to" from import_days
      where import_id = $1 and metric = any($2) group by metric order by metric`,
    [importId, [...judgedTogether]],
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
    spans: [...one.spans, ...other.spans.filter(({ metric }) => judgedTogether.has(metric))],
  };
}

/**
 * Judges anew what these spans reach. Two imports at once would not see each other's values: the second waits for the
 * first to commit. Resolves to the local days whose trusted values changed.
 */
export async function judgeInContext(
  tx: EntityManager,
  owner: { workspaceId: string; participantId: string },
  spans: readonly TouchedSpan[],
): Promise<string[]> {
  if (spans.length === 0) return [];
  await tx.query(`select pg_advisory_xact_lock(hashtext('judge-values ' || $1))`, [owner.participantId]);
  const undone = await undoneRules.of(tx, owner.participantId);
  const days: string[] = [];
  for (const group of contextGroups) {
    const own = spans.filter(({ metric }) => group.includes(metric));
    if (own.length === 0) continue;
    const from = own.map((span) => span.from).sort()[0]!;
    const to = own
      .map((span) => span.to)
      .sort()
      .at(-1)!;
    days.push(...(await judge.judge(tx, owner, group, { from, to }, undone)));
  }
  return days;
}

/** Lets entries and choices hold again for values of these metrics that are judged each by itself. */
export async function judgeAlone(
  tx: EntityManager,
  participantId: string,
  metrics: readonly Metric[],
): Promise<void> {
  const alone = metrics.filter((metric) => !judgedTogether.has(metric));
  if (alone.length > 0) await undoneRules.apply(tx, participantId, alone, null);
}

/** Lets choices of the person hold for the values of an import that are judged each by itself. */
export function applyChoices(tx: EntityManager, participantId: string, importId: string): Promise<string[]> {
  return undoneRules.apply(tx, participantId, judgedAlone, importId);
}

/**
 * Lets a rule of a metric count or not count for all values of the person, as they chose. Resolves to the local days
 * whose trusted values changed.
 */
export async function settleRule(
  tx: EntityManager,
  owner: { workspaceId: string; participantId: string },
  metric: Metric,
): Promise<string[]> {
  if (!judgedTogether.has(metric)) return undoneRules.apply(tx, owner.participantId, [metric], null);
  const [span] = await tx.query<{ from: Date | null; to: Date | null }[]>(
    'select min(at) as "from", max(at) as "to" from observations where participant_id = $1 and metric = $2',
    [owner.participantId, metric],
  );
  if (!span?.from || !span.to) return [];
  return judgeInContext(tx, owner, [{ metric, from: span.from.toISOString(), to: span.to.toISOString() }]);
}
