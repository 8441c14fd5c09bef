import { withPlainIds } from './audit-entry.js';
import type { AuditNote } from './audit-entry.js';

/** Notes of one operation, written together at its end so that the chain is locked only for a moment. */
export class AuditNotes {
  private known: AuditNote[] = [];
  private waiting: AuditNote[] = [];

  /** @param means by which somebody acts, where it is not their browser: named in the reason of every note. */
  constructor(private readonly means: string | null = null) {}

  /**
   * A mutation of the document begins: mutations run one after the other, and each leaves its own notes. A rule set strictly
   * and then loosely in one document must not read as the strict one.
   */
  beginMutation(): void {
    this.known = [];
  }

  /** The same thing noted twice in one query or mutation counts once, however long a subscription goes on. */
  note(given: AuditNote): void {
    const note = withPlainIds(given);
    const known = this.known.some(
      ({ action, subject, decision }) =>
        action === note.action && subject === note.subject && decision === note.decision,
    );
    if (known) return;
    this.known.push(note);
    const reason = [note.reason, this.means].filter((part) => part !== null).join(' ');
    this.waiting.push(this.means === null ? note : { ...note, reason });
  }

  /** What was allowed and is not written yet. */
  allowed(): readonly AuditNote[] {
    return this.waiting.filter(({ decision }) => decision === 'allowed');
  }

  /** What was denied and is not written yet. */
  denied(): readonly AuditNote[] {
    return this.waiting.filter(({ decision }) => decision === 'denied');
  }

  /** Nothing of what was noted so far is written again. */
  settle(): void {
    this.waiting = [];
  }
}
