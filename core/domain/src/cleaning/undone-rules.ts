/** Rules that a person took back: their values count as they came. */
export type UndoneRules = ReadonlySet<string>;

/** How a rule that was taken back for a metric is named in `UndoneRules`. */
export function undoneRuleKey(metric: string, ruleId: string): string {
  return `${metric} ${ruleId}`;
}

/** Nobody took anything back. */
export const noneUndone: UndoneRules = new Set();
