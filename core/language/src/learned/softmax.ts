/** Probabilities out of the scores `from`..`to`, divided by a temperature; a score that is no number counts as least. */
export function softmax(scores: Float32Array, from: number, to: number, temperature: number): Float32Array {
  const chances = new Float32Array(to - from);
  let largest = -Infinity;
  for (let index = from; index < to; index += 1) {
    const score = scores[index] ?? NaN;
    if (Number.isFinite(score)) largest = Math.max(largest, score);
  }
  let sum = 0;
  for (let index = from; index < to; index += 1) {
    const score = scores[index] ?? NaN;
    const chance = Number.isFinite(score) ? Math.exp((score - largest) / temperature) : 0;
    chances[index - from] = chance;
    sum += chance;
  }
  return sum > 0 ? chances.map((chance) => chance / sum) : chances;
}
