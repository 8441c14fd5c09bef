import type { LocalDate, Metric, Observation } from '@regimen/domain';
import { instantMilliseconds, instantText } from '@regimen/domain';

/** What few observations have. */
type Extras = Pick<Observation, 'nativeId' | 'localDate' | 'confidence' | 'note'>;

const noExtras: Extras = { nativeId: null };

/** Raw observations as columns: a file has millions, and numbers cost a fraction of what objects and texts do. */
export class ObservationTable {
  readonly metrics: Metric[] = [];
  readonly values: number[] = [];
  /** Milliseconds since 1970; NaN where a value is of a point in time. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Minutes east of UTC; NaN where it is not known. */
  readonly offsets: number[] = [];
  readonly devices: (string | null)[] = [];
  private readonly extras = new Map<number, Extras>();

  static of(observations: Iterable<Observation>): ObservationTable {
    const table = new ObservationTable();
    for (const observation of observations) table.add(observation);
    return table;
  }

  get length(): number {
    return this.values.length;
  }

  /** @param end NaN for a point in time. @param offsetMinutes NaN where it is not known. */
  addPlain(
    metric: Metric,
    value: number,
    start: number,
    end: number,
    offsetMinutes: number,
    device: string | null,
  ): void {
    this.metrics.push(metric);
    this.values.push(value);
    this.starts.push(start);
    this.ends.push(end);
    this.offsets.push(offsetMinutes);
    this.devices.push(device);
  }

  add(observation: Observation): void {
    const { metric, value, at, until, offsetMinutes, device, nativeId, localDate, confidence, note } =
      observation;
    if (nativeId !== null || localDate !== undefined || confidence !== undefined || note !== undefined) {
      const extras: Extras = { nativeId };
      if (localDate !== undefined) extras.localDate = localDate;
      if (confidence !== undefined) extras.confidence = confidence;
      if (note !== undefined) extras.note = note;
      this.extras.set(this.length, extras);
    }
    const end = until === null ? NaN : instantMilliseconds(until);
    this.addPlain(metric, value, instantMilliseconds(at), end, offsetMinutes ?? NaN, device);
  }

  extrasOf(row: number): Extras {
    return this.extras.size === 0 ? noExtras : (this.extras.get(row) ?? noExtras);
  }

  /** Rows with something that must be sealed. */
  *notes(): Generator<{ row: number; note: string }> {
    for (const [row, { note }] of this.extras) if (note !== undefined) yield { row, note };
  }

  localDateOf(row: number): LocalDate | undefined {
    return this.extrasOf(row).localDate;
  }

  /** The observation as its source delivered it. */
  at(row: number): Observation {
    const [end, offset] = [this.ends[row]!, this.offsets[row]!];
    return {
      metric: this.metrics[row]!,
      value: this.values[row]!,
      at: instantText(this.starts[row]!),
      until: Number.isNaN(end) ? null : instantText(end),
      offsetMinutes: Number.isNaN(offset) ? null : offset,
      device: this.devices[row]!,
      ...this.extrasOf(row),
    };
  }
}
