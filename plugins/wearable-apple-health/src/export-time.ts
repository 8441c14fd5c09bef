/** `2026-01-05 10:00:00 +0100`: a wall time with the offset the phone had. */
const pattern = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) ([+-])(\d{2}):?(\d{2})$/;

export interface ExportTime {
  /** UTC, ISO 8601 with milliseconds. */
  instant: string;
  offsetMinutes: number;
}

/** Null for a text that is no such time, or no time that exists. */
export function readExportTime(text: string | undefined): ExportTime | null {
  const match = pattern.exec(text ?? '');
  if (!match) return null;
  const [, date, time, sign, hours, minutes] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const offsetMinutes = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const local = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(local) || new Date(local).toISOString().slice(0, 10) !== date) return null;
  return { instant: new Date(local - offsetMinutes * 60_000).toISOString(), offsetMinutes };
}

/** The same, for writing. */
export function writeExportTime(instant: string, offsetMinutes: number): string {
  const local = new Date(Date.parse(instant) + offsetMinutes * 60_000).toISOString();
  const size = Math.abs(offsetMinutes);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${local.slice(0, 10)} ${local.slice(11, 19)} ${offsetMinutes < 0 ? '-' : '+'}${two(size / 60)}${two(size % 60)}`;
}
