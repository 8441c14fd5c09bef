import { instantMilliseconds } from '@regimen/domain';

/** Observations outside these years are a clock that was never set (engineering choice; partitions stop there too). */
const earliest = '1990-01-01';
const latest = '2100-01-01';
/** No zone is further from UTC, minutes; FIT clocks may be a little off. */
const farthestOffsetMinutes = 900;

/** The same in milliseconds since 1970. */
const [earliestMoment, latestMoment] = [Date.parse(earliest), Date.parse(latest)];

/** Whole milliseconds since 1970 within those years. */
export function isMoment(value: number): boolean {
  return Number.isInteger(value) && value >= earliestMoment && value < latestMoment;
}

/** An instant in UTC with milliseconds, between 1990 and 2100. */
export function isInstant(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value >= earliest &&
    value < latest &&
    !Number.isNaN(instantMilliseconds(value))
  );
}

/** Null, or whole minutes east of UTC that some zone has. */
export function isOffset(value: unknown): boolean {
  return value === null || (Number.isInteger(value) && Math.abs(value as number) <= farthestOffsetMinutes);
}

/** Null or absent, or a finite number from `least` on. */
export function isKnownOrNull(value: unknown, least = 0): boolean {
  return (
    value === null ||
    value === undefined ||
    (typeof value === 'number' && Number.isFinite(value) && value >= least)
  );
}

/** Null or absent, or a text that can be stored: no longer than that, and without the NUL no database takes. */
export function isTextOrNull(value: unknown, longest: number): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'string' && value.length <= longest && !value.includes('\0');
}

/** Absent, or a list of no more than that, each of whose members passes. */
export function isListOrAbsent(value: unknown, most: number, passes: (member: object) => boolean): boolean {
  if (value === undefined) return true;
  return (
    Array.isArray(value) &&
    value.length <= most &&
    value.every((member: unknown) => typeof member === 'object' && member !== null && passes(member))
  );
}
