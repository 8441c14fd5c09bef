import fc from 'fast-check';
import { calendarEntryIssues } from '../check-calendar.js';
import { busyTimes } from './busy-times.js';

const file = (...events: readonly string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const read = (text: string, timeZone = 'Europe/Berlin') => busyTimes(text, { today: '2026-11-27', timeZone });
const taken = (text: string, timeZone?: string) =>
  read(text, timeZone).commitments.map(
    ({ weekday, firstOn, lastOn, from, to }) => `${weekday ?? '-'} ${firstOn}..${lastOn ?? ''} ${from}-${to}`,
  );

describe('busy times of a file', () => {
  it('takes one event on the clock of the person, whatever zone it is in', () => {
    const at = (...start: string[]) => file(['UID:a', ...start, 'DURATION:PT1H30M']);
    expect(taken(at('DTSTART:20261201T180000Z'))).toEqual(['- 2026-12-01..2026-12-01 19:00-20:30']);
    expect(taken(at('DTSTART:20261201T180000'))).toEqual(['- 2026-12-01..2026-12-01 18:00-19:30']);
    expect(taken(at('DTSTART;TZID=Asia/Shanghai:20261201T180000'))).toEqual([
      '- 2026-12-01..2026-12-01 11:00-12:30',
    ]);
    expect(taken(at('DTSTART;TZID="China Standard Time":20261201T180000'))).toEqual([
      '- 2026-12-01..2026-12-01 11:00-12:30',
    ]);
    expect(taken(at('DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261201T180000'))).toEqual([
      '- 2026-12-01..2026-12-01 18:00-19:30',
    ]);
  });

  it('takes what is repeated each week as one entry a weekday, endless where the rule is, and days in a row to the end of the file', () => {
    const weekly = (rule: string) =>
      file(['UID:a', 'DTSTART:20260105T090000', 'DTEND:20260105T170000', `RRULE:${rule}`]);
    expect(taken(weekly('FREQ=WEEKLY;BYDAY=MO,WE'))).toEqual([
      '1 2026-11-30.. 09:00-17:00',
      '3 2026-12-02.. 09:00-17:00',
    ]);
    expect(taken(weekly('FREQ=WEEKLY;UNTIL=20261220T000000Z'))).toEqual([
      '1 2026-11-30..2026-12-14 09:00-17:00',
    ]);
    // An entry of a calendar without a weekday has a last day.
    expect(taken(weekly('FREQ=DAILY'))).toEqual(['- 2026-11-27..2027-05-27 09:00-17:00']);
  });

  it('follows the clock of another zone through its changes', () => {
    const text = file([
      'UID:a',
      'DTSTART;TZID=America/New_York:20260101T080000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY',
    ]);
    // New York turns its clocks on 2027-03-14, Berlin on 2027-03-28.
    expect(taken(text)).toEqual([
      '4 2026-12-03..2027-03-11 14:00-15:00',
      '4 2027-04-01.. 14:00-15:00',
      '4 2027-03-18..2027-03-25 13:00-14:00',
    ]);
  });

  it('leaves out what is called off, moved, free or of no length', () => {
    const series = ['UID:a', 'DTSTART:20261201T100000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=4'];
    expect(taken(file([...series, 'EXDATE:20261208T100000,20261215T100000']))).toEqual(
      ['2 2026-12-01..2026-12-01 10:00-11:00', '2 2026-12-22..2026-12-22 10:00-11:00'].map((text) =>
        text.replace(/^2/, '-'),
      ),
    );
    const moved = ['UID:a', 'RECURRENCE-ID:20261208T100000', 'DTSTART:20261209T120000', 'DURATION:PT1H'];
    expect(taken(file(series, moved))).toContain('- 2026-12-09..2026-12-09 12:00-13:00');
    expect(taken(file(series, [...moved, 'STATUS:CANCELLED'])).join()).not.toContain('2026-12-08');
    for (const free of ['TRANSP:TRANSPARENT', 'STATUS:CANCELLED', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'])
      expect(taken(file([...series, free]))).toEqual([]);
    expect(taken(file(['UID:b', 'DTSTART:20261201T100000']))).toEqual([]);
  });

  it('takes whole days and nights across midnight', () => {
    expect(taken(file(['UID:a', 'DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227']))).toEqual([
      '- 2026-12-24..2026-12-26 00:00-24:00',
    ]);
    expect(taken(file(['UID:a', 'DTSTART:20261201T220000', 'DTEND:20261202T060000']))).toEqual([
      '- 2026-12-01..2026-12-01 22:00-24:00',
      '- 2026-12-02..2026-12-02 00:00-06:00',
    ]);
  });

  it('keeps good events beside bad ones, which it names with their line', () => {
    const good = ['UID:good', 'DTSTART:20261201T100000', 'DURATION:PT1H'];
    const bad = (...lines: string[]) => ['UID:bad', ...lines];
    const { commitments, problems } = read(
      file(
        good,
        bad('SUMMARY:x'),
        bad('DTSTART:20261301T100000'),
        bad('DTSTART;TZID=Mars/Base:20261201T100000'),
        bad('DTSTART:20261201T100000', 'DTEND:20261201T090000'),
        bad('DTSTART:20261201T100000', 'DURATION:PT1H', 'RRULE:FREQ=SECONDLY'),
        bad('DTSTART:20261201T100000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;BYDAY=XX'),
      ),
    );
    expect(commitments.map(({ uid }) => uid)).toEqual(['good']);
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '8 no-start',
      '12 bad-date',
      '16 unknown-zone',
      '20 bad-end',
      '25 unsupported-rule',
      '31 bad-rule',
    ]);
  });

  it('joins continued lines, passes alarms over, and reads titles as plain text', () => {
    const [one] = read(
      file([
        'UID:a',
        'SUMMARY:Choir\\, in\u202E the\r\n  hall\\nlate',
        'DTSTART:20261201T100000',
        'DURATION:PT1H',
        'BEGIN:VALARM',
        'DURATION:PT5M',
        'DTSTART:bad',
        'END:VALARM',
      ]),
    ).commitments;
    expect(one?.title).toBe('Choir, in the hall late');
    expect(one?.to).toBe('11:00');
  });

  it.each(['', 'PK\u0003\u0004', '<html>', '{"a":1}'])('knows what is no calendar: %j', (text) => {
    expect(read(text)).toEqual({ isCalendar: false, uids: [], commitments: [], problems: [] });
  });
});

describe('hostile files', () => {
  const withinSeconds = (seconds: number, work: () => void) => {
    const cpu = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(cpu);
    expect((user + system) / 1e6).toBeLessThan(seconds);
  };

  it('are read in time, however often they repeat themselves', () => {
    const endless = (index: number) => [
      `UID:${index}`,
      'DTSTART;TZID=Asia/Tokyo:19600101T000000',
      'DURATION:P31D',
      'RRULE:FREQ=DAILY;COUNT=999999999',
    ];
    withinSeconds(6, () => {
      const { problems } = read(file(...Array.from({ length: 3000 }, (_, index) => endless(index))));
      expect(problems.length).toBeGreaterThan(2900);
      expect(problems.every(({ code }) => code === 'too-much')).toBe(true);
    });
  });

  it('are read in time, however long their lines and lists are', () => {
    withinSeconds(5, () => {
      read(file(['UID:a', `SUMMARY:${'x'.repeat(400_000)}`, 'DTSTART:20261201T100000', 'DURATION:PT1H']));
      read(`BEGIN:VCALENDAR\r\n${' x\r\n'.repeat(200_000)}`);
      read(
        file([
          'UID:a',
          'DTSTART:20261201T100000',
          'DURATION:PT1H',
          `EXDATE:${'20261201T100000,'.repeat(30_000)}`,
        ]),
      );
      const zoned = ['Asia/Tokyo', 'a/b/c/d'].flatMap((zone) =>
        Array.from({ length: 25 }, () => `EXDATE;TZID=${zone}:${'20261201T100000,'.repeat(600)}`),
      );
      read(file(['UID:a', 'DTSTART:20261201T100000', 'DURATION:PT1H', ...zoned]));
      read('BEGIN:VEVENT\r\n'.repeat(40_000));
      read(`${'"'.repeat(200_000)}:x`);
    });
  });

  it('never fail, and never make an entry that no calendar takes', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'DTSTART:20261201T100000',
        'DURATION:PT1H',
        'DTEND:20261201T110000Z',
        'RRULE:FREQ=DAILY',
        'RRULE:FREQ=MONTHLY;BYDAY=-1FR',
        'EXDATE:x',
        'TZID=',
        ' folded',
        'RECURRENCE-ID:20261201',
        '__proto__;__proto__=x:y',
        'DTSTART;TZID=__proto__:20261201T100000',
        'DTSTART;VALUE=DATE:20270228',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (lines) => {
        for (const { uid: _uid, ...entry } of read(lines.join('\n')).commitments)
          expect(calendarEntryIssues({ kind: 'commitment', entry: { id: '', ...entry } })).toEqual([]);
      }),
    );
  });
});
