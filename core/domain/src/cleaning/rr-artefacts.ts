import { quantityLimits } from './quantity-limits.js';

/** Largest believable change from the last accepted interval (Malik 1989, Eur Heart J 10:1060). */
export const largestRrChange = 0.2;

/**
 * Indices of RR intervals, ms, that no heart shows or that differ by more than a share from the last accepted one; the
 * first possible interval is accepted (Malik 1989).
 */
export function rrArtefacts(rrMs: readonly number[], largestChange = largestRrChange): number[] {
  const [shortest, longest] = quantityLimits['rr-interval'].possible;
  let accepted: number | null = null;
  return rrMs.flatMap((rr, index) => {
    const possible = rr >= shortest && rr <= longest;
    if (!possible || (accepted !== null && Math.abs(rr - accepted) > largestChange * accepted))
      return [index];
    accepted = rr;
    return [];
  });
}
