/**
 * An instant as the clock at the place showed it, with its offset: `2026-03-01T21:30:00.000-05:00`.
 * @throws RangeError when `at` is no instant.
 */
export function writtenLocal(at: string, offsetMinutes: number): string {
  const clock = new Date(Date.parse(at) + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const size = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${clock}${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
