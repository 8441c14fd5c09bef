/** Resting energy, kcal/day, from body mass (kg) and body fat (%): Katch-McArdle (McArdle, Katch & Katch 1996). */
export function katchMcArdle(massKg: number, bodyFatPercent: number): number {
  return 370 + 21.6 * massKg * (1 - bodyFatPercent / 100);
}

/** Resting energy, kcal/day, from fat-free mass in kg (Cunningham 1980, Am J Clin Nutr 33:2372). */
export function cunningham(fatFreeMassKg: number): number {
  return 500 + 22 * fatFreeMassKg;
}
