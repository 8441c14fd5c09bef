/** Not a diagnosis: the threshold is debated and unknown in men (Burke 2018, IJSNEM 28:350). */
export type EnergyAvailabilityClass = 'low' | 'reduced' | 'adequate';

/** Below: low; from the second on: adequate. kcal per kg fat-free mass a day (Loucks 2003; Burke 2018, IJSNEM 28:350). */
const lowBelow = 30;
const adequateFrom = 45;

/** Energy left for the body after exercise, kcal per kg fat-free mass a day; null without fat-free mass (Burke 2018). */
export function energyAvailability(day: {
  intakeKcal: number;
  exerciseKcal: number;
  fatFreeMassKg: number;
}): { kcalPerKg: number; class: EnergyAvailabilityClass } | null {
  if (day.fatFreeMassKg <= 0) return null;
  const kcalPerKg = (day.intakeKcal - day.exerciseKcal) / day.fatFreeMassKg;
  if (kcalPerKg < lowBelow) return { kcalPerKg, class: 'low' };
  return { kcalPerKg, class: kcalPerKg < adequateFrom ? 'reduced' : 'adequate' };
}
