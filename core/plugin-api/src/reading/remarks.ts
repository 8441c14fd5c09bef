import type { SourceRecord } from '@regimen/domain';

/** Remarks on one file: the first place of each code, and how often it occurred. */
export class Remarks {
  private readonly found = new Map<string, { code: string; where: string; count: number }>();

  add(code: string, where: string, count = 1): void {
    if (count === 0) return;
    const known = this.found.get(code);
    if (known) known.count += count;
    else this.found.set(code, { code, where, count });
  }

  /** As records, to be yielded behind those of the file. */
  records(): SourceRecord[] {
    return [...this.found.values()].map((warning) => ({ kind: 'warning', warning: { ...warning } }));
  }
}
