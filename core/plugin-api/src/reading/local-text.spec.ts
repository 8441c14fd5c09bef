import { zonedInstant } from '@regimen/domain';
import fc from 'fast-check';
import {
  dateOrderOf,
  decimalMarkIn,
  decimalMarkOfColumn,
  monthOfName,
  placeMoment,
  readMoment,
  readNumber,
  splitQuantity,
} from './index.js';

describe('a written number', () => {
  it.each([
    ['104 mmHg', '104', 'mmHg'],
    ['72bpm', '72', 'bpm'],
    ['-0,5 °C', '-0,5', '°C'],
    ['1 234,5 kg', '1 234,5', 'kg'],
    ['.5', '.5', ''],
    ['17.4%', '17.4', '%'],
  ])('%s', (text, number, unit) => {
    expect(splitQuantity(text)).toEqual({ number, unit });
  });

  it.each(['Error', '---', '', '<20', `1${'0'.repeat(100)}`])('is not %s', (text) => {
    expect(splitQuantity(text)).toBeNull();
  });

  it.each([
    ['82,5', ','],
    ['1.234,5', ','],
    ['1,234,567', '.'],
    ['0,125', ','],
    ['1234.567', '.'],
    ['12', 'either'],
    ['1,234', null],
  ])('%s has the mark %s', (number, mark) => {
    expect(decimalMarkIn(number)).toBe(mark);
  });

  it('takes the mark of its column', () => {
    expect(decimalMarkOfColumn(['1,234', '82,5', '80'])).toBe(',');
    expect(decimalMarkOfColumn(['1,234', '80'])).toBeNull();
    expect(decimalMarkOfColumn(['1,5', '1.5'])).toBeNull();
  });

  it.each([
    ['1.234,5', ',', 1234.5],
    ['1,234.5', '.', 1234.5],
    ["1'234.5", '.', 1234.5],
    ['82,5', '.', null],
    ['1234', ',', 1234],
    ['12.34.5', '.', null],
  ] as const)('%s with "%s" is %s', (number, mark, value) => {
    expect(readNumber(number, mark)).toBe(value);
  });
});

describe('a written moment', () => {
  it.each([
    ['2026-01-14 18:05:12', '2026-01-14T18:05:12.000Z'],
    ['2026-01-14T18:05:12.250+01:00', '2026-01-14T17:05:12.250Z'],
    ['2014-09-13 10:27:54 +0100', '2014-09-13T09:27:54.000Z'],
    ['2026-01-14T18:05Z', '2026-01-14T18:05:00.000Z'],
    ['25.06.2025 - 19:14', '2025-06-25T19:14:00.000Z'],
    ['6/25/25 7:14 PM', '2025-06-25T19:14:00.000Z'],
    ['25/06/2025 à 19h14', '2025-06-25T19:14:00.000Z'],
    ['2025/06/25 12:05 a. m.', '2025-06-25T00:05:00.000Z'],
    ['14 Jan 2026, 23:40', '2026-01-14T23:40:00.000Z'],
    ['Jan 14, 2026, 11:40 PM', '2026-01-14T23:40:00.000Z'],
    ['Mittwoch, 14. März 2026 um 23:40 Uhr', '2026-03-14T23:40:00.000Z'],
    ['mar. 13 janv. 2026 à 18:05', '2026-01-13T18:05:00.000Z'],
    ['14 de dezembro de 2026 18:05', '2026-12-14T18:05:00.000Z'],
    ['14 ago 2026, 18:05', '2026-08-14T18:05:00.000Z'],
    ['2026年1月14日 下午6:05', '2026-01-14T18:05:00.000Z'],
    ['2026年1月14日 星期三 18时05分', '2026-01-14T18:05:00.000Z'],
    ['20260114 18:05', '2026-01-14T18:05:00.000Z'],
    ['1768413900', '2026-01-14T18:05:00.000Z'],
    ['1768413900250', '2026-01-14T18:05:00.250Z'],
  ])('%s', (text, at) => {
    expect(placeMoment(readMoment(text)!, null, 'UTC')).toMatchObject({ at });
  });

  it.each([
    '2026-02-30',
    '31.04.2026',
    '13/13/2026',
    '2026-01-14 25:00',
    '2026-01-14 13:00 PM',
    '5 km',
    'Error',
    '14 Jan',
  ])('is not %s', (text) => {
    expect(readMoment(text)).toBeNull();
  });

  it('may be a date or a time alone', () => {
    const date = readMoment('14.01.2026')!;
    expect(placeMoment(date, null, 'UTC')).toMatchObject({
      localDate: '2026-01-14',
      at: '2026-01-14T12:00:00.000Z',
    });
    expect(readMoment('7:05 PM')).toMatchObject({ dayFirst: null, millisecondOfDay: 68_700_000 });
    expect(placeMoment(readMoment('7:05 PM')!, null, 'UTC')).toBeNull();
  });

  it('takes the order its fellows show, and is not placed without one', () => {
    const open = readMoment('03/04/2025 08:00')!;
    expect(dateOrderOf([open])).toBeNull();
    expect(dateOrderOf([open, readMoment('25/06/2025')!])).toBe('day-first');
    expect(dateOrderOf([open, readMoment('06/25/2025')!])).toBe('month-first');
    expect(placeMoment(open, null, 'UTC')).toBeNull();
    expect(placeMoment(open, 'day-first', 'UTC')).toMatchObject({ at: '2025-04-03T08:00:00.000Z' });
    expect(placeMoment(open, 'month-first', 'UTC')).toMatchObject({ at: '2025-03-04T08:00:00.000Z' });
  });

  it('in UTC says nothing of the place', () => {
    for (const text of ['2026-01-14T18:05Z', '14.01.2026 18:05 UTC', '1768413900'])
      expect(placeMoment(readMoment(text)!, null, 'Asia/Tokyo')).toMatchObject({
        at: '2026-01-14T18:05:00.000Z',
        offsetMinutes: null,
      });
  });

  it('is placed in its zone, and says where the clocks were changed', () => {
    const moment = readMoment('29.03.2026 02:30')!;
    expect(placeMoment(moment, null, 'Europe/Berlin')).toEqual({
      at: '2026-03-29T01:30:00.000Z',
      offsetMinutes: 120,
      remark: 'nonexistent_local_time',
    });
  });

  it('is placed as the domain places it, whether its day was asked before or not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'Europe/Berlin',
          'America/New_York',
          'Australia/Lord_Howe',
          'Asia/Kathmandu',
          'Africa/Casablanca',
        ),
        fc.integer({ min: 0, max: 40 * 365 * 1440 }),
        (timeZone, minute) => {
          const milliseconds = Date.UTC(1995, 0, 1) + minute * 60_000;
          const text = new Date(milliseconds).toISOString().slice(0, 16);
          expect(placeMoment(readMoment(text)!, null, timeZone)).toEqual(
            zonedInstant({ milliseconds }, timeZone),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('knows the months of seven languages', () => {
    expect(['mai', 'août', 'Mrz', 'dez', 'sept.', 'ene', 'ott', 'jui', 'ma'].map(monthOfName)).toEqual([
      5,
      8,
      3,
      12,
      9,
      1,
      10,
      null,
      null,
    ]);
  });
});
