const parts =
  /^(?:(\d+)\s*(?:h|hrs?|hours?|std\.?)\s*)?(?:(\d+)\s*(?:m|mins?|minutes?)\.?\s*)?(?:(\d+)\s*(?:s|secs?|seconds?|sek)\.?)?$/i;
const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/;

/** Seconds of `1h 2m`, `45min`, `1:02:00` or a number in the unit of its title; null for anything else and for none. */
export function readDuration(text: string, unit: string | undefined): number | null {
  const trimmed = text.trim();
  if (/^\d+([.,]\d+)?$/.test(trimmed)) {
    const number = Number(trimmed.replace(',', '.'));
    return unit === 'sec' ? number || null : unit === 'min' ? number * 60 || null : null;
  }
  const [, hours, minutes, seconds] = parts.exec(trimmed) ?? clock.exec(trimmed) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0) || null;
}
