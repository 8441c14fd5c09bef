/** What a file does not say is NaN inside and null outside. */
export function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
