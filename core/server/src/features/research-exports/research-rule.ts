/** Fewest people who look alike, and fewest conditions among them. */
export const researchRule = { k: 10, l: 2 };
