import type { GoalKind, GoalTarget, Slot } from '@regimen/domain';
import type { Quantity } from '../grammar/quantities.js';

export interface TargetFound {
  kind: GoalKind;
  target: Slot<GoalTarget>;
  /** A loss per week ("half a kilo a week"): it names the goal, and how fast, but no amount. */
  isWeeklyRate?: boolean;
}

export interface Targets {
  found: TargetFound[];
  /** Quantities used up by a target, so that no other slot reads them again. */
  quantities: Set<Quantity>;
  /** Terms of wanted blood pressures, which are no measurement. */
  pressures: Set<number>;
}
