import type { Comparison, Truth } from '../evaluate-condition.js';
import { evaluateComparison } from '../evaluate-condition.js';
import type { FactName, Facts } from '../facts.js';
import type { Condition } from '../rule.js';

/** Truth of one condition for anybody's facts. */
export type Judge = (facts: Facts) => Truth;

/** A condition made into functions once, so that many people can be judged by it. Says what `evaluateCondition` says. */
export function compileCondition(condition: Condition): Judge {
  if ('always' in condition) return () => true;
  if ('all' in condition) return every(condition.all.map(compileCondition), false);
  if ('any' in condition) return every(condition.any.map(compileCondition), true);
  if ('not' in condition) return negated(compileCondition(condition.not));
  return (facts) => evaluateComparison(condition, facts[condition.fact] ?? null);
}

/** Kleene's conjunction (`decides` false) or disjunction (`decides` true): one deciding part settles it. */
function every(parts: readonly Judge[], decides: boolean): Judge {
  return (facts) => {
    let unknown = false;
    for (const part of parts) {
      const truth = part(facts);
      if (truth === decides) return decides;
      if (truth === 'unknown') unknown = true;
    }
    return unknown ? 'unknown' : !decides;
  };
}

function negated(judge: Judge): Judge {
  return (facts) => {
    const truth = judge(facts);
    return truth === 'unknown' ? truth : !truth;
  };
}

/** A set fact of which a person must have one of these codes, or not be known, for a condition to be worth judging. */
export interface Trigger {
  fact: FactName;
  codes: readonly string[];
}

/** The narrowest trigger of a condition; null where it can hold without any code. */
export function triggerOf(condition: Condition): Trigger | null {
  if ('all' in condition) return narrowest(condition.all.map(triggerOf));
  if ('any' in condition) return widest(condition.any.map(triggerOf));
  return 'fact' in condition ? triggerOfComparison(condition) : null;
}

function triggerOfComparison(comparison: Comparison): Trigger | null {
  if ('includes' in comparison) return { fact: comparison.fact, codes: [comparison.includes] };
  return 'includesAny' in comparison ? { fact: comparison.fact, codes: comparison.includesAny } : null;
}

function narrowest(triggers: readonly (Trigger | null)[]): Trigger | null {
  return triggers
    .filter((trigger) => trigger !== null)
    .reduce<Trigger | null>(
      (best, trigger) => (best && best.codes.length <= trigger.codes.length ? best : trigger),
      null,
    );
}

/** Any part may hold, so each must have a trigger, and all of the same fact. */
function widest(triggers: readonly (Trigger | null)[]): Trigger | null {
  const [first] = triggers;
  if (!first) return null;
  const same = triggers
    .filter((trigger) => trigger?.fact === first.fact)
    .filter((trigger) => trigger !== null);
  if (same.length < triggers.length) return null;
  return { fact: first.fact, codes: [...new Set(same.flatMap(({ codes }) => codes))] };
}
