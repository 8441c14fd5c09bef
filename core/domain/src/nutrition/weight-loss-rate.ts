/** Fastest loss: 1 kg and 1 % of body mass a week (Jensen 2013, Circulation 129:S102; engineering choice for the per cent). */
export const fastestLossKgPerWeek = 1;
export const fastestLossFractionPerWeek = 0.01;

/** A rate of exactly the limit is within it, whatever binary rounding makes of it. */
const roundingError = 1e-9;

/** Share of body mass lost a week (negative for a gain), and whether that is no faster than is safe. Masses in kg. */
export function weightLossRate(
  massKg: number,
  changeKgPerWeek: number,
): { fractionPerWeek: number; safe: boolean } {
  const fractionPerWeek = -changeKgPerWeek / massKg;
  const safe =
    fractionPerWeek <= fastestLossFractionPerWeek + roundingError &&
    -changeKgPerWeek <= fastestLossKgPerWeek + roundingError;
  return { fractionPerWeek, safe };
}
