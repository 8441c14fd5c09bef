/**
 * Decision lattice of screening (our engineering order): the most restrictive wins.
 * `allow` … `allow-supervised` … `modify` … `delay` … `clearance-required` … `block` … `stop-emergency`.
 */
export const clearances = [
  'allow',
  'allow-supervised',
  'modify',
  'delay',
  'clearance-required',
  'block',
  'stop-emergency',
] as const;
export type Clearance = (typeof clearances)[number];

/** The more restrictive of two decisions. */
export function mostRestrictive(a: Clearance, b: Clearance): Clearance {
  return clearances.indexOf(a) >= clearances.indexOf(b) ? a : b;
}

/** The most restrictive of several decisions; without any, a clinician must decide: nothing known is never an allowance. */
export function combineClearances(decisions: readonly Clearance[]): Clearance {
  return decisions.length === 0 ? 'clearance-required' : decisions.reduce(mostRestrictive);
}

/** Four words people see, per DESIGN: clear, clear with limits, needs clinician, stop. */
export type ScreeningOutcome = 'clear' | 'clear-with-limits' | 'needs-clinician' | 'stop';

export function outcomeOf(clearance: Clearance, constraints: number): ScreeningOutcome {
  if (clearance === 'stop-emergency' || clearance === 'block') return 'stop';
  if (clearance === 'clearance-required' || clearance === 'delay') return 'needs-clinician';
  return clearance === 'allow' && constraints === 0 ? 'clear' : 'clear-with-limits';
}
