import { underweightBmi } from './energy-restriction.js';

export type BodyMassIndexClass = 'underweight' | 'normal' | 'overweight' | 'obese';

/** Lower bounds of overweight and obesity, kg/m². */
export interface BodyMassIndexBounds {
  overweight: number;
  obese: number;
}

/** WHO 2000, Technical Report 894. */
export const whoBodyMassIndexBounds: BodyMassIndexBounds = { overweight: 25, obese: 30 };

/** Action points for Asian populations (WHO expert consultation 2004, Lancet 363:157). */
export const asianBodyMassIndexBounds: BodyMassIndexBounds = { overweight: 23, obese: 27.5 };

/** Class of an adult's body-mass index in kg/m²; a bound belongs to the class above it (WHO 2000). */
export function bodyMassIndexClass(
  bmi: number,
  bounds: BodyMassIndexBounds = whoBodyMassIndexBounds,
): BodyMassIndexClass {
  if (bmi < underweightBmi) return 'underweight';
  if (bmi < bounds.overweight) return 'normal';
  return bmi < bounds.obese ? 'overweight' : 'obese';
}
