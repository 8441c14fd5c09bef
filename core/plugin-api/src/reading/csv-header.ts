/** The columns of a table by name. Real exports repeat names, so a column is addressed by name and occurrence. */
export class CsvHeader {
  private readonly positions = new Map<string, number[]>();

  constructor(readonly titles: readonly string[]) {
    for (const [index, title] of titles.entries()) {
      const name = plainTitle(title);
      this.positions.set(name, [...(this.positions.get(name) ?? []), index]);
    }
  }

  /** Index of a column, from 0; null where there is none. Capitals and blanks do not matter; `occurrence` counts from 1. */
  position(title: string, occurrence = 1): number | null {
    return this.positions.get(plainTitle(title))?.[occurrence - 1] ?? null;
  }

  /** The first of several names of one column that the table has. */
  positionOfAny(titles: readonly string[], occurrence = 1): number | null {
    for (const title of titles) {
      const position = this.position(title, occurrence);
      if (position !== null) return position;
    }
    return null;
  }
}

/** A title for comparing: composed, lower case, without needless blanks. */
export function plainTitle(title: string): string {
  return title.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
