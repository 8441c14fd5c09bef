import { offsetMinutesAt } from '@regimen/domain';
import { readWrittenOffset } from '@regimen/plugin-api/reading';
import type { Fields } from './fields.js';
import { textOf } from './fields.js';

/** What holds for an item because the file, or the list it stands in, says so. */
export interface Context {
  /** What the items are, in their own word; null where nothing says. */
  kind: string | null;
  /** IANA zone in which wall times are meant. */
  timeZone: string;
  /** The file names the zone itself: then it also tells the offset of instants. */
  zoneIsWritten: boolean;
  /** Minutes east of UTC of all items. */
  offsetMinutes: number | null;
  unit: string | null;
  device: string | null;
  /** A date that times of day belong to. */
  date: unknown;
}

const kindNames = ['type', 'kind', 'record_type', 'data_type', 'metric', 'category'];
const zoneNames = ['time_zone', 'timezone', 'zone', 'tz', 'zone_id', 'profile_timezone', 'profile_time_zone'];
const deviceNames = ['device', 'source', 'data_origin', 'app', 'source_name', 'device_name'];
const dateNames = ['date', 'day', 'local_day', 'local_date'];

/**
 * What an object says for itself and all it holds; what it does not say is inherited. `isPart` tells whether a word names
 * a part or sort of what a list holds (`deep` among nights, `running` among workouts) rather than something else.
 */
export function contextIn(
  fields: Fields,
  inherited: Context,
  isPart: (kind: string, ofList: string) => boolean,
): Context {
  const own = textOf(fields, kindNames)?.toLowerCase() ?? null;
  const isOwn = own !== null && !(inherited.kind !== null && isPart(own, inherited.kind));
  const zone = textOf(fields, zoneNames);
  const isZone = zone !== null && isTimeZone(zone);
  const ofZone = zone === null ? null : readWrittenOffset(zone);
  return {
    kind: isOwn ? own : inherited.kind,
    timeZone: isZone ? zone : inherited.timeZone,
    zoneIsWritten: isZone || inherited.zoneIsWritten,
    offsetMinutes: offsetIn(fields, 'start') ?? ofZone ?? inherited.offsetMinutes,
    unit: textOf(fields, ['unit', 'units']) ?? inherited.unit,
    device: textOf(fields, deviceNames) ?? inherited.device,
    date: dateNames.map((name) => fields.get(name)).find((date) => date !== undefined) ?? inherited.date,
  };
}

/** Minutes east of UTC as a field with "offset" in its name says; that of its own side of an interval goes first. */
export function offsetIn(fields: Fields, side: 'start' | 'end'): number | null {
  const names = [...fields.keys()].filter((name) => name.includes('offset'));
  const name =
    names.find((candidate) => candidate.startsWith(side)) ??
    names.find((candidate) => !/^(start|end)/.test(candidate)) ??
    names.find((candidate) => candidate.startsWith('start'));
  if (name === undefined) return null;
  const value = fields.get(name);
  if (typeof value === 'string') return readWrittenOffset(value);
  return typeof value === 'number' ? inMinutes(value, name) : null;
}

/** A bare number is minutes where it can be, else seconds or milliseconds: no zone lies more than 14 h from UTC. */
function inMinutes(value: number, name: string): number | null {
  const divisors = /min/.test(name) ? [1] : /sec|_s$/.test(name) ? [60] : [1, 60, 60_000];
  const minutes = divisors.map((divisor) => value / divisor).find((found) => Math.abs(found) <= 840);
  return minutes !== undefined && Number.isInteger(minutes) ? minutes : null;
}

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)+$|^UTC$/.test(name)) return false;
  try {
    offsetMinutesAt(0, name);
    return true;
  } catch {
    return false;
  }
}
