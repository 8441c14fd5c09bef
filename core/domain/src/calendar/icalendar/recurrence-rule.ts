import type { Weekday } from '../../shared/local-date.js';

/** How often something is repeated (RFC 5545, 3.3.10), as far as days decide. */
export interface RecurrenceRule {
  frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  count: number | null;
  /** Last date on which it may begin, on the event's clock; null: none. */
  until: string | null;
  byDay: readonly { weekday: Weekday; ordinal: number | null }[];
  byMonthDay: readonly number[];
  byMonth: readonly number[];
  bySetPosition: readonly number[];
  weekStart: Weekday;
}

export type RuleRead = { rule: RecurrenceRule } | { problem: 'bad-rule' | 'unsupported-rule' };

const weekdays: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const frequencies: readonly string[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const known: readonly string[] = [
  ...['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST'],
];
/** Parts and frequencies within a day, by number of the day or the week: no commitment needs them. */
const unsupported: readonly string[] = ['BYSECOND', 'BYMINUTE', 'BYHOUR', 'BYYEARDAY', 'BYWEEKNO'];

/** Reads a rule. `dateOf` gives the date of a limit on the event's clock; null where it is none. */
export function readRule(text: string, dateOf: (value: string) => string | null): RuleRead {
  const parts = new Map(
    text.split(';').map((part) => {
      const [name = '', value = ''] = part.split('=');
      return [name.trim().toUpperCase(), value.trim().toUpperCase()];
    }),
  );
  const frequency = parts.get('FREQ') ?? '';
  const isFiner = ['SECONDLY', 'MINUTELY', 'HOURLY'].includes(frequency);
  if (isFiner || unsupported.some((name) => parts.has(name))) return { problem: 'unsupported-rule' };
  const isKnown = [...parts.keys()].every((name) => name === '' || known.includes(name));
  if (!frequencies.includes(frequency) || !isKnown) return { problem: 'bad-rule' };
  const until = parts.has('UNTIL') ? dateOf(parts.get('UNTIL')!) : null;
  const rule = {
    frequency: frequency as RecurrenceRule['frequency'],
    interval: numberIn(parts.get('INTERVAL') ?? '1', 1, 1000),
    count: parts.has('COUNT') ? numberIn(parts.get('COUNT')!, 1, Number.MAX_SAFE_INTEGER) : null,
    until,
    byDay: list(parts.get('BYDAY')).map(dayIn),
    byMonthDay: list(parts.get('BYMONTHDAY')).map((value) => numberIn(value, -31, 31)),
    byMonth: list(parts.get('BYMONTH')).map((value) => numberIn(value, 1, 12)),
    bySetPosition: list(parts.get('BYSETPOS')).map((value) => numberIn(value, -366, 366)),
    weekStart: (weekdays.indexOf(parts.get('WKST') ?? 'MO') + 1) as Weekday,
  };
  return isSound(rule, parts) ? { rule: rule as RecurrenceRule } : { problem: 'bad-rule' };
}

interface Unchecked extends Omit<RecurrenceRule, 'interval' | 'count' | 'byDay' | 'byMonthDay' | 'byMonth'> {
  interval: number | null;
  count: number | null;
  byDay: readonly (RecurrenceRule['byDay'][number] | null)[];
  byMonthDay: readonly (number | null)[];
  byMonth: readonly (number | null)[];
}

function isSound(
  rule: Omit<Unchecked, 'bySetPosition'> & { bySetPosition: readonly (number | null)[] },
  parts: ReadonlyMap<string, string>,
): boolean {
  const lists = [rule.byDay, rule.byMonthDay, rule.byMonth, rule.bySetPosition];
  return (
    rule.interval !== null &&
    (rule.count === null) === !parts.has('COUNT') &&
    (rule.until === null) === !parts.has('UNTIL') &&
    (rule.weekStart as number) > 0 &&
    lists.every((values) => values.length <= 366 && values.every((value) => value !== null && value !== 0))
  );
}

function list(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(',');
}

function numberIn(text: string, low: number, high: number): number | null {
  const value = /^[+-]?\d{1,15}$/.test(text) ? Number(text) : NaN;
  return value >= low && value <= high ? value : null;
}

function dayIn(text: string): RecurrenceRule['byDay'][number] | null {
  const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text);
  if (!match) return null;
  const ordinal = match[1] === undefined ? null : Number(match[1]);
  return ordinal === 0 ? null : { weekday: (weekdays.indexOf(match[2]!) + 1) as Weekday, ordinal };
}
