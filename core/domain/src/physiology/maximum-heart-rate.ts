/** Age equations of the maximum heart rate, bpm; each with SD about 10 bpm unless said otherwise. Adults. */
const equations = {
  /** Fox 1971: kept for comparison; biased in the young and the old. */
  fox: (ageYears: number) => 220 - ageYears,
  /** Tanaka 2001, J Am Coll Cardiol 37:153. */
  tanaka: (ageYears: number) => 208 - 0.7 * ageYears,
  /** Gellish 2007, Med Sci Sports Exerc 39:822. */
  gellish: (ageYears: number) => 207 - 0.7 * ageYears,
  /** Women: Gulati 2010, Circulation 122:130. */
  gulati: (ageYears: number) => 206 - 0.88 * ageYears,
  /** Coronary disease on a beta-blocker, SEE 18 bpm: Brawner 2004, Am Heart J 148:910. */
  brawner: (ageYears: number) => 164 - 0.7 * ageYears,
} as const;

export type MaximumHeartRateEquation = keyof typeof equations;

export const maximumHeartRateEquations = Object.keys(equations) as readonly MaximumHeartRateEquation[];

/** Maximum heart rate predicted from age in years, bpm. A measured maximum always comes first. */
export function maximumHeartRate(equation: MaximumHeartRateEquation, ageYears: number): number {
  return equations[equation](ageYears);
}

/**
 * Maximum heart rate in heart failure on a beta-blocker, bpm; lower by 5 on a cycle (Keteyian 2012, Med Sci Sports Exerc
 * 44:371). SEE 18 bpm: never the only basis of a prescription.
 */
export function heartFailureMaximumHeartRate(person: {
  ageYears: number;
  restBpm: number;
  mode: 'treadmill' | 'cycle';
}): number {
  const cycle = person.mode === 'cycle' ? 5 : 0;
  return 119 + 0.5 * person.restBpm - 0.5 * person.ageYears - cycle;
}
