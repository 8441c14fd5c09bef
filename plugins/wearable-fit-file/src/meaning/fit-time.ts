/** 1989-12-31T00:00Z in Unix seconds. */
const fitEpochSeconds = 631_065_600;
/** Below this a time counts seconds since power-on and is no date. */
const firstDate = 0x10000000;

export function isDate(seconds: number): boolean {
  return seconds >= firstDate;
}

export function isoOf(seconds: number): string {
  return new Date((seconds + fitEpochSeconds) * 1000).toISOString();
}

export function fitSecondsOf(instant: string): number {
  return Math.round(Date.parse(instant) / 1000) - fitEpochSeconds;
}
