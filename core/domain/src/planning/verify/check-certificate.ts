import type { Plan } from '../plan.js';
import type { Violation } from '../violation.js';
import { violation, wholePlan } from './placed-session.js';

/** Rounding of a residual and its parts. */
const tolerance = 1e-3;

/** What a plan says of itself adds up: the residual is the sum of its parts, the gap its distance to the bound. */
export function checkCertificate({ certificate, effects }: Plan): Violation[] {
  const { residual, bound, gap, residualOfNoPlan } = certificate;
  const sum = effects.reduce((total, effect) => total + effect.residual, 0);
  const distance = residualOfNoPlan > 0 ? Math.max(0, residual - bound) / residualOfNoPlan : 0;
  return [
    ...(Math.abs(sum - residual) > tolerance
      ? [violation('certificate', wholePlan, 'residual is not the sum of its parts', sum, residual)]
      : []),
    ...(Math.abs(distance - gap) > tolerance
      ? [violation('certificate', wholePlan, 'gap is not the distance to the bound', distance, gap)]
      : []),
  ];
}
