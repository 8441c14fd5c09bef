/** Remarks on one link of a file: the first place of each, and how often it occurred. */
export class Remarks {
  private readonly found = new Map<string, { code: string; where: string; count: number }>();

  /** `what` tells remarks of one code apart; the same one is counted, and only its first place kept. */
  add(code: string, where: string, what = '', count = 1): void {
    if (count === 0) return;
    const key = `${code} ${what}`;
    const known = this.found.get(key);
    if (known) known.count += count;
    else this.found.set(key, { code, where, count });
  }

  list(): { code: string; where: string; count: number }[] {
    return [...this.found.values()];
  }
}
