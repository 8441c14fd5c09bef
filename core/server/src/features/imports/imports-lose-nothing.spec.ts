import { jest } from '@jest/globals';
import fc from 'fast-check';
import type { Delivered } from './testing/delivered-people.js';
import { openDeliveredPeople } from './testing/delivered-people.js';
import { choices, pool, someDelivery } from './testing/hard-deliveries.js';

jest.setTimeout(240_000);

const everywhere = { withPlaces: false };
/** Some files, and another order of them. */
const inTwoOrders = fc
  .array(someDelivery, { minLength: 2, maxLength: 4 })
  .chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })));
/** A file, and where it is cut into two and into pieces that are committed one by one. */
const inPieces = fc.tuple(someDelivery, fc.double({ min: 0, max: 1, noNaN: true }));

describe('what imports leave behind', () => {
  let people: Awaited<ReturnType<typeof openDeliveredPeople>>;
  beforeAll(async () => {
    people = await openDeliveredPeople('Europe/Berlin');
  });
  afterAll(() => people.stop());

  it('does not depend on the order of the files', async () => {
    await fc.assert(
      fc.asyncProperty(inTwoOrders, async ([files, shuffled]) => {
        const [one, other] = [await people.newcomer(), await people.newcomer()];
        for (const file of files) await one.deliver(file);
        for (const file of shuffled) await other.deliver(file);
        expect(await other.state(everywhere)).toEqual(await one.state(everywhere));
      }),
      { numRuns: 20, seed: 3 },
    );
  });

  it('is the same of a whole file, of its pieces, and of its parts as files', async () => {
    await fc.assert(
      fc.asyncProperty(inPieces, async ([file, share]) => {
        const [whole, pieces, parts] = [
          await people.newcomer(),
          await people.newcomer(),
          await people.newcomer(),
        ];
        const [head, tail] = cut(file, share);
        await whole.deliver(file);
        await pieces.deliver(head, tail);
        for (const part of [head, tail]) await parts.deliver(part);
        const expected = await whole.state(everywhere);
        expect(await pieces.state(everywhere)).toEqual(expected);
        expect(await parts.state(everywhere)).toEqual(expected);
      }),
      { numRuns: 20, seed: 3 },
    );
  });

  it('has values that every rule a person may take back is about', async () => {
    const person = await people.newcomer();
    await person.deliver(pool);
    expect(await person.rules()).toEqual(
      expect.arrayContaining(choices.filter((choice) => 'ruleId' in choice)),
    );
  });

  it('is what the person chose, whenever they chose it', async () => {
    const made = fc.tuple(fc.array(someDelivery, { minLength: 1, maxLength: 3 }), fc.subarray([...choices]));
    await fc.assert(
      fc.asyncProperty(made, fc.nat(3), async ([files, chosen], late) => {
        const [early, later] = [await people.newcomer(), await people.newcomer()];
        for (const choice of chosen) await early.choose(choice);
        for (const file of files) await early.deliver(file);
        for (const file of files.slice(0, late)) await later.deliver(file);
        for (const choice of chosen) await later.choose(choice);
        for (const file of files.slice(late)) await later.deliver(file);
        expect(await later.state()).toEqual(await early.state());
      }),
      { numRuns: 20, seed: 3 },
    );
  });

  it('goes to the last byte when the last import is taken back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someDelivery, { maxLength: 3 }), someDelivery, async (before, last) => {
        const person = await people.newcomer();
        for (const file of before) await person.deliver(file);
        const state = await person.state({ exactly: true });
        await person.takeBack(await person.deliver(last));
        expect(await person.state({ exactly: true })).toEqual(state);
      }),
      { numRuns: 20, seed: 3 },
    );
  });
});

function cut({ observations, activities }: Delivered, share: number): [Delivered, Delivered] {
  const [values, sessions] = [Math.round(observations.length * share), Math.round(activities.length * share)];
  return [
    { observations: observations.slice(0, values), activities: activities.slice(0, sessions) },
    { observations: observations.slice(values), activities: activities.slice(sessions) },
  ];
}
