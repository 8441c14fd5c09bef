/** The rows that have a value, segment by segment. */
export function segmentRows(values: Float64Array, segments: Int32Array): Int32Array[] {
  const rows = new Int32Array(values.length);
  const found: Int32Array[] = [];
  let [size, begin] = [0, 0];
  for (let row = 0; row < values.length; row += 1) {
    if (row > 0 && segments[row] !== segments[row - 1]) {
      found.push(rows.subarray(begin, size));
      begin = size;
    }
    if (Number.isNaN(values[row]!)) continue;
    rows[size] = row;
    size += 1;
  }
  return [...found, rows.subarray(begin, size)];
}
