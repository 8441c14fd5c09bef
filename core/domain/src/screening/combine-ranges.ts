import type { AmountRange, GivenPrescription } from './exercise-prescription.js';

/** A value, and the rule that gives it. */
export interface RuleValue {
  ruleId: string;
  value: number;
}

/** Notes which rule set which value of a combined prescription. */
export class PrescriptionDecisions {
  private readonly rules = new Map<string, string>();

  note(field: string, ruleId: string): void {
    this.rules.set(field, ruleId);
  }

  /** Notes the rule of a value, and hands the value on. */
  take(field: string, { ruleId, value }: RuleValue): number {
    this.note(field, ruleId);
    return value;
  }

  list(): { field: string; ruleId: string }[] {
    return [...this.rules]
      .map(([field, ruleId]) => ({ field, ruleId }))
      .sort((a, b) => (a.field < b.field ? -1 : 1));
  }
}

/** In the order of rule ids, so that of equal values the same rule is always named. */
export function sortedByRule(given: readonly GivenPrescription[]): GivenPrescription[] {
  const key = ({ ruleId, packId }: GivenPrescription) => `${ruleId} ${packId}`;
  return [...given].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The lowest of values, with the first rule that gives it. @throws RangeError of none. */
export function lowestValue(values: readonly RuleValue[]): RuleValue {
  const [first, ...rest] = values;
  if (first === undefined) throw new RangeError('There is no lowest of no values.');
  return rest.reduce((least, each) => (each.value < least.value ? each : least), first);
}

/** The highest of the values up to `most`; where all are above it, `most` in the name of the lowest. */
export function highestFloor(values: readonly RuleValue[], most: number): RuleValue {
  const fitting = values.filter(({ value }) => value <= most);
  const [first, ...rest] = fitting;
  if (first === undefined) return { ...lowestValue(values), value: most };
  return rest.reduce((highest, each) => (each.value > highest.value ? each : highest), first);
}

/**
 * The range all share: lowest upper bound; highest lower bound of the leading ones that fits under it.
 * @param most a further upper bound of the lower one. @returns null when none states the range.
 */
export function rangeOf(
  field: string,
  all: readonly GivenPrescription[],
  leading: readonly GivenPrescription[],
  decisions: PrescriptionDecisions,
  pick: (prescription: GivenPrescription) => AmountRange | null,
  most = Number.POSITIVE_INFINITY,
): AmountRange | null {
  const stated = (given: readonly GivenPrescription[], end: 'low' | 'high') =>
    given.flatMap((each) => {
      const range = pick(each);
      return range === null ? [] : [{ ruleId: each.ruleId, value: range[end] }];
    });
  const highs = stated(all, 'high');
  if (highs.length === 0) return null;
  const high = decisions.take(`${field}.high`, lowestValue(highs));
  const lows = stated(leading, 'low');
  const floor = highestFloor(lows.length > 0 ? lows : stated(all, 'low'), Math.min(high, most));
  return { low: decisions.take(`${field}.low`, floor), high };
}
