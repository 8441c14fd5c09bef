/** The rows that have a value, segment by segment. */
export function segmentRows(values: Float64Array, segments: Int32Array): number[][] {
  const found: number[][] = [];
  for (let row = 0; row < values.length; row += 1) {
    if (row === 0 || segments[row] !== segments[row - 1]) found.push([]);
    if (!Number.isNaN(values[row]!)) found.at(-1)!.push(row);
  }
  return found;
}
