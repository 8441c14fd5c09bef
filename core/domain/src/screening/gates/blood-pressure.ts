import type { Clearance } from '../clearance.js';
import { measured } from './measured.js';

/** A blood pressure, mmHg. */
export interface BloodPressure {
  systolic: number;
  diastolic: number;
}

/** From these on only light to moderate exercise, no straining (concept of PAR-Q+ follow-up; needs clinician review). */
const modifyFrom: BloodPressure = { systolic: 160, diastolic: 100 };
/** From these on none (AACVPR 2021; Williams 2007, AHA resistance exercise, Circulation 116:572). */
const blockFrom: BloodPressure = { systolic: 180, diastolic: 110 };
/** Above these with symptoms an emergency (AHA/ACC 2025 high blood pressure guideline). */
const emergencyAbove: BloodPressure = { systolic: 180, diastolic: 120 };
/** Below this, systolic: too low (engineering limit). */
const lowBelowSystolic = 90;

/**
 * Gate of the resting blood pressure; a missing value needs clearance, unless the other one alone decides. The strict
 * side of guidelines that disagree (cardiac rehabilitation 180/110; exercise testing 200/110).
 */
export function restingPressureGate(
  reading: { systolic: number | null; diastolic: number | null },
  symptoms: boolean,
): Clearance {
  const pressure = { systolic: measured(reading.systolic), diastolic: measured(reading.diastolic) };
  const { systolic, diastolic } = pressure;
  if (symptoms && exceeds(pressure, (value, limit) => value > limit, emergencyAbove)) return 'stop-emergency';
  if (exceeds(pressure, (value, limit) => value >= limit, blockFrom)) return 'block';
  if (systolic !== null && systolic < lowBelowSystolic) return symptoms ? 'block' : 'modify';
  if (systolic === null || diastolic === null) return 'clearance-required';
  return exceeds(pressure, (value, limit) => value >= limit, modifyFrom) ? 'modify' : 'allow';
}

/** Above these exercise stops; so it does when the systolic pressure falls while work rises (Kohli 2017, AAFP; Fletcher 2013). */
const exerciseStopAbove: BloodPressure = { systolic: 250, diastolic: 115 };
const exerciseStopDrop = 10;

/**
 * Whether exercise must stop for its blood pressure, mmHg (Fletcher 2013, AHA exercise standards, Circulation 128:873).
 * A reading that is no number stops it too: a pressure nobody knows is not a good one.
 */
export function exercisePressureStops(pressure: BloodPressure, dropWithRisingWork: number): boolean {
  return (
    !(dropWithRisingWork <= exerciseStopDrop) ||
    exceeds(pressure, (value, limit) => !(value <= limit), exerciseStopAbove)
  );
}

function exceeds(
  { systolic, diastolic }: { systolic: number | null; diastolic: number | null },
  over: (value: number, limit: number) => boolean,
  limits: BloodPressure,
): boolean {
  return (
    (systolic !== null && over(systolic, limits.systolic)) ||
    (diastolic !== null && over(diastolic, limits.diastolic))
  );
}
