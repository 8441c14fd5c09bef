/** Columns of points: `values[i]` belongs to `times[i]`. */
export interface Points {
  times: Float64Array;
  values: Float64Array;
}

/**
 * At most `most` points that look like all of them: the lowest and the highest of each of `most / 2` stretches, in their
 * order, so that no peak is lost. A stretch without a value keeps one NaN: a gap stays a gap. Few points stay as they are.
 */
export function downSample({ times, values }: Points, most: number): Points {
  if (values.length <= most) return { times, values };
  const stretches = Math.max(1, Math.floor(most / 2));
  const chosen: number[] = [];
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const from = Math.floor((stretch * values.length) / stretches);
    const until = Math.floor(((stretch + 1) * values.length) / stretches);
    chosen.push(...extremesOf(values, from, until));
  }
  return {
    times: Float64Array.from(chosen, (index) => times[index]!),
    values: Float64Array.from(chosen, (index) => values[index]!),
  };
}

/** Indices of the lowest and the highest value, ascending; one index where they are the same. */
function extremesOf(values: Float64Array, from: number, until: number): number[] {
  let [lowest, highest] = [from, from];
  for (let index = from + 1; index < until; index += 1) {
    const value = values[index]!;
    if (Number.isNaN(values[lowest]!) || value < values[lowest]!) lowest = index;
    if (Number.isNaN(values[highest]!) || value > values[highest]!) highest = index;
  }
  if (lowest === highest) return [lowest];
  return lowest < highest ? [lowest, highest] : [highest, lowest];
}
