/** From the median to the 95th percentile of a normal distribution, in standard deviations: half of a 90 % range. */
export const ninetyPercentDeviations = 1.644854;

/** The same for Student's t with these degrees of freedom, above 2, to a hundredth (Abramowitz & Stegun 1964, 26.7.5). */
export function studentDeviations(freedom: number): number {
  const z = ninetyPercentDeviations;
  const [third, fifth] = [z ** 3, z ** 5];
  return z + (third + z) / (4 * freedom) + (5 * fifth + 16 * third + 3 * z) / (96 * freedom ** 2);
}
