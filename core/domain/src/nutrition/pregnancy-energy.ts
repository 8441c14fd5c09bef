export type Trimester = 1 | 2 | 3;

/** Energy added in pregnancy, kcal/day, by trimester (IOM 2005, Dietary reference intakes; ACOG). */
const additions: Readonly<Record<Trimester, number>> = { 1: 0, 2: 340, 3: 452 };

/** Energy need in pregnancy, kcal/day, from the need before it. One child, adult mother (IOM 2005). */
export function pregnancyEnergy(prepregnancyKcal: number, trimester: Trimester): number {
  return prepregnancyKcal + additions[trimester];
}
