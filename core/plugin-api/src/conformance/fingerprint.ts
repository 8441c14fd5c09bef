/** Text that is the same for the same data; numbers JSON has no word for (NaN) are told apart. */
export function fingerprint(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) => {
      if (typeof part === 'number' && !Number.isFinite(part)) return `number ${part}`;
      return ArrayBuffer.isView(part) ? Array.from(part as Float64Array, String) : part;
    }) ?? 'undefined'
  );
}
