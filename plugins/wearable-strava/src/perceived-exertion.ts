/** The person's rating of a session, 1 to 10; null where the figure is none. */
export function exertionIn(rating: number | null): number | null {
  return rating !== null && rating > 0 && rating <= 10 ? rating : null;
}
