export type PainDecision = 'continue' | 'continue-monitor' | 'reduce';

/** Pain on the 0–10 scale: safe up to the first, acceptable up to the second (Thomeé 1997, Phys Ther 77:1690). */
const safeUpTo = 2;
const acceptableUpTo = 5;

/** Pain-monitoring model (Thomeé 1997): pain must be acceptable and back at its usual level within 24 hours. */
export function painGate(painNrs: number, backToBaselineWithinDay: boolean): PainDecision {
  if (!(painNrs <= acceptableUpTo) || !backToBaselineWithinDay) return 'reduce';
  return painNrs <= safeUpTo ? 'continue' : 'continue-monitor';
}
