import type { Json, JsonObject } from './expected-case.js';
import { isObject } from './expected-case.js';

/** A fact that an older case states in words of its own. */
export class Judged {
  constructor(
    readonly shown: Json,
    readonly agrees: (wanted: Json) => boolean,
  ) {}
}

/** What an import came to, under the names of the cases. A function is asked only when a case names its key. */
export type Facts = { readonly [key: string]: Fact };
export type Fact = null | boolean | number | string | readonly Fact[] | Facts | OneOf | Judged | (() => Fact);

/** Where more than one answer is right, or the same thing has two names. */
export class OneOf {
  constructor(readonly values: readonly Fact[]) {}
}

/** Names that say how a case is to be run or compared, not what must come out. */
const instructions = new Set(['tolerance', 'profile_timezone', 'server_timezone']);
const floatingPoint = 1e-6;

/**
 * Compares what a case lists with what came out, key by key; what it does not list does not count. Returns the differences,
 * one sentence each, with the path; a key we have no fact for is a difference.
 */
export function differences(expected: JsonObject, facts: Facts): string[] {
  const tolerance = isObject(expected.tolerance) ? expected.tolerance : {};
  return compareObjects(expected, facts, { path: '', tolerance });
}

interface Place {
  path: string;
  tolerance: JsonObject;
}

function compareObjects(expected: JsonObject, facts: Facts, place: Place): string[] {
  return Object.entries(expected).flatMap(([key, wanted]) =>
    instructions.has(key) ? [] : compareKey(key, wanted, facts, expected, place),
  );
}

function compareKey(
  key: string,
  wanted: Json,
  facts: Facts,
  siblings: JsonObject,
  { path, tolerance }: Place,
): string[] {
  const place = { path: path === '' ? key : `${path}.${key}`, tolerance };
  const bound = boundOf(key, siblings);
  const name = bound?.of ?? key;
  if (!Object.hasOwn(facts, name)) return [`${place.path}: nothing is known by this name`];
  const fact = valueOf(facts[name]!);
  if (bound)
    return bound.holds(fact, wanted)
      ? []
      : [`${place.path}: ${show(fact)} is not ${bound.words} ${show(wanted)}`];
  return compare(key, wanted, fact, place);
}

interface Bound {
  of: string;
  words: string;
  holds(fact: Fact, limit: Json): boolean;
}

/** `x_below`, `x_not_before`, and `x_min` beside `x_max`; elsewhere `_min` means minutes. */
function boundOf(key: string, siblings: JsonObject): Bound | null {
  const [, stem = '', kind = ''] = /^(.+)_(below|not_before|min|max)$/.exec(key) ?? [];
  const isPair = `${stem}_min` in siblings && `${stem}_max` in siblings;
  if (kind === 'below')
    return { of: stem, words: 'below', holds: (fact, limit) => both(fact, limit, (a, b) => a < b) };
  if (kind === 'not_before')
    return { of: stem, words: 'at or after', holds: (fact, limit) => both(fact, limit, (a, b) => a >= b) };
  if (!isPair) return null;
  return kind === 'min'
    ? { of: stem, words: 'at least', holds: (fact, limit) => both(fact, limit, (a, b) => a >= b) }
    : { of: stem, words: 'at most', holds: (fact, limit) => both(fact, limit, (a, b) => a <= b) };
}

function both(fact: Fact, limit: Json, holds: (fact: number, limit: number) => boolean): boolean {
  const [left, right] = [numberOf(fact), numberOf(limit)];
  return left !== null && right !== null && holds(left, right);
}

function numberOf(value: Fact | Json): number | null {
  if (typeof value === 'number') return value;
  const instant = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(instant) ? null : instant;
}

function compare(key: string, wanted: Json, fact: Fact, place: Place): string[] {
  const differs = [`${place.path}: ${show(fact)}, wanted ${show(wanted)}`];
  if (fact instanceof Judged) return fact.agrees(wanted) ? [] : differs;
  if (fact instanceof OneOf)
    return fact.values.some((value) => compare(key, wanted, value, place).length === 0) ? [] : differs;
  if (Array.isArray(wanted)) return compareLists(key, wanted as readonly Json[], fact, place);
  if (isObject(wanted)) {
    const inline = compareInline(wanted, fact);
    if (inline !== null) return inline ? [] : differs;
    return isFacts(fact) ? compareObjects(wanted, fact, place) : differs;
  }
  if (typeof wanted === 'number') {
    const allowed = place.tolerance[key];
    const margin = typeof allowed === 'number' ? allowed : floatingPoint * Math.max(1, Math.abs(wanted));
    return typeof fact === 'number' && Math.abs(fact - wanted) <= margin + floatingPoint ? [] : differs;
  }
  if (typeof wanted === 'string') return isSameText(wanted, fact) ? [] : differs;
  return fact === wanted ? [] : differs;
}

