import type { SourceRecord } from '@regimen/domain';
import { Remarks } from '@regimen/plugin-api/reading';

/** Remarks on a log, and for each open question how many sets or sessions wait for its answer. */
export class LogRemarks {
  private readonly remarks = new Remarks();
  private readonly waiting = new Map<string, number>();

  add(code: string, where: string): void {
    this.remarks.add(code, where);
  }

  ask(setting: string): void {
    this.waiting.set(setting, (this.waiting.get(setting) ?? 0) + 1);
  }

  get questions(): ReadonlyMap<string, number> {
    return this.waiting;
  }

  records(): SourceRecord[] {
    const asked = [...this.waiting].map(([where, count]): SourceRecord => {
      return { kind: 'warning', warning: { code: 'needs_answer', where, count } };
    });
    return [...this.remarks.records(), ...asked];
  }
}
