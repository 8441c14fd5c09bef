import { offsetMinutesAt, parseInstant, parseWallTime, zonedInstant } from '@regimen/domain';
import {
  epochInstant,
  isJsonObject,
  readWrittenNumber,
  readWrittenOffset,
} from '@regimen/plugin-api/reading';
import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';

export interface RecordTime {
  /** UTC, ISO 8601 with milliseconds. */
  at: string;
  /** Minutes east of UTC; null where neither record nor file says. */
  offsetMinutes: number | null;
}

/** Reads the times of the records of one file. */
export class RecordTimes {
  constructor(
    /** The person's zone, for wall times that come without one. */
    private readonly timeZone: string,
    /** The zone that the file itself names, for records without offset. */
    private readonly fileZone: string | null,
    private readonly remarks: Remarks,
  ) {}

  /** The moment of a record, or the begin of its interval; null where it cannot be read. */
  start(record: JsonObject): RecordTime | null {
    const offset = offsetOf(record['startZoneOffset']) ?? offsetOf(record['zoneOffset']);
    return this.read(record['startTime'] ?? record['time'], offset);
  }

  end(record: JsonObject): RecordTime | null {
    const offset = offsetOf(record['endZoneOffset']) ?? offsetOf(record['zoneOffset']);
    return this.read(record['endTime'], offset ?? offsetOf(record['startZoneOffset']));
  }

  /** A time within a record, which has no offset of its own. */
  within(value: unknown, { offsetMinutes }: RecordTime): string | null {
    return this.read(value, offsetMinutes)?.at ?? null;
  }

  private read(value: unknown, offset: number | null): RecordTime | null {
    const epoch = epochInstant(readWrittenNumber(value));
    const instant = epoch
      ? { at: epoch, offsetMinutes: null }
      : typeof value === 'string'
        ? parseInstant(value)
        : null;
    if (instant)
      return { at: instant.at, offsetMinutes: offset ?? instant.offsetMinutes ?? this.ofFile(instant.at) };
    const wall = typeof value === 'string' ? parseWallTime(value) : null;
    if (!wall) return null;
    if (offset !== null)
      return { at: new Date(wall.milliseconds - offset * 60_000).toISOString(), offsetMinutes: offset };
    const { remark, ...placed } = zonedInstant(wall, this.fileZone ?? this.timeZone);
    if (remark) this.remarks.add(remark, String(value));
    return placed;
  }

  private ofFile(at: string): number | null {
    return this.fileZone === null ? null : offsetMinutesAt(Date.parse(at), this.fileZone);
  }
}

/** `+09:00`, or `{ "totalSeconds": 32400 }`, or seconds. */
function offsetOf(written: unknown): number | null {
  if (typeof written === 'string') return readWrittenOffset(written);
  if (isJsonObject(written)) return offsetOf(written['totalSeconds'] ?? written['id'] ?? null);
  return secondsOffset(written);
}

/** Minutes east of UTC of an offset in seconds; null for what no clock shows. */
export function secondsOffset(written: unknown): number | null {
  const minutes = typeof written === 'number' ? written / 60 : NaN;
  return Math.abs(minutes) <= 840 && Number.isInteger(minutes) ? minutes : null;
}
