/** No zone lies further from UTC. */
const farthestOffsetMinutes = 14 * 60;

/** Minutes east of UTC written as `+09:00`, `-0330`, `UTC+0100`, `GMT+2` or `Z`; null for anything else. */
export function readWrittenOffset(text: string): number | null {
  const written = text.trim().replace(/^(utc|gmt)/i, '');
  if (/^z?$/i.test(written)) return text.trim() === '' ? null : 0;
  const [, sign, hours = '', minutes = '0'] = /^([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(written) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  if (sign === undefined || size > farthestOffsetMinutes || Number(minutes) > 59) return null;
  return sign === '-' && size > 0 ? -size : size;
}
