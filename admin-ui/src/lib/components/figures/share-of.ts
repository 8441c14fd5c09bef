/** Share of a group, 0 to 1. Both numbers are rounded for themselves, so a band may seem larger than its group. */
export function shareOf(people: number, all: number): number {
  return all > 0 ? Math.min(1, people / all) : 0;
}
