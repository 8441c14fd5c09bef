import { countOf, dayAndMonth, shortDate, spokenDate } from './spoken-date.js';

it.each([
  ['2026-11-30', '30 November 2026', '2026年11月30日'],
  ['2027-01-01', '1 January 2027', '2027年1月1日'],
  ['2028-02-29', '29 February 2028', '2028年2月29日'],
] as const)('a date is written for people: %s', (date, en, zh) =>
  expect(spokenDate(date)).toEqual({ en, zh }),
);

it('a date is short where there is little room', () => {
  expect(shortDate('2026-11-30')).toEqual({ en: '30 Nov 2026', zh: '2026年11月30日' });
  expect(dayAndMonth('2027-05-01')).toEqual({ en: '1 May', zh: '5月1日' });
});

it('one thing is one', () => {
  expect(countOf(1, 'week')).toBe('1 week');
  expect(countOf(2, 'week')).toBe('2 weeks');
  expect(countOf(0, 'day')).toBe('0 days');
  expect(countOf(1, 'class', 'classes')).toBe('1 class');
});
