import type { ModelArtefact } from '@regimen/plugin-api';

/** How far a figure may fall, in points of 0 to 1, before a new model counts as worse (product rule). */
export const mostLoss = 0.01;

export interface LostFigure {
  name: string;
  from: number;
  to: number;
}

/**
 * Figures in which a candidate is worse than what serves now. A figure the candidate does not have counts as lost:
 * nobody promotes what was not measured.
 */
export function lostFigures(
  serving: Pick<ModelArtefact, 'figures'>,
  candidate: Pick<ModelArtefact, 'figures'>,
): LostFigure[] {
  return Object.entries(serving.figures).flatMap(([name, from]) => {
    const to = candidate.figures[name] ?? 0;
    // Figures have four decimals; a loss of exactly one point is allowed.
    return from - to > mostLoss + 1e-9 ? [{ name, from, to }] : [];
  });
}
