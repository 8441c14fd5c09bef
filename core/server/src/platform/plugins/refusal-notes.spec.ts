import { jest } from '@jest/globals';
import { RefusalNotes } from './refusal-notes.js';

describe('what the audit trail is told of refusals', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is the first of each kind and plugin in an hour, and then how many followed', () => {
    const written: unknown[][] = [];
    const notes = new RefusalNotes((...entry) => written.push(entry));
    for (let count = 0; count < 1_000; count += 1) notes.note('one', 'network', 2);
    notes.note('one', 'files', 1);
    notes.note('two', 'network', 1);
    const first = [
      ['one', 'network', null],
      ['one', 'files', null],
      ['two', 'network', null],
    ];
    expect(written).toEqual(first);
    jest.advanceTimersByTime(3_600_000);
    expect(written).toEqual([...first, ['one', 'network', 1_999]]);
    notes.note('one', 'network', 3);
    expect(written.at(-1)).toEqual(['one', 'network', null]);
    notes.end();
    expect(written.at(-1)).toEqual(['one', 'network', 2]);
    jest.advanceTimersByTime(3_600_000);
    expect(written).toHaveLength(6);
  });
});
