import type { PredictedOutcome } from '../effect.js';
import { predictEffects } from '../response/predict-effects.js';
import { doseOfPlaced } from './horizon-columns.js';
import type { PlacedWeeks } from './place-weeks.js';
import type { PlanFrame } from './plan-frame.js';

/** A beside R of placed weeks, target by target. */
export function effectsOf(frame: PlanFrame, weeks: PlacedWeeks): PredictedOutcome[] {
  return predictEffects(
    frame.targets,
    frame.models,
    weeks.map((week) => doseOfPlaced(frame, week)),
  );
}
