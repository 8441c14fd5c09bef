/** Heart-rate ratio, well-trained men 21–51: rates in bpm, ml/kg/min (Uth 2004, Eur J Appl Physiol 91:111). */
export function heartRateRatioUptake(rates: { restBpm: number; maxBpm: number }): number | null {
  return rates.restBpm > 0 ? (15.3 * rates.maxBpm) / rates.restBpm : null;
}

/** Reference maximum oxygen uptake on a treadmill, ml/kg/min (Myers 2017, FRIEND, Prog Cardiovasc Dis 60:21). */
export function friendTreadmillUptake(person: {
  ageYears: number;
  sex: 'male' | 'female';
  massPounds: number;
}): number {
  const sex = person.sex === 'male' ? 0 : 1;
  return 79.9 - 0.39 * person.ageYears - 13.7 * sex - 0.127 * person.massPounds;
}

const modes = { treadmill: 1, bike: 2 } as const;
export type UptakeTestMode = keyof typeof modes;

/** Reference maximum oxygen uptake by mode, ml/kg/min, SEE 6.6 (de Souza e Silva 2018, FRIEND, Eur J Prev Cardiol 25:736). */
export function friendUptake(person: {
  ageYears: number;
  sex: 'male' | 'female';
  massPounds: number;
  heightInches: number;
  mode: UptakeTestMode;
}): number {
  const sex = person.sex === 'male' ? 1 : 2;
  return (
    45.2 -
    0.35 * person.ageYears -
    10.9 * sex -
    0.15 * person.massPounds +
    0.68 * person.heightInches -
    0.46 * modes[person.mode]
  );
}
