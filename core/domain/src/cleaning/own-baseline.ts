import { sampleDeviation, meanOf } from '../physiology/spread.js';
import { medianOf } from './median-absolute-deviation.js';

const millisecondsPerDay = 86_400_000;
/** Fewer other values tell no baseline, and fewer other days no deviation (engineering limits). */
const [fewestValues, fewestDays] = [3, 10];

/** A trusted value and when it was measured, milliseconds since 1970. */
export interface TrustedValue {
  at: number;
  value: number;
}

/** What a person's other values are like around one of them. */
export interface Baseline {
  median: number;
  /** Of the days' medians; null of too few days. */
  mean: number | null;
  deviation: number | null;
}

/**
 * Tells for values of one metric what the person's other trusted values within `windowDays` before and after are like.
 * Days count, not values, so that a sensor of every minute does not drown a scale of every morning.
 */
export class OwnBaseline {
  /** Where enough other days are known, all values of a day share one baseline. */
  private readonly byDay = new Map<number, Baseline>();
  private readonly days: { day: number; values: number[]; median: number }[] = [];

  constructor(
    trusted: readonly TrustedValue[],
    private readonly windowDays: number,
  ) {
    const byDay = new Map<number, number[]>();
    for (const { at, value } of trusted) {
      const day = dayOf(at);
      const values = byDay.get(day);
      if (values) values.push(value);
      else byDay.set(day, [value]);
    }
    this.days = [...byDay]
      .map(([day, values]) => ({ day, values, median: medianOf(values) }))
      .sort((a, b) => a.day - b.day);
  }

  /** Without the value itself, which must be one of the trusted ones; null of too few others. */
  around({ at, value }: TrustedValue): Baseline | null {
    const own = dayOf(at);
    const known = this.byDay.get(own);
    if (known) return known;
    const near = this.days.filter(({ day }) => Math.abs(day - own) <= this.windowDays && day !== own);
    const medians = near.map(({ median }) => median);
    const isShared = near.length >= fewestValues;
    const others = isShared ? medians : this.singleValues(near, own, value);
    if (others.length < fewestValues) return null;
    const isKnown = medians.length >= fewestDays;
    const baseline = {
      median: medianOf(others),
      mean: isKnown ? meanOf(medians) : null,
      deviation: isKnown ? sampleDeviation(medians) : null,
    };
    if (isShared) this.byDay.set(own, baseline);
    return baseline;
  }

  /** Medians of the two measured days before a time and the two behind it, none further than `days` away. */
  neighbours(at: number, days: number): { median: number; daysApart: number }[] {
    const own = dayOf(at);
    const near = this.days.filter(({ day }) => day !== own && Math.abs(day - own) <= days);
    const before = near.filter(({ day }) => day < own).slice(-2);
    const behind = near.filter(({ day }) => day > own).slice(0, 2);
    return [...before, ...behind].map(({ day, median }) => ({ median, daysApart: Math.abs(day - own) }));
  }

  private singleValues(near: readonly { values: number[] }[], own: number, value: number): number[] {
    const ofDay = [...(this.days.find(({ day }) => day === own)?.values ?? [])];
    const itself = ofDay.indexOf(value);
    if (itself >= 0) ofDay.splice(itself, 1);
    return [...near.flatMap(({ values }) => values), ...ofDay];
  }
}

function dayOf(at: number): number {
  return Math.floor(at / millisecondsPerDay);
}
