/** Takes note of one fault. */
export type Report = (path: string, message: string) => void;

/** Null when the value is fine, else what is wrong with it. */
export type ValueCheck = (value: unknown) => string | null;

/** More entries than this in one list are no understanding of a person's request (engineering choice). */
const longestList = 50;
const origins: readonly unknown[] = ['text', 'profile', 'default', 'answer'];

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function oneOf(allowed: readonly (string | number)[]): ValueCheck {
  const set = new Set<unknown>(allowed);
  return (value) => (set.has(value) ? null : 'is not in the vocabulary');
}

export function within(least: number, most: number): ValueCheck {
  return (value) => {
    const fine = typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most;
    return fine ? null : `is no number from ${least} to ${most}`;
  };
}

/** Checks value, span, confidence and origin of one slot. */
export function checkSlot(
  slot: unknown,
  path: string,
  textLength: number,
  check: ValueCheck,
  report: Report,
): void {
  if (!isRecord(slot)) return report(path, 'is no slot');
  const complaint = check(slot['value']);
  if (complaint) report(`${path}.value`, complaint);
  const confidence = within(0, 1)(slot['confidence']);
  if (confidence) report(`${path}.confidence`, confidence);
  if (!origins.includes(slot['origin'])) report(`${path}.origin`, 'is no known origin');
  if (slot['origin'] === 'text' ? !isSpan(slot['span'], textLength) : slot['span'] !== null) {
    report(`${path}.span`, 'is not where the text says it');
  }
}

function isSpan(span: unknown, textLength: number): boolean {
  if (!Array.isArray(span) || span.length !== 2) return false;
  const [start, end]: readonly unknown[] = span;
  if (typeof start !== 'number' || typeof end !== 'number') return false;
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= textLength;
}

export function checkList(
  value: unknown,
  path: string,
  report: Report,
  each: (item: unknown, path: string) => void,
): void {
  if (!Array.isArray(value)) return report(path, 'is no list');
  if (value.length > longestList) return report(path, `has more than ${longestList} entries`);
  value.forEach((item: unknown, index) => each(item, `${path}[${index}]`));
}
