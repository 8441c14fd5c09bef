import type { Metric } from '@regimen/domain';

/** How many values of a metric a device gave, and on which local days. */
export interface DeviceCount {
  metric: Metric;
  device: string | null;
  stored: number;
  /** Days since 1970-01-01. */
  firstDay: number;
  lastDay: number;
}

/** Counts the values of a batch by metric and device, as it goes through them. */
export class DeviceCounts {
  private readonly counts = new Map<Metric, Map<string | null, DeviceCount>>();
  private last: DeviceCount | null = null;

  add(metric: Metric, device: string | null, epochDay: number): void {
    // Records of a file come metric by metric, and mostly of one device in a row.
    const isLast = this.last !== null && this.last.metric === metric && this.last.device === device;
    const count = isLast ? this.last! : this.countOf(metric, device, epochDay);
    count.stored += 1;
    if (epochDay < count.firstDay) count.firstDay = epochDay;
    else if (epochDay > count.lastDay) count.lastDay = epochDay;
    this.last = count;
  }

  list(): DeviceCount[] {
    return [...this.counts.values()].flatMap((counts) => [...counts.values()]);
  }

  private countOf(metric: Metric, device: string | null, epochDay: number): DeviceCount {
    let counts = this.counts.get(metric);
    if (counts === undefined) this.counts.set(metric, (counts = new Map()));
    let count = counts.get(device);
    if (count === undefined)
      counts.set(device, (count = { metric, device, stored: 0, firstDay: epochDay, lastDay: epochDay }));
    return count;
  }
}
