import { attackList } from './attack-list.js';
import { knownOpen } from './known-open.js';
import type { Outcome } from './row.js';
import { rows } from './rows/index.js';
import { judgeOutcome, summaryOf } from './standing.js';

const outcome = (id: string, isClosed: boolean, isLeftOut = false): Outcome => ({
  id,
  attack: 'An attack',
  isClosed,
  isLeftOut,
  seconds: 1,
  tried: 1,
  breaches: isClosed ? [] : ['it got in'],
  says: 'Tried.',
});
const known = [{ id: 'H002', why: 'Nobody mended it.', closedBy: 'issue 10' }];

describe('the standing of a row', () => {
  it('is what a run is about: closed passes, open fails unless it is known, closed and known fails too', () => {
    const judged = [
      judgeOutcome(outcome('H001', true), known),
      judgeOutcome(outcome('H003', false), known),
      judgeOutcome(outcome('H002', false), known),
      judgeOutcome(outcome('H002', true), known),
      judgeOutcome(outcome('H004', false, true), known),
    ];
    expect(judged.map(({ standing }) => standing)).toEqual([
      'passed',
      'failed',
      'open',
      'failed',
      'left for --long',
    ]);
    expect(judged[1]!.because).toContain('it got in');
    expect(judged[3]!.because).toContain('take it off');
    expect(summaryOf(judged)).toBe('1 passed, 2 failed');
  });

  it('is known only of rows of the list, once each, and of every row that nobody wrote', () => {
    const listed = attackList.map(([id]) => id);
    const ids = knownOpen.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !listed.includes(id))).toEqual([]);
    expect(rows.map(({ id }) => id).filter((id) => !listed.includes(id))).toEqual([]);
    const written = new Set(rows.map(({ id }) => id));
    expect(listed.filter((id) => !written.has(id) && !ids.includes(id))).toEqual([]);
  });
});
