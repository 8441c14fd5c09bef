/** Marks of the scale of perceived exertion (CR10), each with words of its own. */
export const exertionMarks = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type ExertionMark = (typeof exertionMarks)[number];

/** The mark that a rating is; null where it lies between two, as sources tell it, or nobody gave one. */
export function markOf(rating: number | null): ExertionMark | null {
  return exertionMarks.find((mark) => mark === rating) ?? null;
}
