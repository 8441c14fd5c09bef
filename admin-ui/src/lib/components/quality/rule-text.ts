import type { LanguageState } from '../../i18n/language.svelte.js';

/** What a cleaning rule is called, and why it acts. */
export interface RuleText {
  name: string;
  why: string;
}

/** The kind of a rule: limits carry the name of their metric behind them. */
export function ruleKind(ruleId: string, metric: string): string {
  return ruleId.endsWith(`-${metric}`) ? ruleId.slice(0, -metric.length - 1) : ruleId;
}

/** In the language of the pages; a rule that has no words here is told in those of the api. */
export function ruleText(
  language: Pick<LanguageState, 'code'>,
  { ruleId, metric, reason }: { ruleId: string; metric: string; reason: string },
): RuleText {
  const kind = ruleKind(ruleId, metric);
  const why = language.code('ruleWhy', kind);
  return { name: language.code('rule', kind), why: why === kind.replaceAll(/[-_]/g, ' ') ? reason : why };
}
