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
