/** Days of a week that have the same time open. */
export interface DayKind {
  minutes: number;
  days: number;
}

/** Days of a plan week by how long they are open, the longest first; days without time are left out. */
export function dayKindsOf(minutesOnDay: readonly number[]): DayKind[] {
  const counts = new Map<number, number>();
  for (const minutes of minutesOnDay) {
    if (minutes > 0) counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
  }
  return [...counts].map(([minutes, days]) => ({ minutes, days })).sort((a, b) => b.minutes - a.minutes);
}
