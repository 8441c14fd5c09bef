/** A number as text says it: at most two decimals for small ones, one below 100, none above; a real minus sign. */
export function spokenNumber(value: number): string {
  const size = Math.abs(value);
  const decimals = size >= 100 ? 0 : size >= 1 ? 1 : 2;
  const rounded = Number(value.toFixed(decimals));
  return `${rounded < 0 ? '−' : ''}${Math.abs(rounded)}`;
}
