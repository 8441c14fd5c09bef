import { jest } from '@jest/globals';
import type { Activity, Observation } from '@regimen/domain';
import { summaryActivity } from '@regimen/plugin-api/reading';
import fc from 'fast-check';
import { SameSessionsRepository } from '../health-data/activities/same-sessions.repository.js';
import { openDeliveredPeople } from './testing/delivered-people.js';
import type { Delivered } from './testing/delivered-people.js';

jest.setTimeout(120_000);

/** What a source says of one of its records: how it is from a revision on, or that it is gone. */
interface Told {
  id: string;
  revision: number;
  kind: 'value' | 'session' | 'deletion';
}

const weights = ['w1', 'w2', 'w3'];
const sessions = ['s1', 's2'];
/** Each revision of a record once, as an honest source tells them, and whatever of it was deleted. */
const told: Told[] = [...weights, ...sessions].flatMap((id) =>
  [1, 2, 3].map((revision) => ({
    id,
    revision,
    kind: weights.includes(id) ? ('value' as const) : ('session' as const),
  })),
);

const revisedAt = (revision: number) => `2026-02-20T08:0${revision}:00.000Z`;
const dayOf = (id: string) => `2026-02-1${id.slice(1)}`;

function valueOf({ id, revision }: Told): Observation {
  return {
    ...{ metric: 'body-mass', value: 70 + revision, until: null, offsetMinutes: 60, device: null },
    // A revision may move it.
    at: `${dayOf(id)}T07:0${revision}:00.000Z`,
    ...{ nativeId: id, revisedAt: revisedAt(revision) },
  };
}

function sessionOf({ id, revision }: Told): Activity {
  return summaryActivity({
    ...{ activity: 'running', sourceActivity: 'running', offsetMinutes: 60, distanceMetres: 1000 * revision },
    startedAt: `${dayOf(id)}T17:00:00.000Z`,
    endedAt: `${dayOf(id)}T17:3${revision}:00.000Z`,
    ...{ nativeId: id, revisedAt: revisedAt(revision) },
  });
}

const deliveryOf = (events: readonly Told[]): Delivered => ({
  sourceId: 'cloud',
  observations: events.filter(({ kind }) => kind === 'value').map(valueOf),
  activities: events.filter(({ kind }) => kind === 'session').map(sessionOf),
  deletions: events.filter(({ kind }) => kind === 'deletion').map(({ id }) => id),
});

/** What a replay in the order of revisions comes to, deletions last: what is deleted stays so. */
function replayed(events: readonly Told[]): string[] {
  const state = new Map<string, string>();
  const inOrder = events.toSorted((left, right) => left.revision - right.revision);
  for (const event of inOrder.filter(({ kind }) => kind === 'value'))
    state.set(event.id, `${event.id} ${valueOf(event).value}`);
  for (const event of inOrder.filter(({ kind }) => kind === 'session'))
    state.set(event.id, `${event.id} ${sessionOf(event).distanceMetres}`);
  for (const { id } of events.filter(({ kind }) => kind === 'deletion')) state.delete(id);
  return [...state.values()].sort();
}

