import { jest } from '@jest/globals';
import { spokenDate } from '@regimen/domain';
import type { BrowserSession } from './support/browser-session.js';
import { signInToDemo, takeIn } from './support/people.js';
import { askForPlan } from './support/plan-requests.js';
import type { RunningRegimen } from './support/regimen-process.js';
import { startRegimen } from './support/regimen-process.js';
import { until } from './support/until.js';

jest.setTimeout(240_000);

interface ShownChange {
  kind: string;
  state: string;
  origin: string;
  decidedHow: string | null;
  reasons: { en: string }[];
}
interface Looked {
  currentPlan: { id: string; status: string; weeks: { sessions: { id: string; date: string }[] }[] };
  proposedChanges: ShownChange[];
  planChanges: ShownChange[];
}
const changeFields = 'kind state origin decidedHow reasons { en }';

describe('a calendar that changes under a plan', () => {
  let regimen: RunningRegimen;
  let clinician: BrowserSession;
  beforeAll(async () => {
    regimen = await startRegimen();
    clinician = await signInToDemo(regimen, 'clinician');
  });
  afterAll(() => regimen.stop());

  /** Somebody who follows a plan and may train every day. */
  async function follow(name: string) {
    const availableDays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, minutes: 60 }));
    const profile = { activeMinutesPerWeek: 150, availableDays, timeZone: 'UTC' };
    const person = await takeIn(regimen, clinician, name, profile);
    const startsOn = new Date().toISOString().slice(0, 10);
    const text = 'I want to walk more, on three days a week.';
    const order = { participantId: person.participantId, text, startsOn, weeks: 4 };
    expect((await askForPlan(person.session, order)).status).toBe('done');
    return person;
  }
  type Person = Awaited<ReturnType<typeof follow>>;

  const look = async ({ session, participantId }: Person) =>
    (
      await session.ask<{ participant: Looked }>(
        `query ($id: ID!) { participant(id: $id) { currentPlan { id status weeks { sessions { id date } } }
          proposedChanges { ${changeFields} } planChanges { ${changeFields} } } }`,
        { id: participantId },
      )
    ).participant;

  async function save({ session, participantId }: Person, period: object) {
    const { saveCalendarEntry } = await session.ask<{
      saveCalendarEntry: { __typename: string; periods: { id: string }[] };
    }>(
      `mutation ($input: CalendarEntryInput!) { saveCalendarEntry(input: $input) { __typename
        ... on PersonalCalendar { periods { id } } } }`,
      { input: { participantId, period } },
    );
    expect(saveCalendarEntry.__typename).toBe('PersonalCalendar');
    return saveCalendarEntry.periods;
  }

  const datesOf = ({ currentPlan }: Looked) =>
    currentPlan.weeks.flatMap(({ sessions }) => sessions.map(({ date }) => date));
  const changed = async (person: Person, count: number) => {
    await until(
      () => look(person),
      ({ planChanges }) =>
        planChanges.length === count && planChanges.every(({ state }) => state !== 'requested'),
    );
    // The parts of one answer are read one after the other, and the change may have come between them.
    return look(person);
  };

  it('proposes another order of the week for a busy day, and changes nothing before it is accepted', async () => {
    const person = await follow('busy');
    const before = await look(person);
    const day = datesOf(before).at(-2)!;
    await save(person, { kind: 'busy', firstOn: day, lastOn: day, minutesPerDay: 0 });
    const after = await changed(person, 1);
    expect(after.currentPlan).toEqual(before.currentPlan);
    expect(after.proposedChanges).toEqual([
      {
        kind: 're-sequence',
        state: 'proposed',
        origin: 'availability',
        decidedHow: null,
        reasons: [{ en: `In the calendar: busy days on ${spokenDate(day).en}.` }],
      },
    ]);
  });

  it('keeps the days of an illness free at once, without asking', async () => {
    const person = await follow('ill');
    const before = await look(person);
    const day = datesOf(before).at(-1)!;
    await save(person, { kind: 'illness', firstOn: day, lastOn: day });
    const after = await changed(person, 1);
    expect(after.planChanges[0]).toMatchObject({
      kind: 'lower-today',
      state: 'applied',
      decidedHow: 'safety',
    });
    expect(after.currentPlan.status).toBe('active');
    expect(datesOf(after)).toEqual(datesOf(before).filter((date) => date !== day));
  });

  it('pauses for an illness without an end, and leaves what no entry touches alone', async () => {
    const person = await follow('open');
    const today = new Date().toISOString().slice(0, 10);
    await save(person, { kind: 'busy', firstOn: '2030-01-01', lastOn: '2030-01-02', minutesPerDay: 0 });
    await save(person, { kind: 'illness', firstOn: today });
    const after = await changed(person, 1);
    expect(after.planChanges[0]).toMatchObject({ kind: 'pause', origin: 'person', state: 'applied' });
    expect(after.currentPlan.status).toBe('paused');
  });
});
