import { withPlainIds } from './audit-entry.js';
import type { AuditNote } from './audit-entry.js';

const wellFormedId = /^[a-z-]+:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Looks at unknown ids that one operation leaves an entry of each; more are one entry with their number. */
const mostUnknown = 50;

/** Notes of one operation, written together at its end so that the chain is locked only for a moment. */
export class AuditNotes {
  private known: AuditNote[] = [];
  private waiting: AuditNote[] = [];
  private readonly unknown = new Set<string>();
  private unknownNotNamed = 0;

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

  /**
   * A look at an id that names nothing here is denied like one at somebody's record: whoever tries ids leaves a trail. It
   * reads the same whether the id is of another workspace or nobody's. What has not the form of an id was no look.
   */
  noteUnknown(action: string, subject: string): void {
    const asked = `${action} ${subject.toLowerCase()}`;
    if (!wellFormedId.test(subject) || this.unknown.has(asked)) return;
    if (this.unknown.size >= mostUnknown) {
      this.unknownNotNamed += 1;
      return;
    }
    this.unknown.add(asked);
    this.note({ action, subject, decision: 'denied', reason: 'unknown-id' });
  }

  /** What was allowed and is not written yet. */
  allowed(): readonly AuditNote[] {
    return this.waiting.filter(({ decision }) => decision === 'allowed');
  }

  /** What was denied and is not written yet. */
  denied(): readonly AuditNote[] {
    const denied = this.waiting.filter(({ decision }) => decision === 'denied');
    if (this.unknownNotNamed === 0) return denied;
    const reason = `${this.unknownNotNamed}-more`;
    return [...denied, { action: 'try-unknown-ids', subject: 'ids', decision: 'denied', reason }];
  }

  /** Nothing of what was noted so far is written again. */
  settle(): void {
    this.waiting = [];
    this.unknownNotNamed = 0;
  }
}