/** Older cases state tolerance and bounds beside the number. */
function compareInline(wanted: JsonObject, fact: Fact): boolean | null {
  const { approx, tolerance, below } = wanted;
  if (typeof approx === 'number' && typeof tolerance === 'number')
    return typeof fact === 'number' && Math.abs(fact - approx) <= tolerance;
  return typeof below === 'number' ? typeof fact === 'number' && fact < below : null;
}

/** Days, and what else is named by its day, are found by it; other lists are compared place by place. */
function compareLists(key: string, wanted: readonly Json[], fact: Fact, place: Place): string[] {
  if (typeof fact === 'string' || !Array.isArray(fact)) return [`${place.path}: ${show(fact)} is no list`];
  const found = (fact as readonly Fact[]).map(valueOf);
  if (key === 'days') return compareDays(wanted, found, place);
  if (found.length !== wanted.length)
    return [`${place.path}: ${found.length} of them, wanted ${wanted.length}: ${show(found)}`];
  return wanted.flatMap((item, index) =>
    compare(key, item, found[index]!, { ...place, path: `${place.path}[${index}]` }),
  );
}

function compareDays(wanted: readonly Json[], found: readonly Fact[], place: Place): string[] {
  const days = found.filter(isFacts);
  const named = new Set(wanted.filter(isObject).map(({ local_day: day }) => day));
  const listed = new Set(wanted.filter(isObject).flatMap((day) => Object.keys(day)));
  const strays = days.filter(
    (day) => !named.has(day.local_day as Json) && [...listed].some((name) => isMeasured(name, day)),
  );
  return [
    ...wanted.filter(isObject).flatMap((item, index) => {
      const day = days.find(({ local_day: localDay }) => localDay === item.local_day) ?? emptyDay(item, days);
      return compareObjects(item, day, { ...place, path: `${place.path}[${index}]` });
    }),
    ...strays.map((day) => `${place.path}: ${show(day.local_day!)} holds values nobody expects`),
  ];
}

/** Where a case gives bounds, more than one day may rightly hold the value. */
function isMeasured(name: string, day: Facts): boolean {
  return name !== 'local_day' && Object.hasOwn(day, name) && valueOf(day[name]!) !== null;
}

/** A day without a value is not kept at all. */
function emptyDay(item: JsonObject, days: readonly Facts[]): Facts {
  const names = days.flatMap((day) => Object.keys(day));
  return { ...Object.fromEntries(names.map((name) => [name, null])), local_day: item.local_day as string };
}

function isSameText(wanted: string, fact: Fact): boolean {
  if (fact === wanted) return true;
  // The same moment may be written with or without a fraction of a second.
  const isMoment = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/;
  if (typeof fact !== 'string' || !isMoment.test(wanted) || !isMoment.test(fact))
    return isSameWallTime(wanted, fact);
  return Date.parse(wanted) === Date.parse(fact) && offsetIn(wanted) === offsetIn(fact);
}

/** `2026-02-06T23:00` is the wall time of `2026-02-06T23:00:00+01:00`: a case gives what precision it cares for. */
function isSameWallTime(wanted: string, fact: Fact): boolean {
  const isWallTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;
  return typeof fact === 'string' && isWallTime.test(wanted) && fact.startsWith(wanted);
}

function offsetIn(text: string): string {
  return /(Z|[+-]\d{2}:\d{2})$/.exec(text)?.[0] ?? '';
}

export function valueOf(fact: Fact): Exclude<Fact, () => Fact> {
  return typeof fact === 'function' ? valueOf(fact()) : fact;
}

function isFacts(fact: Fact): fact is Facts {
  return isObject(fact) && !(fact instanceof OneOf) && !(fact instanceof Judged);
}

function show(value: Fact | Json): string {
  const text = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'function' ? (part as () => Fact)() : part,
  );
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
