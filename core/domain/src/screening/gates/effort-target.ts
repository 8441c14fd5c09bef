import { heartRateAtReserve } from '../../physiology/reserve.js';

/** Effort 11–14 of 6–20 (Borg) where a heart rate says nothing (Mytinger 2020, PMC7344739; ACSM 2021). */
const effort = { low: 11, high: 14 };
/** Share of the heart-rate reserve in cardiac rehabilitation (Squires 2018, AACVPR). */
const rehabilitationReserve = { low: 0.4, high: 0.8 };

export type EffortTarget =
  { mode: 'effort'; low: number; high: number } | { mode: 'heart-rate'; lowBpm: number; highBpm: number };

/**
 * How to steer somebody who takes a beta-blocker: by heart rate only after a test on the medicine (40–80 % of the
 * reserve), else by effort, as age equations are off by 18 bpm (Brawner 2004; Keteyian 2012). Rates in bpm.
 */
export function betaBlockerTarget(rates: {
  restBpm: number | null;
  measuredMaxBpm: number | null;
}): EffortTarget {
  const { restBpm, measuredMaxBpm } = rates;
  if (restBpm === null || measuredMaxBpm === null || measuredMaxBpm <= restBpm) {
    return { mode: 'effort', ...effort };
  }
  const basis = { restBpm, maxBpm: measuredMaxBpm };
  return {
    mode: 'heart-rate',
    lowBpm: heartRateAtReserve(basis, rehabilitationReserve.low),
    highBpm: heartRateAtReserve(basis, rehabilitationReserve.high),
  };
}

export type RehabilitationPhase = 'inpatient' | 'after-surgery' | 'outpatient';

/** Beats above rest without a test: inpatient after infarction 20, after surgery 30 and at most 120 bpm (ACSM 2021). */
const inpatientRiseBpm = 20;
const surgeryRiseBpm = 30;
const surgeryCapBpm = 120;

/** Cardiac rehabilitation without an exercise test, bpm: a cap in hospital, a range and effort at most 14 afterwards (ACSM 2021). */
export function rehabilitationWithoutTest(
  phase: RehabilitationPhase,
  restBpm: number,
): { capBpm: number } | { lowBpm: number; highBpm: number; effortAtMost: number } {
  if (phase === 'inpatient') return { capBpm: restBpm + inpatientRiseBpm };
  if (phase === 'after-surgery') return { capBpm: Math.min(restBpm + surgeryRiseBpm, surgeryCapBpm) };
  return { lowBpm: restBpm + inpatientRiseBpm, highBpm: restBpm + surgeryRiseBpm, effortAtMost: effort.high };
}
