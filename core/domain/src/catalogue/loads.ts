import type { JointCode } from '../profile/vocabulary/index.js';
import type { SpineMovement } from '../screening/constraint.js';

/** How much something is loaded: 0 none, 1 low, 2 medium, 3 high. */
export const loadLevels = [0, 1, 2, 3] as const;
export type LoadLevel = (typeof loadLevels)[number];

/** Load on every joint. None is left out: in a catalogue that spares painful joints, unknown must not read as none. */
export type JointLoads = Readonly<Record<JointCode, LoadLevel>>;

/** What a movement asks of the spine: bending forward, arching, twisting, and weight along its axis. */
export type SpineLoad = Readonly<Record<SpineMovement, LoadLevel>>;

export const impacts = ['none', 'low', 'high'] as const;
/** Landing of the feet: `low` has one foot on the ground at all times, `high` leaves it. */
export type Impact = (typeof impacts)[number];

export const valsalvaLevels = ['none', 'low', 'high'] as const;
/** How strongly a movement tempts people to hold their breath and press: `high` in near-maximal lifts. */
export type ValsalvaLevel = (typeof valsalvaLevels)[number];

/** 0 none, 1 some, 2 high: where even a fit person may lose balance. */
export type FallRisk = 0 | 1 | 2;
