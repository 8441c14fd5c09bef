import { jest } from '@jest/globals';
import { addDays } from '@regimen/domain';
import { todayIn } from '../../platform/time/today.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';

jest.setTimeout(90_000);

const fields = `windows { id weekday from to } commitments { id weekday from to }
  periods { id kind firstOn lastOn minutesPerDay places equipment }
  classes { id activity activityLabel { zh } isFixed } days { date minutes kinds classes commitments }`;
interface Calendar {
  windows: { id: string }[];
  commitments: { id: string }[];
  periods: { id: string; kind: string; lastOn: string | null }[];
  classes: { activityLabel: { zh: string } }[];
  days: { date: string; minutes: number; kinds: string[]; classes: number; commitments: number }[];
}

describe('the calendar of a person', () => {
  let ward: Ward;
  let own: SignedInClient;
  const today = todayIn('UTC');
  beforeAll(async () => {
    ward = await openWard();
    own = await ward.as('participant');
  });
  afterAll(() => ward.stop());

  const calendar = async (client = own) => {
    const { data } = await client.ask(`{ calendar(participantId: "${ward.participantId}") { ${fields} } }`);
    return data!['calendar'] as Calendar | null;
  };
  const save = async (entry: string, client = own) => {
    const { data } = await client.ask(`mutation { saveCalendarEntry(input: {
      participantId: "${ward.participantId}", ${entry} }) { __typename
      ... on PersonalCalendar { ${fields} } ... on InvalidInput { issues { path code } } } }`);
    return data!['saveCalendarEntry'] as Calendar & { __typename: string; issues?: unknown };
  };
  const remove = async (entryId: string, client = own) => {
    const { data } = await client.ask(`mutation { removeCalendarEntry(input: {
      participantId: "${ward.participantId}", entryId: "${entryId}" }) { __typename } }`);
    return (data!['removeCalendarEntry'] as { __typename: string }).__typename;
  };

  it('is open at first, for the hour that is assumed', async () => {
    const { days, ...entries } = (await calendar())!;
    expect(entries).toEqual({ windows: [], commitments: [], periods: [], classes: [] });
    expect(days).toHaveLength(28);
    expect(days[0]).toEqual({ date: today, minutes: 60, kinds: [], classes: 0, commitments: 0 });
  });

  it('says what an illness, work and a class leave of the coming days, until they are over', async () => {
    const ill = await save(`period: { kind: illness, firstOn: "${today}", lastOn: null }`);
    expect(ill.days.map(({ minutes }) => minutes)).toEqual(Array.from({ length: 28 }, () => 0));
    const { id } = ill.periods[0]!;
    const ends = addDays(today, 2);
    const well = await save(
      `entryId: "${id}", period: { kind: illness, firstOn: "${today}", lastOn: "${ends}" }`,
    );
    expect(well.periods).toMatchObject([{ id, kind: 'illness', lastOn: ends }]);
    expect(well.days.slice(0, 4).map(({ minutes }) => minutes)).toEqual([0, 0, 0, 60]);
    expect(well.days[2]).toMatchObject({ kinds: ['illness'] });
    const busy = await save(
      `commitment: { firstOn: "${addDays(today, 3)}", lastOn: "${addDays(today, 3)}", from: "06:30", to: "21:40" }`,
    );
    expect(busy.days.slice(3, 5).map(({ minutes }) => minutes)).toEqual([30, 60]);
    expect(busy.days.slice(2, 5).map(({ commitments }) => commitments)).toEqual([0, 1, 0]);
    const classes = await save(
      `class: { activity: "yoga", place: "gym", firstOn: "${addDays(today, 4)}", lastOn: "${addDays(today, 4)}", from: "18:00", to: "19:00", isFixed: true }`,
    );
    expect(classes.classes).toMatchObject([
      { activity: 'yoga', activityLabel: { zh: '瑜伽' }, isFixed: true },
    ]);
    expect(classes.days.slice(3, 6).map((day) => day.classes)).toEqual([0, 1, 0]);
    expect(await remove(id)).toBe('PersonalCalendar');
    expect((await calendar())!.days[0]).toMatchObject({ minutes: 60, kinds: [] });
  });

  it.each([
    [
      'a time that is none',
      'window: { weekday: 1, from: "7:00", to: "08:00" }',
      'window.from',
      'invalid-time',
    ],
    [
      'a weekday that is none',
      'window: { weekday: 9, from: "07:00", to: "08:00" }',
      'window.weekday',
      'invalid',
    ],
    ['nothing', '', 'input', 'one-of'],
    [
      'a place nobody knows',
      'period: { kind: closed, firstOn: "2026-12-01", lastOn: "2026-12-02", places: ["moon"] }',
      'period.places',
      'unknown-code',
    ],
  ])('refuses %s', async (_what, entry, path, code) =>
    expect(await save(entry)).toEqual({ __typename: 'InvalidInput', issues: [{ path, code }] }),
  );

  it('asks once for each change that the plan is fitted to it, by ids alone', async () => {
    const asked = () =>
      ward.inside((tx) =>
        tx.query<{ payload: object }[]>("select payload from outbox where queue = 'fit-calendar'"),
      );
    const before = (await asked()).length;
    await save('window: { weekday: 9, from: "07:00", to: "08:00" }');
    expect(await asked()).toHaveLength(before);
    const { windows } = await save('window: { weekday: 7, from: "07:00", to: "08:00" }');
    await remove(windows[0]!.id);
    const rows = await asked();
    expect(rows).toHaveLength(before + 2);
    expect(rows.at(-1)!.payload).toEqual({ participantId: ward.participantId });
  });

  it('is kept sealed, and is nothing to a stranger', async () => {
    await save(`period: { kind: illness, firstOn: "${addDays(today, 40)}", lastOn: null }`);
    const rows = await ward.inside((tx) =>
      tx.query<{ kind: string; entry: Buffer }[]>('select kind, entry from calendar_entries'),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ entry }) => entry.toString('latin1').includes('illness'))).toEqual([]);
    const coach = await ward.as('coach');
    expect(await calendar(coach)).toBeNull();
    expect(await save('window: { weekday: 1, from: "07:00", to: "08:00" }', coach)).toMatchObject({
      __typename: 'NotFound',
    });
    const [entry] = (await calendar())!.periods;
    expect(await remove(entry!.id, coach)).toBe('NotFound');
    expect(await remove('no-id')).toBe('NotFound');
    const clinician = await ward.as('clinician');
    expect((await calendar(clinician))!.periods).toHaveLength(1);
  });

  describe('a calendar file', () => {
    const event = (uid: string, days: number, ...lines: string[]) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      'SUMMARY:Oncology ward',
      `DTSTART:${addDays(today, days).replaceAll('-', '')}T080000Z`,
      'DURATION:PT12H',
      ...lines,
      'END:VEVENT',
    ];
    const importFile = async (lines: readonly string[], more = '', client = own) => {
      const text = ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
      const { data } = await client.ask(`mutation { importCalendar(input: {
        participantId: "${ward.participantId}", text: ${JSON.stringify(text)} ${more} }) { __typename
        ... on ImportedCalendar { added replaced problems { line code message { zh } }
          calendar { commitments { id title firstOn } days { date commitments } } }
        ... on InvalidInput { issues { path code } } ... on NotPossible { code } } }`);
      return data!['importCalendar'] as {
        __typename: string;
        added: number;
        replaced: number;
        problems: { line: number; code: string; message: { zh: string } }[];
        calendar: { commitments: { id: string; title: string | null; firstOn: string }[] } & Pick<
          Calendar,
          'days'
        >;
        issues: { path: string; code: string }[];
      };
    };

    it('makes commitments of its busy times, without their titles, and names what it could not take', async () => {
      const made = await importFile([...event('a', 13), ...event('b', 4, 'RRULE:FREQ=HOURLY')]);
      expect(made).toMatchObject({ added: 1, replaced: 0 });
      expect(made.problems).toEqual([
        { line: 8, code: 'unsupported-rule', message: { zh: expect.any(String) as string } },
      ]);
      const [one] = made.calendar.commitments.filter(({ firstOn }) => firstOn === addDays(today, 13));
      expect(one?.title).toBeNull();
      expect(made.calendar.days[13]!.commitments).toBeGreaterThan(0);
    });

    it('replaces what it said before, and takes back what was called off', async () => {
      const moved = await importFile(event('a', 15));
      expect(moved).toMatchObject({ added: 1, replaced: 1 });
      const days = moved.calendar.commitments.map(({ firstOn }) => firstOn);
      expect(days).toContain(addDays(today, 15));
      expect(days).not.toContain(addDays(today, 13));
      expect(await importFile(event('a', 15, 'STATUS:CANCELLED'))).toMatchObject({ added: 0, replaced: 1 });
    });

    it('keeps titles only where the person wants it, and then sealed', async () => {
      const made = await importFile(event('a', 13), ', keepsTitles: true');
      expect(made.calendar.commitments.map(({ title }) => title)).toContain('Oncology ward');
      const rows = await ward.inside((tx) =>
        tx.query<{ whole: string }[]>(`select encode(entry, 'escape') as whole from calendar_entries`),
      );
      expect(rows.filter(({ whole }) => whole.includes('Oncology'))).toEqual([]);
      const { id } = made.calendar.commitments.find(({ title }) => title !== null)!;
      await save(
        `entryId: "${id}", commitment: { firstOn: "${addDays(today, 14)}", lastOn: "${addDays(today, 14)}", from: "09:00", to: "10:00" }`,
      );
      const again = await importFile([]);
      expect(again.calendar.commitments.find((each) => each.id === id)?.title).toBe('Oncology ward');
    });

    it('changes nothing where it is none, is too large or more than a calendar holds, or is a stranger’s', async () => {
      const before = await calendar();
      const code = async (lines: readonly string[]) => (await importFile(lines)).issues[0]?.code;
      expect(await code([...event('a', 9), 'X-LONG:' + 'x'.repeat(500_000)])).toBe('too-large');
      const { data } =
        await own.ask(`mutation { importCalendar(input: { participantId: "${ward.participantId}",
        text: "hello" }) { ... on InvalidInput { issues { code } } } }`);
      expect(data).toEqual({ importCalendar: { issues: [{ code: 'not-a-calendar' }] } });
      const many = Array.from({ length: 500 }, (_, index) =>
        event(`many-${index}`, 1 + (index % 100)),
      ).flat();
      expect(await importFile(many)).toMatchObject({ __typename: 'NotPossible', code: 'CALENDAR_FULL' });
      expect((await importFile(event('x', 1), '', await ward.as('coach'))).__typename).toBe('NotFound');
      expect(await calendar()).toEqual(before);
    });
  });
});
