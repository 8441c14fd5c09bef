const dayMilliseconds = 24 * 3_600_000;

/** The calendar date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** Today at this browser, as a calendar date. */
export function today(now: Date = new Date()): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

/** Index of the week a date falls in; the nearest one for dates outside. */
export function weekIndexOf(weeks: readonly { startsOn: string }[], date: string): number {
  const next = weeks.findIndex(({ startsOn }) => startsOn > date);
  return next === -1 ? Math.max(0, weeks.length - 1) : Math.max(0, next - 1);
}
