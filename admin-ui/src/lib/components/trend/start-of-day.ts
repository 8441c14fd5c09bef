const hour = 3_600_000;

/** The instant a local day begins in a zone; where the clock skips midnight, the first moment of the day. */
export function startOfDay(day: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const utcMidnight = Date.parse(`${day}T00:00:00Z`);
  // No zone is more than 14 hours from UTC, and offsets are whole quarters of an hour.
  for (let at = utcMidnight - 14 * hour; at <= utcMidnight + 14 * hour; at += hour / 4)
    if (format.format(at) >= day) return new Date(at).toISOString();
  return new Date(utcMidnight).toISOString();
}
