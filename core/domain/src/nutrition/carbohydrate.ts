/** From this session length on, carbohydrate on the way helps, minutes (Thomas 2016, ACSM/AND/DC, MSSE 48:543). */
export const carbohydrateFromMinutes = 60;

/** Ends of the session lengths that set how much carbohydrate is taken on the way, minutes (Thomas 2016, same source). */
const noneBelowMinutes = 45;
const littleUpToMinutes = 75;
const moderateUpToMinutes = 150;

/**
 * Carbohydrate during a session of a length in minutes, g/h: none below 45 min, a rinse or little up to 75, 30–60 up to
 * 2.5 h, up to 90 beyond (Thomas 2016, ACSM/AND/DC, MSSE 48:543).
 */
export function carbohydrateDuringExercise(minutes: number): { low: number; high: number } {
  if (minutes < noneBelowMinutes) return { low: 0, high: 0 };
  if (minutes <= littleUpToMinutes) return { low: 0, high: 30 };
  return minutes <= moderateUpToMinutes ? { low: 30, high: 60 } : { low: 60, high: 90 };
}
