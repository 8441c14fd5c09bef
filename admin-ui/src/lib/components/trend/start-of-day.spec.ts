import { startOfDay } from './start-of-day.js';

describe('startOfDay', () => {
  it.each([
    ['2026-01-05', 'Europe/Berlin', '2026-01-04T23:00:00.000Z'],
    ['2026-07-05', 'Europe/Berlin', '2026-07-04T22:00:00.000Z'],
    ['2026-01-05', 'America/New_York', '2026-01-05T05:00:00.000Z'],
    ['2026-01-05', 'Asia/Kathmandu', '2026-01-04T18:15:00.000Z'],
    ['2026-01-05', 'Pacific/Kiritimati', '2026-01-04T10:00:00.000Z'],
    // The clock goes from midnight to one: the day begins at one.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ])('of %s in %s is %s', (day, zone, instant) => {
    expect(startOfDay(day, zone)).toBe(instant);
  });
});