describe('what a source pushes', () => {
  let people: Awaited<ReturnType<typeof openDeliveredPeople>>;
  beforeAll(async () => {
    people = await openDeliveredPeople('Europe/Berlin');
  });
  afterAll(() => people.stop());

  type Person = Awaited<ReturnType<typeof people.newcomer>>;
  const counting = async (person: Person) => {
    const rows = await person.read((tx) =>
      tx.query<{ told: string }[]>(
        `select native_id || ' ' || value as told from observations
          where participant_id = $1 and quality <> 'superseded'
         union all
         select native_id || ' ' || distance_metres from activities
          where participant_id = $1 and duplicate_of is null`,
        [person.participantId],
      ),
    );
    return rows.map(({ told: text }) => text).sort();
  };
  const summed = (person: Person) =>
    person.read((tx) =>
      tx.query<{ day: string; value: number }[]>(
        `select local_day::text as day, value from daily_summaries
          where participant_id = $1 and metric = 'body-mass' order by day`,
        [person.participantId],
      ),
    );

  it('comes to what a replay in order comes to, however it is cut, shuffled and repeated', async () => {
    const deletions = fc.subarray([...weights, ...sessions], { maxLength: 3 });
    const some = fc.tuple(fc.subarray(told, { minLength: 6 }), deletions).chain(([kept, gone]) => {
      const events = [...kept, ...gone.map((id) => ({ id, revision: 9, kind: 'deletion' as const }))];
      const shuffled = fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length });
      return fc.tuple(shuffled, fc.integer({ min: 1, max: 5 }), fc.nat(20));
    });
    await fc.assert(
      fc.asyncProperty(some, async ([events, size, again]) => {
        const deliveries = Array.from({ length: Math.ceil(events.length / size) }, (_, page) =>
          deliveryOf(events.slice(page * size, (page + 1) * size)),
        );
        const person = await people.newcomer();
        for (const delivery of [...deliveries, deliveries[again % deliveries.length]!])
          await person.deliver(delivery);
        expect(await counting(person)).toEqual(replayed(events));
        const values = await summed(person);
        expect(values.length).toBe(replayed(events).filter((text) => text.startsWith('w')).length);
      }),
      { numRuns: 8 },
    );
  });

  it('stays deleted when an update comes late, and comes back when the delivery that deleted it is taken back', async () => {
    const person = await people.newcomer();
    const [value, session] = [told[0]!, told.at(-1)!];
    await person.deliver(deliveryOf([value, session]));
    const gone = await person.deliver(
      deliveryOf([value, session].map(({ id }) => ({ id, revision: 9, kind: 'deletion' }))),
    );
    await person.deliver(deliveryOf([{ ...value, revision: 2 }]));
    expect(await counting(person)).toEqual([]);
    expect(await summed(person)).toEqual([]);
    const rules = await person.rules();
    expect(rules).toContainEqual({ metric: 'body-mass', ruleId: 'deleted_record' });
    expect(rules).toContainEqual({ metric: 'activity', ruleId: 'deleted_record' });
    // What is deleted is linked to itself, and no other recording of anything.
    const others = await person.read(async (tx) => {
      const rows = await tx.query<{ id: string }[]>('select id from activities where participant_id = $1', [
        person.participantId,
      ]);
      return new SameSessionsRepository().others(
        tx,
        rows.map(({ id }) => id),
      );
    });
    expect(others).toEqual([]);

    await person.askToTakeBack(gone);
    await person.runTakingBack(gone);
    expect(await counting(person)).toEqual(replayed([{ ...value, revision: 2 }, session]));
    expect(await summed(person)).toHaveLength(1);
    expect(await person.rules()).not.toContainEqual({ metric: 'activity', ruleId: 'deleted_record' });
  });

  it('stays deleted when the record and its deletion come at once', async () => {
    for (let round = 0; round < 6; round += 1) {
      const person = await people.newcomer();
      await Promise.all([
        person.deliver(deliveryOf([told.at(-1)!])),
        person.deliver(deliveryOf([{ id: 's2', revision: 9, kind: 'deletion' }])),
      ]);
      expect(await counting(person)).toEqual([]);
    }
  });

  it('is judged by what a delivery concerns, whatever was deleted before', async () => {
    const person = await people.newcomer();
    await person.deliver(deliveryOf([told[0]!, told[3]!]));
    await person.deliver(deliveryOf([{ id: 'w1', revision: 9, kind: 'deletion' }]));
    // As nothing of the product does: whether it is looked at again shows.
    await person.read((tx) =>
      tx.query(`update observations set quality = 'good' where participant_id = $1 and native_id = 'w1'`, [
        person.participantId,
      ]),
    );
    await person.deliver(deliveryOf([{ id: 'w2', revision: 9, kind: 'deletion' }]));
    expect(await counting(person)).toEqual(replayed([told[0]!]));
  });

  it('is told apart by source: one cannot delete what another delivered', async () => {
    const person = await people.newcomer();
    await person.deliver({ ...deliveryOf([told[0]!, told.at(-1)!]), sourceId: 'watch' });
    await person.deliver(
      deliveryOf([
        { id: 'w1', revision: 9, kind: 'deletion' },
        { id: 's2', revision: 9, kind: 'deletion' },
      ]),
    );
    expect(await counting(person)).toEqual(replayed([told[0]!, told.at(-1)!]));
  });
});
