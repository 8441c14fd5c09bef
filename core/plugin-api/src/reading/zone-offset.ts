import { offsetMinutesAt } from '@regimen/domain';

/** Minutes east of UTC at an instant (milliseconds) in the zone a file names; null where it names none that exists. */
export function zoneOffset(milliseconds: number, timeZone: string | null): number | null {
  if (timeZone === null) return null;
  try {
    return offsetMinutesAt(milliseconds, timeZone);
  } catch {
    return null;
  }
}
