import { epochInstant, observe, readItems, Remarks, summaryActivity, withRemarks } from './index.js';

const when = {
  at: '2026-01-05T08:00:00.000Z',
  until: null,
  offsetMinutes: 60,
  device: null,
  nativeId: '1',
};

describe('reading items', () => {
  it('keeps what surrounds an item that cannot be read', () => {
    const remarks = new Remarks();
    const items = [{ kg: 70 }, 'no object', { kg: 'heavy' }, { kg: 71 }];
    const records = readItems(items, 'item', remarks, ({ kg }) =>
      typeof kg === 'number' ? observe(when, { 'body-mass': kg, 'body-fat': null }) : null,
    );
    expect([...withRemarks(records, remarks)]).toEqual([
      { kind: 'observation', observation: { metric: 'body-mass', value: 70, ...when } },
      { kind: 'observation', observation: { metric: 'body-mass', value: 71, ...when } },
      { kind: 'warning', warning: { code: 'item_rejected', where: 'item 2', count: 2 } },
    ]);
  });

  it('says where nothing was measured', () => {
    expect([...withRemarks([], new Remarks())]).toEqual([
      { kind: 'warning', warning: { code: 'nothing_measured', where: 'file', count: 1 } },
    ]);
  });

  it('leaves unknown totals of an activity null, and reckons the time that passed', () => {
    const known = {
      activity: 'running',
      sourceActivity: 'RUN',
      startedAt: '2026-01-05T08:00:00.000Z',
      endedAt: '2026-01-05T08:30:00.500Z',
      offsetMinutes: null,
    } as const;
    expect(summaryActivity({ ...known, distanceMetres: 5000 })).toMatchObject({
      elapsedSeconds: 1800.5,
      timerSeconds: null,
      distanceMetres: 5000,
      energyKcal: null,
    });
  });

  it.each([
    [1767600000000, '2026-01-05T08:00:00.000Z'],
    [0, null],
    [-1, null],
    [NaN, null],
    [253_402_300_800_000, null],
    [null, null],
  ])('takes %s for the instant %s', (milliseconds, instant) => {
    expect(epochInstant(milliseconds)).toBe(instant);
  });
});
