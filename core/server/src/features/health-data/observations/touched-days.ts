import type { Metric } from '@regimen/domain';

/** Between which instants a metric has values that belong to a local day. */
export interface TouchedDay {
  metric: Metric;
  /** Days since 1970-01-01. */
  epochDay: number;
  /** Milliseconds since 1970. */
  firstAt: number;
  lastAt: number;
}

/** Collects on which local days a batch has values, as it goes through them. */
export class TouchedDays {
  private readonly days = new Map<Metric, Map<number, TouchedDay>>();
  private last: TouchedDay | null = null;

  /** @param at milliseconds since 1970. */
  add(metric: Metric, epochDay: number, at: number): void {
    // Records of a file come metric by metric and day by day.
    const isLast = this.last !== null && this.last.metric === metric && this.last.epochDay === epochDay;
    const day = isLast ? this.last! : this.dayOf(metric, epochDay, at);
    if (at < day.firstAt) day.firstAt = at;
    else if (at > day.lastAt) day.lastAt = at;
    this.last = day;
  }

  list(): TouchedDay[] {
    return [...this.days.values()].flatMap((days) => [...days.values()]);
  }

  private dayOf(metric: Metric, epochDay: number, at: number): TouchedDay {
    let days = this.days.get(metric);
    if (days === undefined) this.days.set(metric, (days = new Map()));
    let day = days.get(epochDay);
    if (day === undefined) days.set(epochDay, (day = { metric, epochDay, firstAt: at, lastAt: at }));
    return day;
  }
}
