import { jest } from '@jest/globals';
import fc from 'fast-check';
import { openDeliveredPeople } from './testing/delivered-people.js';
import { pool, someDelivery } from './testing/hard-deliveries.js';

jest.setTimeout(240_000);

describe('taking back an import', () => {
  let people: Awaited<ReturnType<typeof openDeliveredPeople>>;
  beforeAll(async () => {
    people = await openDeliveredPeople('Europe/Berlin');
  });
  afterAll(() => people.stop());

  it('leaves the record as if it had never been read, in every order, and nothing at all in the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someDelivery, { minLength: 1, maxLength: 4 }).chain((deliveries) =>
          fc.record({
            deliveries: fc.constant(deliveries),
            takenFirst: fc.nat(deliveries.length - 1),
            order: fc.shuffledSubarray(
              deliveries.map((_, index) => index),
              { minLength: deliveries.length },
            ),
          }),
        ),
        async ({ deliveries, takenFirst, order }) => {
          const [all, others] = [await people.newcomer(), await people.newcomer()];
          const empty = await all.state();
          const ids: string[] = [];
          for (const given of deliveries) ids.push(await all.deliver(given));
          for (const [index, given] of deliveries.entries())
            if (index !== takenFirst) await others.deliver(given);
          await all.takeBack(ids[takenFirst]!);
          expect(await all.state()).toEqual(await others.state());
          for (const index of order) await all.takeBack(ids[index]!);
          expect(await all.state()).toEqual(empty);
        },
      ),
      { numRuns: 12, seed: 3 },
    );
  });

  it('leaves of copies whose source states no revision the one that is now the first', async () => {
    const first = pool.observations[0]!;
    const copies = [70, 71, 72, 7000].map((value) => ({
      ...first,
      metric: 'body-mass' as const,
      value,
      until: null,
      nativeId: 'scale',
    }));
    const file = fc.subarray(copies, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 3 }), fc.nat(2), async (files, place) => {
        const [all, others] = [await people.newcomer(), await people.newcomer()];
        const ids: string[] = [];
        for (const observations of files) ids.push(await all.deliver({ observations, activities: [] }));
        const gone = place % files.length;
        for (const [index, observations] of files.entries())
          if (index !== gone) await others.deliver({ observations, activities: [] });
        await all.takeBack(ids[gone]!);
        expect(await all.state()).toEqual(await others.state());
      }),
      { numRuns: 12, seed: 3 },
    );
  });

  it('is done once, where it was asked for, and can be asked for again where it failed', async () => {
    const person = await people.newcomer();
    const empty = await person.state();
    const id = await person.deliver(pool);
    const full = await person.state();
    await person.runTakingBack(id);
    expect(await person.state()).toEqual(full);

    await person.askToTakeBack(id);
    await person.giveUpTakingBack(id);
    await person.runTakingBack(id);
    expect(await person.import(id)).toMatchObject({ takingBackSince: null, rolledBackAt: null });
    expect(await person.state()).toEqual(full);

    await person.takeBack(id);
    const done = await person.import(id);
    expect(done.takingBackSince).toBeNull();
    expect(done.rolledBackAt).not.toBeNull();
    expect(await person.state()).toEqual(empty);
    await person.runTakingBack(id);
    expect(await person.import(id)).toEqual(done);
  });
});
