/** Girths in centimetres; the hip counts for women. */
export type Girths =
  | { sex: 'male'; waistCm: number; neckCm: number; heightCm: number }
  | { sex: 'female'; waistCm: number; neckCm: number; hipCm: number; heightCm: number };

/**
 * Body fat, %, from girths: the US Navy's equations in metric form (Hodgdon & Beckett 1984, NHRC reports 84-11, 84-29;
 * error about 3.5 points). Null where the waist is not larger than the neck.
 */
export function circumferenceBodyFat(girths: Girths): number | null {
  const { waistCm, neckCm, heightCm } = girths;
  const middle = girths.sex === 'male' ? waistCm - neckCm : waistCm + girths.hipCm - neckCm;
  if (middle <= 0) return null;
  const density =
    girths.sex === 'male'
      ? 1.0324 - 0.19077 * Math.log10(middle) + 0.15456 * Math.log10(heightCm)
      : 1.29579 - 0.35004 * Math.log10(middle) + 0.221 * Math.log10(heightCm);
  return siriBodyFat(density);
}

/** Body fat, %, from body density in kg/L (Siri 1961). */
export function siriBodyFat(densityKgPerL: number): number {
  return 495 / densityKgPerL - 450;
}
