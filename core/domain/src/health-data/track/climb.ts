/** Metres gained and lost. */
export interface Climb {
  ascentMetres: number;
  descentMetres: number;
}

/**
 * Altitude that turns by less is noise, metres. Raw sums give three to ten times too much on satellite altitudes; a few
 * metres keep every hill and lose the noise (engineering choice, in the range that training diaries use).
 */
export const climbThresholdMetres = 3;

/**
 * Metres gained and lost over altitudes in the order of the track, with hysteresis: a rise or fall counts in full, from
 * turn to turn, once it reaches the threshold. What lies between two altitudes that `isContinued` parts, by row, is
 * neither. Null where fewer than two altitudes are known.
 */
export function climb(
  altitudes: Float64Array,
  isContinued: (from: number, to: number) => boolean = () => true,
): Climb | null {
  const total: Climb = { ascentMetres: 0, descentMetres: 0 };
  let count = 0;
  let previous = -1;
  let shift = 0;
  // The turn that the present rise or fall began at, and the farthest it came; both grow while neither is certain.
  let [low, high, direction] = [Infinity, -Infinity, 0];
  for (let row = 0; row < altitudes.length; row += 1) {
    if (Number.isNaN(altitudes[row]!)) continue;
    if (count > 0 && !isContinued(previous, row)) shift += altitudes[previous]! - altitudes[row]!;
    const metres = altitudes[row]! + shift;
    count += 1;
    previous = row;
    if (direction >= 0 && high - metres >= climbThresholdMetres) {
      if (direction > 0) total.ascentMetres += high - low;
      [low, direction] = [metres, -1];
    } else if (direction <= 0 && metres - low >= climbThresholdMetres) {
      if (direction < 0) total.descentMetres += high - low;
      [high, direction] = [metres, 1];
    }
    if (direction >= 0) high = Math.max(high, metres);
    if (direction <= 0) low = Math.min(low, metres);
  }
  if (direction > 0) total.ascentMetres += high - low;
  if (direction < 0) total.descentMetres += high - low;
  return count < 2 ? null : total;
}
