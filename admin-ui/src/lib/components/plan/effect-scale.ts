/** A linear scale over values, with a margin at both ends, onto 0 … `length`. */
export function scaleOver(values: readonly number[], length: number): (value: number) => number {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const margin = (highest - lowest || Math.abs(highest) || 1) * 0.1;
  const span = highest - lowest + 2 * margin;
  return (value) => ((value - lowest + margin) / span) * length;
}
