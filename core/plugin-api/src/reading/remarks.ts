import type { SourceRecord } from '@regimen/domain';

/** Remarks on one file: the first place of each, and how often it occurred. */
export class Remarks {
  private readonly found = new Map<string, { code: string; where: string; count: number }>();

  /** `what` tells remarks of one code apart; the same one is counted, and only its first place kept. */
  add(code: string, where: string, count = 1, what = ''): void {
    if (count === 0) return;
    const key = `${code} ${what}`;
    const known = this.found.get(key);
    if (known) known.count += count;
    else this.found.set(key, { code, where, count });
  }

  /** As records, to be yielded behind those of the file. */
  records(): SourceRecord[] {
    return [...this.found.values()].map((warning) => ({ kind: 'warning', warning: { ...warning } }));
  }
}
