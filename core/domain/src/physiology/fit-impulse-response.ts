import { modelledPerformance } from './impulse-response.js';
import { leastSquares } from './least-squares.js';

/**
 * Base level and gains of fitness and fatigue from performance tests, for given time constants in days. With these fixed
 * the model is linear, so that the fit is one least-squares problem with one answer (Golub & Pereyra 1973, SIAM J Numer
 * Anal 10:413). Null with too few tests, or where they cannot tell fitness from fatigue. With 2 % noise and weekly tests
 * the gains of one person stay uncertain by a factor of three: describe, never promise.
 */
export function fitImpulseResponse(
  dailyLoads: readonly number[],
  tests: readonly { day: number; performance: number }[],
  taus: { tau1: number; tau2: number },
): { p0: number; k1: number; k2: number } | null {
  const { tau1, tau2 } = taus;
  if (!(tau1 > 0 && tau2 > 0)) return null;
  const column = (k1: number, k2: number) =>
    tests.map(({ day }) => modelledPerformance({ k1, k2, tau1, tau2, p0: 0 }, dailyLoads, day));
  const found = leastSquares(
    [tests.map(() => 1), column(1, 0), column(0, 1)],
    tests.map(({ performance }) => performance),
  );
  const [p0, k1, k2] = found ?? [];
  return p0 === undefined || k1 === undefined || k2 === undefined ? null : { p0, k1, k2 };
}
