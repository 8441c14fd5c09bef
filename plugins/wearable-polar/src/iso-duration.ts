const pattern = /^P(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Seconds of an ISO 8601 duration of days, hours, minutes and seconds (`PT1H2M3.5S`); null for anything else. */
export function durationSeconds(text: string | null): number | null {
  const match = text === null || text.length > 64 ? null : pattern.exec(text);
  const parts = match?.slice(1).map((part) => (part === undefined ? null : Number(part)));
  if (!parts || parts.every((part) => part === null)) return null;
  const [days, hours, minutes, seconds] = parts.map((part) => part ?? 0) as [number, number, number, number];
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
