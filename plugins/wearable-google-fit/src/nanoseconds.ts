import { epochInstant } from '@regimen/plugin-api/reading';

/**
 * The instant of nanoseconds since 1970, which are beyond what a JSON number holds exactly: digits as text are counted
 * exactly, a number is first rounded to microseconds, which it still tells apart. Null for anything else.
 */
export function instantOfNanoseconds(written: unknown): string | null {
  if (typeof written === 'string' && /^\d{1,19}$/.test(written))
    return epochInstant(Number(BigInt(written) / 1_000_000n));
  if (typeof written !== 'number' || !Number.isInteger(written)) return null;
  return epochInstant(Math.floor(Math.round(written / 1000) / 1000));
}
