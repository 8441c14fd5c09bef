import { AuditNotes } from './audit-notes.js';

const id = '5f0e1d9c-4a3b-4c2d-8e1f-0a1b2c3d4e5f';
const look = (of: string) => ({
  action: 'read',
  subject: `participant:${of}`,
  decision: 'allowed' as const,
  reason: null,
});

describe('notes of one operation', () => {
  it('count the same thing once, however its id is spelled, and keep the id as the database writes it', () => {
    const notes = new AuditNotes();
    for (const spelled of [id.toUpperCase(), id, id.replace('f', 'F')]) notes.note(look(spelled));
    notes.note({ ...look(id), action: 'change', reason: `member:${id.toUpperCase()}` });
    expect(notes.allowed()).toEqual([look(id), { ...look(id), action: 'change', reason: `member:${id}` }]);
  });

  it('deny each unknown id once, fifty by name and the rest by their number, and none that has not the form of an id', () => {
    const notes = new AuditNotes();
    const ids = Array.from({ length: 120 }, (_, n) => `${id.slice(0, -3)}${String(n).padStart(3, '0')}`);
    for (const asked of [...ids, ids[0]!, ids[0]!.toUpperCase(), 'x', '', `${id} `, `{${id}}`])
      notes.noteUnknown('read', `plan:${asked}`);
    const denied = notes.denied();
    expect(denied).toHaveLength(51);
    expect(denied[0]).toEqual({
      action: 'read',
      subject: `plan:${ids[0]}`,
      decision: 'denied',
      reason: 'unknown-id',
    });
    // The first in small letters and in capitals are one.
    expect(denied[50]).toEqual({
      action: 'try-unknown-ids',
      subject: 'ids',
      decision: 'denied',
      reason: '70-more',
    });
    notes.settle();
    notes.noteUnknown('read', `plan:${ids[0]}`);
    expect(notes.denied()).toEqual([]);
    expect(notes.allowed()).toEqual([]);
  });

  it('tell each mutation of a document, and what was written already only where it happens again', () => {
    const notes = new AuditNotes();
    const rule = (reason: string) => ({ ...look(id), action: 'set-rule', reason });
    for (const reason of ['strict', 'loose', 'strict']) {
      notes.beginMutation();
      notes.note(rule(reason));
      notes.note(rule(reason));
    }
    expect(notes.allowed()).toEqual(['strict', 'loose', 'strict'].map(rule));
    notes.settle();
    notes.note(rule('strict'));
    expect(notes.allowed()).toEqual([]);
  });
});
