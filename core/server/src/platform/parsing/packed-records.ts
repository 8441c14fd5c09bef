import type { Metric, Observation, SourceRecord } from '@regimen/domain';
import { instantMilliseconds, instantText } from '@regimen/domain';

/**
 * Records as a frame carries them: plain observations, of which a file has millions, as columns that cost a fifth of
 * objects to send, and everything else as it is.
 */
export interface PackedRecords {
  count: number;
  /** Records that are no plain observations, and where they stand among all. */
  others: readonly { at: number; record: SourceRecord }[];
  names: readonly string[];
  devices: readonly (string | null)[];
  /** Of each plain observation in order: places in `names` and `devices`. */
  metric: Uint16Array;
  device: Uint16Array;
  value: Float64Array;
  /** Milliseconds since 1970; NaN for a point in time. */
  start: Float64Array;
  end: Float64Array;
  /** NaN where it is not known. */
  offsetMinutes: Float64Array;
}

/** Puts records into columns. What does not come back exactly the same stays as it is. */
export function packRecords(records: readonly SourceRecord[]): PackedRecords {
  const others: { at: number; record: SourceRecord }[] = [];
  const plain: Observation[] = [];
  for (const [at, record] of records.entries()) {
    if (record.kind === 'observation' && isPlain(record.observation)) plain.push(record.observation);
    else others.push({ at, record });
  }
  const [names, devices] = [new Places<string>(), new Places<string | null>()];
  const packed = {
    ...{ metric: new Uint16Array(plain.length), device: new Uint16Array(plain.length) },
    ...{ value: new Float64Array(plain.length), offsetMinutes: new Float64Array(plain.length) },
    ...{ start: new Float64Array(plain.length), end: new Float64Array(plain.length) },
  };
  for (let row = 0; row < plain.length; row += 1) {
    const { metric, device, value, at, until, offsetMinutes } = plain[row]!;
    packed.metric[row] = names.of(metric);
    packed.device[row] = devices.of(device);
    packed.value[row] = value;
    packed.start[row] = instantMilliseconds(at);
    packed.end[row] = until === null ? NaN : instantMilliseconds(until);
    packed.offsetMinutes[row] = offsetMinutes ?? NaN;
  }
  return { count: records.length, others, names: names.list, devices: devices.list, ...packed };
}

/**
 * Whether what a parser says are columns that fit each other: what it says is data.
 * @throws RangeError for others.
 */
export function soundColumns(packed: PackedRecords): PackedRecords {
  const { count, others, value, start, end, metric, device, offsetMinutes } = packed;
  const plain = count - others.length;
  const columns = [value, start, end, metric, device, offsetMinutes];
  if (!(plain >= 0) || columns.some((column) => !ArrayBuffer.isView(column) || column.length !== plain))
    throw new RangeError('Columns differ.');
  for (const [index, { at }] of others.entries())
    if (!(at >= index && at < count && (index === 0 || at > others[index - 1]!.at)))
      throw new RangeError('A record has no place.');
  return packed;
}

/** The records again, in order. */
export function unpackRecords(packed: PackedRecords): SourceRecord[] {
  const records: SourceRecord[] = [];
  for (const found of eachRecord(packed))
    records.push(
      typeof found === 'number' ? { kind: 'observation', observation: observationOf(packed, found) } : found,
    );
  return records;
}

/** In order: the row of each plain observation, and what stands between them. */
export function* eachRecord({ count, others }: PackedRecords): Generator<number | SourceRecord> {
  let [row, other] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    if (others[other]?.at === at) {
      yield others[other]!.record;
      other += 1;
    } else {
      yield row;
      row += 1;
    }
  }
}

function observationOf(packed: PackedRecords, row: number): Observation {
  const [end, offset] = [packed.end[row]!, packed.offsetMinutes[row]!];
  return {
    // Whether it is one, and whether the rest can be stored, is checked with all other records.
    metric: packed.names[packed.metric[row]!] as Metric,
    value: packed.value[row]!,
    at: instantText(packed.start[row]!),
    until: Number.isNaN(end) ? null : instantText(end),
    offsetMinutes: Number.isNaN(offset) ? null : offset,
    device: packed.devices[packed.device[row]!]!,
    nativeId: null,
  };
}

const plainFields = 7;

/** Whether an observation has what most have and no more, so that columns hold all of it. */
function isPlain(observation: Observation): boolean {
  const { value, at, until, offsetMinutes, device, nativeId, localDate, confidence, note } = observation;
  return (
    nativeId === null &&
    localDate === undefined &&
    confidence === undefined &&
    note === undefined &&
    typeof value === 'number' &&
    (offsetMinutes === null || Number.isFinite(offsetMinutes)) &&
    (device === null || typeof device === 'string') &&
    !Number.isNaN(instantMilliseconds(at)) &&
    (until === null || !Number.isNaN(instantMilliseconds(until))) &&
    Object.keys(observation).length === plainFields
  );
}

/** Numbers values in the order in which they come. */
class Places<Value> {
  readonly list: Value[] = [];
  private readonly places = new Map<Value, number>();

  of(value: Value): number {
    let place = this.places.get(value);
    if (place === undefined) {
      place = this.list.push(value) - 1;
      this.places.set(value, place);
    }
    return place;
  }
}
