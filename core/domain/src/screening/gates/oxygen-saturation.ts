import { measured } from './measured.js';

export type SaturationDecision = 'allow' | 'modify-supervised' | 'stop' | 'clearance-required';

/** %: full exercise from the first at rest; none below the second (AACVPR 2021; Holland 2014, ATS/ERS, ERJ 44:1428). */
const allowFrom = 92;
const stopBelow = 88;

/**
 * Gate of the oxygen saturation, %, at rest and during exercise; null where not measured. Exercise may lower it to 88
 * (AACVPR 2021), at rest 88–91 needs supervision. Without any value a clinician decides.
 */
export function saturationGate(rest: number | null, exercise: number | null): SaturationDecision {
  const atRest = measured(rest);
  const readings = [atRest, measured(exercise)].filter((percent) => percent !== null);
  if (readings.some((percent) => percent < stopBelow)) return 'stop';
  if (atRest === null) return 'clearance-required';
  return atRest < allowFrom ? 'modify-supervised' : 'allow';
}
