import type { LocalDate, Metric, Observation } from '@regimen/domain';
import { instantMilliseconds, instantText } from '@regimen/domain';

/** What few observations have. */
type Extras = Pick<Observation, 'nativeId' | 'revisedAt' | 'localDate' | 'confidence' | 'note'>;

const noExtras: Extras = { nativeId: null };
const smallestCapacity = 1024;

/**
 * Raw observations as columns: a file has millions, and numbers cost a fraction of what objects and texts do. Typed
 * arrays leave nothing behind for the garbage collector to look through.
 */
export class ObservationTable {
  /** Milliseconds since 1970; an end is NaN where a value is of a point in time. */
  starts: Float64Array;
  ends: Float64Array;
  values: Float64Array;
  /** Minutes east of UTC; NaN where it is not known. */
  offsets: Float64Array;
  private metrics: Uint16Array;
  private devices: Uint16Array;
  private readonly metricNames = new Numbered<Metric>();
  private readonly deviceNames = new Numbered<string | null>();
  private readonly extras = new Map<number, Extras>();
  private rows = 0;

  /** @param expectedRows grows beyond them where there are more. */
  constructor(expectedRows = 0) {
    const capacity = Math.max(expectedRows, smallestCapacity);
    this.starts = new Float64Array(capacity);
    this.ends = new Float64Array(capacity);
    this.values = new Float64Array(capacity);
    this.offsets = new Float64Array(capacity);
    this.metrics = new Uint16Array(capacity);
    this.devices = new Uint16Array(capacity);
  }

  static of(observations: Iterable<Observation>): ObservationTable {
    const table = new ObservationTable();
    for (const observation of observations) table.add(observation);
    return table;
  }

  get length(): number {
    return this.rows;
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
    if (this.rows === this.values.length) this.grow();
    const row = this.rows;
    this.metrics[row] = this.metricNames.of(metric);
    this.values[row] = value;
    this.starts[row] = start;
    this.ends[row] = end;
    this.offsets[row] = offsetMinutes;
    this.devices[row] = this.deviceNames.of(device);
    this.rows = row + 1;
  }

  add(observation: Observation): void {
    const {
      metric,
      value,
      at,
      until,
      offsetMinutes,
      device,
      nativeId,
      revisedAt,
      localDate,
      confidence,
      note,
    } = observation;
    if (nativeId !== null || localDate !== undefined || confidence !== undefined || note !== undefined) {
      const extras: Extras = { nativeId };
      if (revisedAt !== undefined) extras.revisedAt = revisedAt;
      if (localDate !== undefined) extras.localDate = localDate;
      if (confidence !== undefined) extras.confidence = confidence;
      if (note !== undefined) extras.note = note;
      this.extras.set(this.rows, extras);
    }
    const end = until === null ? NaN : instantMilliseconds(until);
    this.addPlain(metric, value, instantMilliseconds(at), end, offsetMinutes ?? NaN, device);
  }

  metricOf(row: number): Metric {
    return this.metricNames.list[this.metrics[row]!]!;
  }

  deviceOf(row: number): string | null {
    return this.deviceNames.list[this.devices[row]!]!;
  }

  extrasOf(row: number): Extras {
    return !this.hasExtras ? noExtras : (this.extras.get(row) ?? noExtras);
  }

  localDateOf(row: number): LocalDate | undefined {
    return this.extrasOf(row).localDate;
  }

  /** Whether any row has what few have. */
  get hasExtras(): boolean {
    return this.extras.size > 0;
  }

  /** Whether any value belongs to a record that its source knows by name. */
  get hasNames(): boolean {
    for (const { nativeId } of this.extras.values()) if (nativeId !== null) return true;
    return false;
  }

  get hasNotes(): boolean {
    return this.hasExtras && !this.notes().next().done;
  }

  /** Rows with something that must be sealed. */
  *notes(): Generator<{ row: number; note: string }> {
    for (const [row, { note }] of this.extras) if (note !== undefined) yield { row, note };
  }

  /** The observation as its source delivered it. */
  at(row: number): Observation {
    const [end, offset] = [this.ends[row]!, this.offsets[row]!];
    return {
      metric: this.metricOf(row),
      value: this.values[row]!,
      at: instantText(this.starts[row]!),
      until: Number.isNaN(end) ? null : instantText(end),
      offsetMinutes: Number.isNaN(offset) ? null : offset,
      device: this.deviceOf(row),
      ...this.extrasOf(row),
    };
  }

  private grow(): void {
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
    this.values = doubled(this.values);
    this.offsets = doubled(this.offsets);
    this.metrics = doubled(this.metrics);
    this.devices = doubled(this.devices);
  }
}

function doubled<Column extends Float64Array | Uint16Array>(column: Column): Column {
  const larger = new (column.constructor as new (length: number) => Column)(column.length * 2);
  larger.set(column);
  return larger;
}

/** Numbers values in the order in which they come; the same ones come in a row. */
class Numbered<Value> {
  readonly list: Value[] = [];
  private readonly numbers = new Map<Value, number>();
  private last: { value: Value; number: number } | null = null;

  of(value: Value): number {
    if (this.last !== null && this.last.value === value) return this.last.number;
    let number = this.numbers.get(value);
    if (number === undefined) {
      number = this.list.push(value) - 1;
      this.numbers.set(value, number);
    }
    this.last = { value, number };
    return number;
  }
}
