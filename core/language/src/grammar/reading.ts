import type { Language, LocalDate, Profile, Slot } from '@regimen/domain';
import type { Marker } from '../lexicon/grammar-words.js';
import type { Quantity } from './quantities.js';
import type { Stance } from './stances.js';
import type { Term } from './terms.js';
import { is } from './terms.js';

/** A word that shows what the request is for. */
export interface Cue extends Term {
  /** Whether it opens its thought (in Chinese its clause, in English its sentence), polite words aside. */
  opens: boolean;
  /** Whether it opens its clause, polite words aside. */
  opensClause: boolean;
  /** How many terms of its sentence stand before it. */
  place: number;
}

/** The text as grammar sees it; what every slot reader works on. */
export interface Reading {
  text: string;
  language: Language;
  terms: readonly Term[];
  /** Numbers of the sentences that order the system about; nothing is wished in them. */
  ordered: ReadonlySet<number>;
  /** The words read for what the request is for, those of orders left out. */
  cues: readonly Cue[];
  quantities: readonly Quantity[];
  stances: ReadonlyMap<number, Stance>;
  /** Markers of each clause, so that asking "does this clause speak of blood pressure" costs nothing. */
  markers: ReadonlyMap<number, ReadonlySet<Marker>>;
  /** Whether a plan is asked for somebody else, whose facts count then. */
  onBehalf: boolean;
  profile: Profile;
  today: LocalDate;
}

/** Markers by clause number. */
export function markersBySegment(terms: readonly Term[]): ReadonlyMap<number, ReadonlySet<Marker>> {
  const bySegment = new Map<number, Set<Marker>>();
  for (const term of terms) {
    const markers = bySegment.get(term.segment) ?? new Set<Marker>();
    for (const marker of term.meanings.marker ?? []) markers.add(marker);
    bySegment.set(term.segment, markers);
  }
  return bySegment;
}

export function segmentHas(reading: Reading, index: number, marker: Marker): boolean {
  return reading.markers.get(reading.terms[index]?.segment ?? -1)?.has(marker) ?? false;
}

/** A repaired word is nearly as sure as one spelt right: what was inferred (0.75) stays above the threshold. */
const repairedSureness = 0.85;

/** A slot read from terms `first` to `last`. */
export function slotAt<T>(
  reading: Reading,
  value: T,
  first: number,
  last: number,
  confidence: number,
): Slot<T> {
  const start = reading.terms[first]?.start ?? 0;
  const end = reading.terms[last]?.end ?? start;
  const misspelt = reading.terms.slice(first, last + 1).some((term) => term.isRepaired);
  const sureness = misspelt ? confidence * repairedSureness : confidence;
  return { value, span: [start, end], confidence: sureness, origin: 'text' };
}

/** Of values of which a later one corrects an earlier ("three, no wait, four"), the last; otherwise all. */
export function corrected<T>(reading: Reading, slots: readonly Slot<T>[]): Slot<T>[] {
  const [first, last] = [slots[0]?.span?.[1], slots.at(-1)?.span?.[0]];
  if (slots.length < 2 || first === undefined || last === undefined) return [...slots];
  const corrects = reading.terms.some(
    (term) => term.start >= first && term.end <= last && is(term, 'marker', 'correction'),
  );
  return corrects ? slots.slice(-1) : [...slots];
}

/** Index of the nearest term with the marker, at most `reach` terms before `index` in the same clause; −1 if none. */
export function markerBefore(reading: Reading, index: number, marker: Marker, reach: number): number {
  const segment = reading.terms[index]?.segment;
  for (let at = index - 1; at >= Math.max(0, index - reach); at -= 1) {
    if (reading.terms[at]?.segment !== segment) return -1;
    if (is(reading.terms[at], 'marker', marker)) return at;
  }
  return -1;
}

/** Index of the nearest term with the marker, at most `reach` terms after `index` in the same clause; −1 if none. */
export function markerAfter(reading: Reading, index: number, marker: Marker, reach: number): number {
  const segment = reading.terms[index]?.segment;
  for (let at = index + 1; at <= Math.min(reading.terms.length - 1, index + reach); at += 1) {
    if (reading.terms[at]?.segment !== segment) return -1;
    if (is(reading.terms[at], 'marker', marker)) return at;
  }
  return -1;
}

/** Whether a clause tells how things are ("I currently run twice a week") and wishes nothing. */
export function tellsOfNow(reading: Reading, index: number): boolean {
  const segment = reading.terms[index]?.segment;
  if (!segmentHas(reading, index, 'current')) return false;
  const near = reading.terms.slice(Math.max(0, index - nowReach), index + nowReach + 1);
  return !near.some((term) => term.segment === segment && is(term, 'attitude', 'like'));
}

const nowReach = 12;
const subjectReach = 10;

/** Whether the words before a term speak of somebody else ("my father had a heart attack"). */
export function isAboutSomebodyElse(reading: Reading, index: number): boolean {
  if (reading.onBehalf) return false;
  const segment = reading.terms[index]?.segment;
  for (let at = index - 1; at >= Math.max(0, index - subjectReach); at -= 1) {
    const term = reading.terms[at];
    if (term?.segment !== segment) return false;
    if (is(term, 'hinge', 'other-person')) return true;
    if (is(term, 'hinge', 'self')) return false;
  }
  return false;
}
