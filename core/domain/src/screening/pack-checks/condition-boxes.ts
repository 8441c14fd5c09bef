import type { Comparison } from '../evaluate-condition.js';
import { factDefinition, factDefinitions } from '../facts.js';
import type { FactName } from '../facts.js';
import type { Condition } from '../rule.js';

/** What a condition leaves of one fact's values. */
export type Region =
  | { kind: 'number'; low: number; lowOpen: boolean; high: number; highOpen: boolean }
  | { kind: 'set'; has: ReadonlySet<string>; lacks: ReadonlySet<string> }
  | { kind: 'value'; only: ReadonlySet<string | boolean> };

/** Facts that all lie in their regions: one of the ways a condition can hold. A fact not named may have any value. */
export type Box = ReadonlyMap<FactName, Region>;

/** More ways than this are not analysed (engineering choice): no rule a clinician can read has as many. */
const mostBoxes = 200;

/** Every way a condition can hold for people of whom all is known; null when there are too many to look at. */
export function boxesOf(condition: Condition, holds = true): readonly Box[] | null {
  if ('always' in condition) return holds ? [new Map()] : [];
  if ('not' in condition) return boxesOf(condition.not, !holds);
  if ('all' in condition || 'any' in condition) {
    const both = 'all' in condition === holds;
    const parts = ('all' in condition ? condition.all : condition.any).map((part) => boxesOf(part, holds));
    if (parts.includes(null)) return null;
    const known = parts.flatMap((part) => (part === null ? [] : [part]));
    return both ? product(known) : bounded(known.flat());
  }
  return comparisonBoxes(condition, holds);
}

/** The facts of both; null when nobody can be in both. */
export function intersection(a: Box, b: Box): Box | null {
  const common = new Map(a);
  for (const [fact, region] of b) {
    const own = common.get(fact);
    const both = own === undefined ? region : meet(own, region);
    if (both === null) return null;
    common.set(fact, both);
  }
  return common;
}

/** Whether everybody in `inner` is in `outer`. */
export function contains(outer: Box, inner: Box): boolean {
  return [...outer].every(([fact, region]) => {
    const own = inner.get(fact);
    return own !== undefined && covers(region, own);
  });
}

function product(parts: readonly (readonly Box[])[]): readonly Box[] | null {
  let boxes: readonly Box[] = [new Map()];
  for (const part of parts) {
    boxes = boxes.flatMap((box) => part.flatMap((other) => intersection(box, other) ?? []));
    if (boxes.length > mostBoxes) return null;
  }
  return boxes;
}

function bounded(boxes: readonly Box[]): readonly Box[] | null {
  return boxes.length > mostBoxes ? null : boxes;
}

function comparisonBoxes(comparison: Comparison, holds: boolean): readonly Box[] {
  const boxes = (...regions: readonly Region[]) =>
    regions.filter((region) => !isEmpty(region)).map((region): Box => new Map([[comparison.fact, region]]));
  if ('is' in comparison) return boxes(valueRegion(comparison, holds));
  if ('includes' in comparison || 'includesAny' in comparison) {
    const codes = 'includes' in comparison ? [comparison.includes] : comparison.includesAny;
    return holds
      ? boxes(...codes.map((code): Region => ({ kind: 'set', has: new Set([code]), lacks: new Set() })))
      : boxes({ kind: 'set', has: new Set(), lacks: new Set(codes) });
  }
  return boxes(...numberRegions(comparison, holds));
}

function valueRegion({ fact, is }: Extract<Comparison, { is: string | boolean }>, holds: boolean): Region {
  const definition = factDefinition(fact);
  const all = definition.kind === 'code' ? definition.codes : [true, false];
  return { kind: 'value', only: new Set(all.filter((value) => (value === is) === holds)) };
}

function numberRegions(
  comparison: Extract<Comparison, { unit?: string }>,
  holds: boolean,
): readonly Region[] {
  const { atLeast = -Infinity, above = -Infinity, atMost = Infinity, below = Infinity } = comparison;
  const low = Math.max(atLeast, above);
  const lowOpen = above >= atLeast;
  const high = Math.min(atMost, below);
  const highOpen = below <= atMost;
  const inside: Region = { kind: 'number', low, lowOpen, high, highOpen };
  const whole = wholeRange(comparison.fact);
  if (holds) return [meet(inside, whole)].filter((region) => region !== null);
  const outside: Region[] = [
    { kind: 'number', low: -Infinity, lowOpen: true, high: low, highOpen: !lowOpen },
    { kind: 'number', low: high, lowOpen: !highOpen, high: Infinity, highOpen: true },
  ];
  return outside.flatMap((region) => meet(region, whole) ?? []);
}

/** What a number can be at all. */
function wholeRange(fact: FactName): Region {
  const definition = factDefinitions[fact];
  const [low, high] = 'range' in definition ? definition.range : [-Infinity, Infinity];
  return { kind: 'number', low, lowOpen: false, high, highOpen: false };
}

function meet(a: Region, b: Region): Region | null {
  const both = meetOf(a, b);
  return both === null || isEmpty(both) ? null : both;
}

function meetOf(a: Region, b: Region): Region | null {
  if (a.kind === 'number' && b.kind === 'number') {
    const [lower, upper] = [a.low >= b.low ? a : b, a.high <= b.high ? a : b];
    const lowOpen = lower.lowOpen || (a.low === b.low && (a.lowOpen || b.lowOpen));
    const highOpen = upper.highOpen || (a.high === b.high && (a.highOpen || b.highOpen));
    return { kind: 'number', low: lower.low, lowOpen, high: upper.high, highOpen };
  }
  if (a.kind === 'set' && b.kind === 'set') {
    return { kind: 'set', has: new Set([...a.has, ...b.has]), lacks: new Set([...a.lacks, ...b.lacks]) };
  }
  if (a.kind === 'value' && b.kind === 'value') {
    return { kind: 'value', only: new Set([...a.only].filter((value) => b.only.has(value))) };
  }
  return null;
}

function isEmpty(region: Region): boolean {
  switch (region.kind) {
    case 'number':
      return region.low > region.high || (region.low === region.high && (region.lowOpen || region.highOpen));
    case 'set':
      return [...region.has].some((code) => region.lacks.has(code));
    case 'value':
      return region.only.size === 0;
  }
}

function covers(outer: Region, inner: Region): boolean {
  if (outer.kind === 'number' && inner.kind === 'number') {
    const low = outer.low < inner.low || (outer.low === inner.low && (!outer.lowOpen || inner.lowOpen));
    const high =
      outer.high > inner.high || (outer.high === inner.high && (!outer.highOpen || inner.highOpen));
    return low && high;
  }
  if (outer.kind === 'set' && inner.kind === 'set') {
    return (
      [...outer.has].every((code) => inner.has.has(code)) &&
      [...outer.lacks].every((code) => inner.lacks.has(code))
    );
  }
  return (
    outer.kind === 'value' &&
    inner.kind === 'value' &&
    [...inner.only].every((value) => outer.only.has(value))
  );
}
