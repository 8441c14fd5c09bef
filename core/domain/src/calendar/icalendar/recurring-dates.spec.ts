import fc from 'fast-check';
import { addDays } from '../../shared/local-date.js';
import { readRule } from './recurrence-rule.js';
import { recurringDates } from './recurring-dates.js';

const dates = (text: string, start: string, range: { from?: string; to: string }, left = 100_000) => {
  const read = readRule(text, (value) => `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`);
  if ('problem' in read) throw new Error(read.problem);
  return recurringDates(read.rule, start, { from: range.from ?? start, to: range.to }, { left });
};

describe('the examples of RFC 5545, 3.8.5.3', () => {
  const start = '1997-09-02';
  it.each<[string, string, string, string]>([
    ['FREQ=DAILY;INTERVAL=10;COUNT=5', start, '1998-01-01', '09-02 09-12 09-22 10-02 10-12'],
    ['FREQ=WEEKLY;COUNT=4', start, '1998-01-01', '09-02 09-09 09-16 09-23'],
    [
      'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
      start,
      '1998-01-01',
      '09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02 10-07',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,WE,FR',
      '1997-09-01',
      '1997-10-04',
      '09-01 09-03 09-05 09-15 09-17 09-19 09-29 10-01 10-03',
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=1FR', '1997-09-05', '1998-01-01', '09-05 10-03 11-07'],
    ['FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU', '1997-09-07', '1998-01-01', '09-07 09-28 11-02 11-30'],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=-2MO', '1997-09-22', '1998-01-01', '09-22 10-20 11-17'],
    ['FREQ=MONTHLY;BYMONTHDAY=-3', '1997-09-28', '1997-12-01', '09-28 10-29 11-28'],
    ['FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1', '1997-09-30', '1998-01-01', '09-30 10-01 10-31 11-01'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', start, '1998-04-01', '09-02 02-13 03-13'],
    [
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
      '1997-09-13',
      '1997-12-31',
      '09-13 10-11 11-08 12-13',
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04', '1998-01-01', '09-04 10-07 11-06'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2', '1997-09-29', '1997-12-31', '09-29 10-30 11-27 12-30'],
  ])('%s', (rule, from, to, expected) => {
    expect(
      dates(rule, from, { to })
        ?.map((date) => date.slice(5))
        .join(' '),
    ).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['FREQ=YEARLY;COUNT=4;BYMONTH=6,7', '1997-06-10', '1997-06-10 1997-07-10 1998-06-10 1998-07-10'],
    ['FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19', '1997-05-19 1998-05-18 1999-05-17'],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4', '1997-03-13', '1997-03-13 1997-03-20 1997-03-27 1998-03-05'],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
      '1996-11-05',
      '1996-11-05 2000-11-07 2004-11-02',
    ],
  ])('%s', (rule, from, expected) => {
    expect(dates(rule, from, { to: '2010-01-01' })?.join(' ')).toBe(expected);
  });
});

describe('any rule', () => {
  it('gives the same dates of a window, whether it is looked at from its start or only there', () => {
    const rules = fc.record({
      frequency: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      interval: fc.integer({ min: 1, max: 5 }),
      day: fc.constantFrom('', ';BYDAY=TU', ';BYDAY=MO,FR', ';BYMONTHDAY=-1', ';BYMONTHDAY=31'),
      days: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(rules, ({ frequency, interval, day, days }) => {
        const text = `FREQ=${frequency};INTERVAL=${interval}${day}`;
        const from = addDays('2024-02-29', days);
        const to = addDays(from, 200);
        const whole = dates(text, '2024-02-29', { to })?.filter((date) => date >= from);
        expect(dates(text, '2024-02-29', { from, to })).toEqual(whole);
      }),
    );
  });

  it('ends, and says so, where more days would have to be looked at than may be', () => {
    expect(dates('FREQ=DAILY;COUNT=999999999', '1950-01-01', { to: '2026-01-01' }, 1000)).toBeNull();
    expect(dates('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-05', { to: '2027-01-01' })).toEqual([
      '2026-01-05',
    ]);
  });

  it.each(['FREQ=SECONDLY', 'FREQ=HOURLY;INTERVAL=1', 'FREQ=YEARLY;BYWEEKNO=20', 'FREQ=DAILY;BYHOUR=9'])(
    'does not guess at %s',
    (text) => expect(readRule(text, () => null)).toEqual({ problem: 'unsupported-rule' }),
  );
  it.each([
    '',
    'FREQ=',
    'FREQ=DAILY;COUNT=-1',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=DAILY;UNTIL=never',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=DAILY;X=1',
    `FREQ=MONTHLY;BYMONTHDAY=${'1,'.repeat(9999)}1`,
  ])('refuses %s', (text) => expect(readRule(text, () => null)).toEqual({ problem: 'bad-rule' }));
});
