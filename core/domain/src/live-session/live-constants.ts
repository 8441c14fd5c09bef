/**
 * Numbers of a live session. All are engineering choices on the careful side, to be reviewed by a clinician before a
 * deployment that supervises patients; what a person may do at all comes from the screening, never from here.
 */
export const liveConstants = {
  /** A device silent for this long is taken for lost. */
  sensorLostMs: 10_000,
  /** The rate shown is the median of this much: a single wrong beat moves nothing. */
  smoothingMs: 10_000,
  /** Samples may come this late, in any order, and still steer; older ones only go into the recording. */
  reorderMs: 90_000,
  /** What a beating heart shows in exercise; the rest is a device without contact. */
  plausibleBpm: { low: 30, high: 230 },
  /** A clock may run this far ahead of ours after correction. */
  aheadMs: 5_000,
  /** A device clock that moved by more than this was set anew. */
  clockSetMs: 10_000,
  /** Beats beyond the edge of a zone before it counts as left; to be back in it, the edge itself must be passed. */
  hysteresisBpm: 3,
  /** The heart follows a change of effort with a delay: no word about pace for this long into a step. */
  settleMs: 30_000,
  /** Above the ceiling for this long: slow down at once. */
  ceilingSlowDownMs: 10_000,
  /** Still above it after this long: the session is stopped. */
  ceilingStopMs: 60_000,
  /** A rating of effort says something for this long. */
  effortHoldsMs: 120_000,
  /** Borg points above the planned range at which "ease off" becomes "slow down now". */
  effortFarAbove: 4,
  /** A pause longer than this ends the session. */
  longestPauseMs: 45 * 60_000,
  /** Moments kept to be told again to a client that was away. */
  momentsKept: 500,
} as const;
