import { glucoseMgPerDlPerMmol } from '../../physiology/unit-conversion.js';
import { measured } from './measured.js';

/** What to do before exercise; carbohydrate in grams. */
export type GlucoseDecision =
  | 'block-treat-hypoglycaemia'
  | 'delay-carbohydrate'
  | 'allow'
  | 'check-ketones'
  | 'modify-mild-moderate'
  | 'block'
  | 'clearance-required';

/** mg/dL: treat below; carbohydrate below; ketones from (Colberg 2016, ADA position statement, Diabetes Care 39:2065). */
const treatBelow = 70;
const carbohydrateBelow = 90;
const ketonesFrom = 250;
/** Blood ketones that forbid exercise, mmol/L (Colberg 2016; Riddell 2017, Lancet Diabetes Endocrinol 5:377). */
const ketoneLimit = 1.5;

/** What a urine strip says. */
export const urineKetoneLevels = ['negative', 'trace', 'small', 'moderate', 'large'] as const;
export type UrineKetones = (typeof urineKetoneLevels)[number];

/** Glucose in mg/dL from mmol/L; meters show tenths, of which 3.9, 5.0 and 13.9 are the limits 70, 90 and 250 (Colberg 2016). */
export function milligramsFromMillimoles(millimolesPerLitre: number): number {
  const limit = [treatBelow, carbohydrateBelow, ketonesFrom].find(
    (each) => Math.round((each / glucoseMgPerDlPerMmol) * 10) / 10 === millimolesPerLitre,
  );
  return limit ?? millimolesPerLitre * glucoseMgPerDlPerMmol;
}

/** Blood glucose and what surrounds it, before exercise. */
export interface GlucoseReading {
  /** mg/dL; null when not measured. */
  milligramsPerDecilitre: number | null;
  /** Blood ketones, mmol/L; null when not measured. */
  ketones: number | null;
  /** Ketones in urine; moderate and large ones forbid exercise (Colberg 2016). Left out or null when not measured. */
  urineKetones?: UrineKetones | null;
  /** Severe hypoglycaemia within 24 hours (Turner 2019). */
  severeHypoglycaemiaLastDay: boolean;
  /** Takes insulin or a medicine that releases it; null, when unknown, counts as yes. */
  insulinOrSecretagogue: boolean | null;
}

/**
 * Gate of the glucose before exercise (Colberg 2016, ADA). Ketones and a severe hypoglycaemia within 24 h forbid it
 * whatever the glucose. Without insulin or a secretagogue a low-normal glucose needs no carbohydrate.
 */
export function glucoseGate(reading: GlucoseReading): GlucoseDecision {
  const glucose = measured(reading.milligramsPerDecilitre);
  const ketones = measured(reading.ketones);
  const canFallLow = reading.insulinOrSecretagogue !== false;
  if (glucose !== null && glucose < treatBelow) return 'block-treat-hypoglycaemia';
  if (reading.severeHypoglycaemiaLastDay) return 'block';
  if (ketones !== null && ketones >= ketoneLimit) return 'block';
  if (reading.urineKetones === 'moderate' || reading.urineKetones === 'large') return 'block';
  if (glucose === null) return canFallLow ? 'clearance-required' : 'allow';
  if (glucose < carbohydrateBelow) return canFallLow ? 'delay-carbohydrate' : 'allow';
  if (glucose < ketonesFrom) return 'allow';
  return ketones === null && (reading.urineKetones ?? null) === null
    ? 'check-ketones'
    : 'modify-mild-moderate';
}
