import { jest } from '@jest/globals';
import type { Activity } from '@regimen/domain';
import fc from 'fast-check';
import type { Delivered } from './testing/delivered-people.js';
import { openDeliveredPeople } from './testing/delivered-people.js';
import { pool } from './testing/hard-deliveries.js';

jest.setTimeout(240_000);

const [walk] = pool.activities;
const instant = (minutes: number) => new Date(Date.parse(walk!.startedAt) + minutes * 60_000).toISOString();
const session = (from: number, to: number, more: Partial<Activity> = {}): Activity => ({
  ...walk!,
  startedAt: instant(from),
  endedAt: instant(to),
  elapsedSeconds: (to - from) * 60,
  timerSeconds: (to - from) * 60,
  nativeId: null,
  streams: [],
  ...more,
});

/** Sessions that lie over one another, mostly of one device: which are one hangs on what was delivered together. */
const sessions: readonly Activity[] = [
  session(0, 60, { streams: walk!.streams }),
  session(5, 65),
  session(10, 62, { device: 'Phone' }),
  session(40, 100),
  session(45, 105, { streams: walk!.streams }),
  session(90, 150),
  session(2, 58, { activity: 'other' }),
  ...[null, '2026-11-20T08:00:00.000Z', '2026-11-21T08:00:00.000Z'].map((revisedAt, index) =>
    session(200 + index, 260, {
      nativeId: 'walk-1',
      name: `Walk ${index}`,
      ...(revisedAt === null ? {} : { revisedAt }),
    }),
  ),
  session(500, 520, { nativeId: 'walk-1', revisedAt: '2026-11-19T08:00:00.000Z' }),
  session(505, 522, { device: 'Phone' }),
];
/** Copies of one record of which nobody says which is the later: there the first delivered counts. */
const copies = ['Run', 'Morning run', 'Long run'].map((name) =>
  session(300, 360, { nativeId: 'run-1', name }),
);

const fileOf = (from: readonly Activity[]): fc.Arbitrary<Delivered> =>
  fc.subarray([...from], { minLength: 1 }).map((activities): Delivered => ({ observations: [], activities }));
const filesOf = (from: readonly Activity[]) => fc.array(fileOf(from), { minLength: 2, maxLength: 3 });
const everywhere = { withPlaces: false };

describe('sessions that lie over one another, in several imports', () => {
  let people: Awaited<ReturnType<typeof openDeliveredPeople>>;
  beforeAll(async () => {
    people = await openDeliveredPeople('Europe/Berlin');
  });
  afterAll(() => people.stop());

  const stateOf = async (files: readonly Delivered[], view = {}) => {
    const person = await people.newcomer();
    for (const file of files) await person.deliver(file);
    return person.state(view);
  };

  it('are as if an import had never been, whichever is taken back', async () => {
    const made = fc.tuple(filesOf([...sessions, ...copies]), fc.nat(2));
    await fc.assert(
      fc.asyncProperty(made, async ([files, place]) => {
        const gone = place % files.length;
        const person = await people.newcomer();
        const imports: string[] = [];
        for (const file of files) imports.push(await person.deliver(file));
        await person.takeBack(imports[gone]!);
        expect(await person.state()).toEqual(await stateOf(files.filter((_, index) => index !== gone)));
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('do not depend on the order of the files', async () => {
    const made = filesOf(sessions).chain((files) =>
      fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
    );
    await fc.assert(
      fc.asyncProperty(made, async ([files, shuffled]) => {
        expect(await stateOf(shuffled, everywhere)).toEqual(await stateOf(files, everywhere));
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  it('do not depend on where a file is cut into batches', async () => {
    await fc.assert(
      fc.asyncProperty(fileOf([...sessions, ...copies]), fc.nat(12), async (file, place) => {
        const person = await people.newcomer();
        await person.deliver(
          { observations: [], activities: file.activities.slice(0, place) },
          { observations: [], activities: file.activities.slice(place) },
        );
        expect(await person.state()).toEqual(await stateOf([file]));
      }),
      { numRuns: 20, seed: 7 },
    );
  });
});
