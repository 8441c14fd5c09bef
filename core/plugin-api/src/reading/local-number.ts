/** What stands between whole and parts. */
export type DecimalMark = '.' | ',';

/** A quantity as written in one cell. */
export interface WrittenQuantity {
  number: string;
  /** Empty where none is written. */
  unit: string;
}

const longestQuantity = 64;
const quantity = /^([+-]?(?:[.,]?\d[\d.,'’ \u00a0\u202f]*\d|[.,]?\d))\s*(\D.*)?$/;

/** Takes `104 mmHg` apart. Null for what does not begin with a number, such as `Error` or `---`. */
export function splitQuantity(text: string): WrittenQuantity | null {
  const trimmed = text.trim().replace(/^−/, '-');
  const match = trimmed.length > longestQuantity ? null : quantity.exec(trimmed);
  return match && { number: match[1]!, unit: (match[2] ?? '').trim() };
}

/**
 * The decimal mark a number shows by itself: `82,5` and `1.234,5` have a comma, `1,234,567` a point. `either` where it
 * holds no mark at all, null where it may be read both ways, as `1,234`.
 */
export function decimalMarkIn(number: string): DecimalMark | 'either' | null {
  const marks = number.replace(/[^.,]/g, '');
  if (marks === '') return 'either';
  const last = marks.at(-1) as DecimalMark;
  const other: DecimalMark = last === '.' ? ',' : '.';
  if (marks.includes(other)) return last;
  if (marks.length > 1) return other;
  const [whole = '', part = ''] = number.replace(/^[+-]/, '').split(last);
  const mayBeGroup = /^[1-9]\d{0,2}$/.test(whole) && part.length === 3;
  return mayBeGroup ? null : last;
}

/** The one mark a column shows; null where no value decides, or values contradict each other. */
export function decimalMarkOfColumn(numbers: Iterable<string>): DecimalMark | null {
  const seen = new Set<DecimalMark>();
  for (const number of numbers) {
    const mark = decimalMarkIn(number);
    if (mark === '.' || mark === ',') seen.add(mark);
  }
  return seen.size === 1 ? [...seen][0]! : null;
}

/** Reads a number whose mark is known; null where it is no number then (`1,23` with a point for a mark). */
export function readNumber(number: string, mark: DecimalMark): number | null {
  const group = mark === '.' ? ',' : '.';
  const plain = number.replace(/['’ \u00a0\u202f]/g, group);
  const grouped = mark === '.' ? /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/ : /^[+-]?\d{1,3}(\.\d{3})+(,\d*)?$/;
  const ungrouped = mark === '.' ? /^[+-]?\d*(\.\d*)?$/ : /^[+-]?\d*(,\d*)?$/;
  if (!grouped.test(plain) && !ungrouped.test(plain)) return null;
  const value = Number(plain.replaceAll(group, '').replace(mark, '.'));
  return Number.isFinite(value) ? value : null;
}
