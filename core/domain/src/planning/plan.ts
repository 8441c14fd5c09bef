import type { ActivityCode } from '../profile/vocabulary/index.js';
import type { IntensityBand, Modality } from '../screening/constraint.js';
import type { LocalDate } from '../shared/local-date.js';
import type { Localised } from '../shared/localised.js';
import type { SessionAlternative } from './session-parts/alternative.js';
import type { PlannedExercise } from './session-parts/planned-exercise.js';
import type { WorkRate } from './session-parts/work-rate.js';
import type { PredictedOutcome } from './effect.js';

export interface PlanStep {
  kind: 'warm-up' | 'work' | 'recovery' | 'cool-down';
  /** Whole seconds, given as minutes. */
  minutes: number;
  band: IntensityBand;
  /** Null when heart rate must not steer this person or is no guide for this work. */
  heartRateBpm: { low: number; high: number } | null;
  /** Borg 6–20. */
  rpe: { low: number; high: number };
  cue: Localised;
  /** Speed, incline or power that asks for about this effort. Absent where none is known or may steer. */
  workRate?: WorkRate;
}

export interface PlanSession {
  /** Stable within the plan: `w<week>-<date>-<templateId>`. */
  id: string;
  date: LocalDate;
  templateId: string;
  templateVersion: number;
  title: Localised;
  activity: ActivityCode;
  modality: Modality;
  band: IntensityBand;
  minutes: number;
  met: number;
  energyKcal: number;
  /** Session load in MET-minutes. */
  load: number;
  steps: readonly PlanStep[];
  supervisedBy: 'clinician' | 'coach' | null;
  /** To read or check before starting. */
  advice: readonly Localised[];
  /** Ids of the constraints that speak of this session. */
  constraintIds: readonly string[];
  /** Exercises of the main part, in order; their seconds add up to it. Absent where the session names none. */
  exercises?: readonly PlannedExercise[];
  /** What may be done instead. Absent in plans made before there were any. */
  alternatives?: readonly SessionAlternative[];
}

/** What a week is for in the whole of a plan, and why. */
export interface WeekPhase {
  kind: 'base' | 'build' | 'peak' | 'taper' | 'deload';
  reason: Localised;
}

export interface PlanWeek {
  /** From 1. */
  week: number;
  startsOn: LocalDate;
  sessions: readonly PlanSession[];
  minutes: number;
  moderateEquivalentMinutes: number;
  load: number;
  /** Left out where the plan has no phases. */
  phase?: WeekPhase;
}

/** How close the plan comes to what was wanted, with proof. */
export interface PlanCertificate {
  /** ||A* − R||: sum of the weighted, scaled misses beyond tolerance. */
  residual: number;
  /**
   * Proven: no plan of these candidates under these limits, rise from week to week included, has a smaller residual
   * (dual bound of stage 1).
   */
  bound: number;
  /** (residual − bound) / residual of doing nothing. 0.01 = within 1 % of the wanted effect. */
  gap: number;
  /** ||R||: residual of doing nothing. */
  residualOfNoPlan: number;
  /** Limits that bind, with the shadow price of each: how much residual one unit of relaxing it would save. */
  binding: readonly { constraintId: string; label: Localised; price: number }[];
  /** Soft limits that the wanted effect, or the days, left no room for, and how often each is not kept. */
  givenUp: readonly { constraintId: string; label: Localised; times: number }[];
  /** Where R cannot be reached: the nearest value that can, and by how much it falls short. */
  shortfalls: readonly {
    outcome: string;
    wanted: number;
    reachable: number;
    unit: string;
    /** The first week by which the same limits would let it be reached; null: not within a year; left out: not asked. */
    reachableByWeek?: number | null;
  }[];
  solver: { name: string; version: string };
}

/** A versioned plan. The same inputs give the same plan byte for byte. */
export interface Plan {
  schema: 'regimen-plan/1';
  startsOn: LocalDate;
  weeks: readonly PlanWeek[];
  effects: readonly PredictedOutcome[];
  certificate: PlanCertificate;
  /** Rest heart rate, maximum and their origin, on which heart-rate targets rest; null: effort only. */
  heartRateBasis: {
    restBpm: number;
    maxBpm: number;
    origin: 'measured' | 'age-formula';
    source: string;
  } | null;
  assumptions: readonly Localised[];
}
