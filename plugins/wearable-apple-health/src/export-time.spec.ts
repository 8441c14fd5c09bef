import fc from 'fast-check';
import { readExportTime, writeExportTime } from './export-time.js';

/** The same by the machine's own calendar, as slow as it is plain. */
function byCalendar(text: string) {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) ([+-])(\d{2}):?(\d{2})$/.exec(text);
  if (!match) return null;
  const [, date = '', time = '', sign, hours, minutes] = match;
  const offsetMinutes = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const local = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(local) || new Date(local).toISOString().slice(0, 10) !== date) return null;
  return { instant: new Date(local - offsetMinutes * 60_000).toISOString(), offsetMinutes };
}

const part = (highest: number, length = 2) =>
  fc.integer({ min: 0, max: highest }).map((value) => String(value).padStart(length, '0'));
const written = fc
  .tuple(
    part(9999, 4),
    part(13),
    part(32),
    part(25),
    part(61),
    part(61),
    fc.constantFrom('+', '-', ' '),
    part(15),
    part(99),
  )
  .map(
    ([year, month, day, hour, minute, second, sign, hours, minutes]) =>
      `${year}-${month}-${day} ${hour}:${minute}:${second} ${sign}${hours}${minutes}`,
  );
const spoiled = fc
  .tuple(written, fc.nat(26), fc.constantFrom('', ':', 'x', ' ', '0'), fc.boolean())
  .map(
    ([text, at, character, replaces]) => text.slice(0, at) + character + text.slice(replaces ? at + 1 : at),
  );

it('reads times of an export as the calendar does', () => {
  fc.assert(
    fc.property(fc.oneof(written, spoiled), (text) => {
      expect(readExportTime(text)).toEqual(byCalendar(text));
    }),
    { numRuns: 3000 },
  );
});

it.each([
  ['2026-02-30 10:00:00 +0100', null],
  ['2024-02-29 10:00:00 +01:00', { instant: '2024-02-29T09:00:00.000Z', offsetMinutes: 60 }],
  ['2026-01-01 00:30:00 -0330', { instant: '2026-01-01T04:00:00.000Z', offsetMinutes: -210 }],
  ['2026-01-01 24:00:00 +0000', null],
  ['', null],
  [undefined, null],
])('%s', (text, expected) => expect(readExportTime(text)).toEqual(expected));

it('reads what it wrote', () => {
  const instant = '2026-11-26T21:00:00.000Z';
  expect(readExportTime(writeExportTime(instant, -210))).toEqual({ instant, offsetMinutes: -210 });
});
