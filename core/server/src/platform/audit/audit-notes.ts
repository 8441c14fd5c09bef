import type { AuditNote } from './audit-entry.js';

/** Notes of one operation, written together at its end so that the chain is locked only for a moment. */
export class AuditNotes {
  private readonly notes: AuditNote[] = [];

  /** The same thing noted twice in one operation counts once. */
  note(note: AuditNote): void {
    const known = this.notes.some(
      ({ action, subject, decision }) =>
        action === note.action && subject === note.subject && decision === note.decision,
    );
    if (!known) this.notes.push(note);
  }

  allowed(): readonly AuditNote[] {
    return this.notes.filter(({ decision }) => decision === 'allowed');
  }

  denied(): readonly AuditNote[] {
    return this.notes.filter(({ decision }) => decision === 'denied');
  }
}
