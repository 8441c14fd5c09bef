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
});
