/** Largest believable change from the last accepted interval (Malik 1989, Eur Heart J 10:1060). */
export const largestRrChange = 0.2;

/** Indices of RR intervals that differ by more than a share from the last accepted one; the first is accepted (Malik 1989). */
export function rrArtefacts(rrMs: readonly number[], largestChange = largestRrChange): number[] {
  let accepted = rrMs[0];
  return rrMs.flatMap((rr, index) => {
    if (accepted === undefined || Math.abs(rr - accepted) > largestChange * accepted) return [index];
    accepted = rr;
    return [];
  });
}
