import { Judged } from '../compare-facts.js';
import type { Facts } from '../compare-facts.js';
import type { Json } from '../expected-case.js';
import type { ImportedState, LedgerEntry } from '../imported-state.js';

/** The ledger's words for a value whose unit seems wrong. */
const unitError = 'suspected_unit_error';

/** What the person is told: warnings of the files and entries of the quality ledger. */
export function remarkFacts(state: ImportedState): Facts {
  const warnings = state.imports.flatMap(({ warnings: own }) => own);
  const countOf = (code: string) =>
    warnings.filter((warning) => warning.code === code).reduce((sum, { count }) => sum + count, 0);
  const doubted = state.ledger.find(({ ruleId }) => ruleId === unitError);
  return {
    resets: countOf('counter_reset'),
    samples_without_time: countOf('relative_time') + countOf('points_without_time'),
    negative_steps: state.observations.some(({ metric, value }) => metric === 'steps' && value < 0),
    flag: doubted?.ruleId ?? null,
    asks_user: doubted !== undefined && warnings.length + state.ledger.length > 0,
    stored_in_trend: isInTrend(state, doubted),
    ratio_to_baseline: doubted ? ratioToBaseline(state, doubted) : null,
    new_speed_record: countOf('position_outlier') === 0,
    not_stored_as_measurements: groups((group) => !isStored(state, group)),
    needs_review: groups((group) => isNamed(state, 'ambiguous_user', group)),
    unknown_kept_raw: groups((group) => isNamed(state, 'unknown_attrib', group)),
  };
}

function isInTrend({ summaries }: ImportedState, doubted: LedgerEntry | undefined): boolean {
  const { metric, rawValue } = doubted ?? {};
  return doubted === undefined || summaries.some((day) => day.metric === metric && day.value === rawValue);
}

/** The doubted value beside the median of the person's others. */
function ratioToBaseline({ observations }: ImportedState, { metric, rawValue }: LedgerEntry): number | null {
  const others = observations
    .filter((observation) => observation.metric === metric && observation.quality === 'good')
    .map(({ value }) => value)
    .sort((a, b) => a - b);
  const [below, above] = [others[Math.ceil(others.length / 2) - 1], others[Math.floor(others.length / 2)]];
  if (rawValue === null || below === undefined || above === undefined) return null;
  return rawValue / ((below + above) / 2);
}

/** Sentences of a case about groups of a provider ("grpid 3 (category 2 = goal)"), each held against `holds`. */
function groups(holds: (group: string) => boolean): Judged {
  const groupIn = (sentence: Json) => /grpid (\w+)/.exec(String(sentence))?.[1];
  return new Judged(null, (sentences) => {
    const named = Array.isArray(sentences) ? (sentences as readonly Json[]).map(groupIn) : [];
    return named.length > 0 && named.every((group) => group !== undefined && holds(group));
  });
}

function isStored({ observations }: ImportedState, group: string): boolean {
  return observations.some(({ nativeId }) => new RegExp(`\\b${group}\\b`).test(nativeId ?? ''));
}

function isNamed({ imports }: ImportedState, code: string, group: string): boolean {
  const pattern = new RegExp(`\\b${group}\\b`);
  return imports.some(({ warnings }) =>
    warnings.some((warning) => warning.code === code && pattern.test(warning.where)),
  );
}
