/** Sodium, mg/day: the stricter and the standard DASH level (Sacks 2001, N Engl J Med 344:3; NHLBI). */
const lowSodiumMg = 1500;
const standardSodiumMg = 2300;

/** Saturated fat, % of energy: upper end of DASH (Eckel 2014, AHA/ACC lifestyle guideline, Circulation 129:S76). */
const saturatedFatPercent = 6;

/** How a day's sodium (mg) and saturated fat (% of energy) stand against the DASH pattern (NHLBI; Sacks 2001). */
export function bloodPressureDiet(day: { sodiumMg: number; saturatedFatPercentOfEnergy: number }): {
  sodium: 'ok' | 'standard' | 'high';
  saturatedFat: 'ok' | 'high';
} {
  const saturatedFat = day.saturatedFatPercentOfEnergy <= saturatedFatPercent ? 'ok' : 'high';
  if (day.sodiumMg <= lowSodiumMg) return { sodium: 'ok', saturatedFat };
  return { sodium: day.sodiumMg <= standardSodiumMg ? 'standard' : 'high', saturatedFat };
}
