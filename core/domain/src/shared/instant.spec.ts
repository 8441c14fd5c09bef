import { parseInstant, parseWallTime } from './instant.js';
import { canonicalZone, offsetMinutesAt, zonedInstant } from './zoned-time.js';

describe('written instants', () => {
  it.each([
    ['2026-03-29T01:30:00.037+01:00', '2026-03-29T00:30:00.037Z', 60],
    ['2026-03-29 01:30:00 +0100', '2026-03-29T00:30:00.000Z', 60],
    ['2026-01-05T10:00Z', '2026-01-05T10:00:00.000Z', null],
    ['2026-01-05t10:00:00.123456789z', '2026-01-05T10:00:00.123Z', null],
    ['2026-01-05T10:00:00-0330', '2026-01-05T13:30:00.000Z', -210],
    ['2026-01-05T10:00:00+05', '2026-01-05T05:00:00.000Z', 300],
  ])('%s', (text, at, offsetMinutes) => {
    expect(parseInstant(text)).toEqual({ at, offsetMinutes });
  });

  it.each([
    '2026-02-30T10:00:00Z',
    '2026-01-05T24:01:00Z',
    '2026-01-05T10:60:00Z',
    '2026-01-05T10:00:00+15:00',
    '2026-01-05T10:00:00',
    '2026-01-05',
    '05.01.2026 10:00Z',
    '',
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('reads wall times only without a zone', () => {
    expect(parseWallTime('2026-01-05 10:00')).toEqual({ milliseconds: Date.UTC(2026, 0, 5, 10) });
    expect(parseWallTime('2026-01-05T10:00:00Z')).toBeNull();
    expect(parseWallTime('2026-13-05 10:00')).toBeNull();
  });
});

describe('wall times in a zone', () => {
  it.each([
    ['2026-03-08T04:30:00', 'America/New_York', '2026-03-08T08:30:00.000Z', -240, null],
    ['2026-03-07T23:30:00', 'America/New_York', '2026-03-08T04:30:00.000Z', -300, null],
    ['2026-03-08T02:30:00', 'America/New_York', '2026-03-08T07:30:00.000Z', -240, 'nonexistent_local_time'],
    ['2026-10-25T02:30:00', 'Europe/Berlin', '2026-10-25T00:30:00.000Z', 120, 'ambiguous_local_time'],
    ['2026-07-01T00:00:00', 'Asia/Kathmandu', '2026-06-30T18:15:00.000Z', 345, null],
  ])('%s in %s', (text, zone, at, offsetMinutes, remark) => {
    expect(zonedInstant(parseWallTime(text)!, zone)).toEqual({ at, offsetMinutes, remark });
  });

  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    ['', null],
    ['Mars/Base', null],
    // It does not say when clocks are changed.
    ['+01:00', null],
  ])('knows the zone %j as %j', (name, zone) => expect(canonicalZone(name)).toBe(zone));

  it('knows offsets of negative instants', () => {
    expect(offsetMinutesAt(Date.parse('1969-07-20T20:17:00.500Z'), 'America/New_York')).toBe(-240);
  });
});
