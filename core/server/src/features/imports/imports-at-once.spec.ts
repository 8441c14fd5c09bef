import { jest } from '@jest/globals';
import type { Observation } from '@regimen/domain';
import { sampleOf } from './testing/archived-samples.js';
import { healthState } from './testing/health-state.js';
import type { ImportDesk } from './testing/import-desk.js';
import { openImportDesk } from './testing/import-desk.js';

jest.setTimeout(240_000);

type Person = Omit<ImportDesk, 'stop' | 'newcomer'>;

const calm = [62, 61, 63, 62, 64, 62];
const around = [...calm, 180, 176, ...calm];
/** A value every five seconds around the end of each of eight months, the first of two spikes on the last day. */
const heartRates = Array.from({ length: 8 }, (_, month) => Date.UTC(2026, month + 1) - 35_000).flatMap(
  (from) =>
    around.map((value, index): Observation => ({
      metric: 'heart-rate',
      value,
      at: new Date(from + index * 5000).toISOString(),
      until: null,
      offsetMinutes: 0,
      device: 'Watch',
      nativeId: null,
    })),
);
/** No file alone holds a neighbour of its values. */
const halves = [0, 1].map((odd) => heartRates.filter((_, index) => index % 2 === odd));

describe('two imports of one person', () => {
  let desk: ImportDesk;
  beforeAll(async () => {
    desk = await openImportDesk('UTC');
  });
  afterAll(() => desk.stop());

  const files = () => {
    const writer = desk.plugins.wearableSources().find(({ id }) => id === 'apple-health-export')!;
    return Promise.all(halves.map((observations) => sampleOf(writer, { observations, activities: [] })));
  };
  const importFile = (person: Person, bytes: Uint8Array) =>
    person.importFile({
      name: 'export.xml',
      bytes: (async function* () {
        yield bytes;
      })(),
    });
  const ending = (person: Person) =>
    person.read((tx) => healthState(tx, person.participantId, { withPlaces: false }));
  const spikes = (person: Person) =>
    person.read(async (tx) => {
      const rows = await tx.query<{ at: Date }[]>(
        `select at from observations where participant_id = $1 and quality = 'suspect' order by at`,
        [person.participantId],
      );
      return rows.map(({ at }) => at.toISOString());
    });

  it('at once come to the same as one after the other, over months and their ends', async () => {
    const [one, two] = await files();
    const inTurn = await desk.newcomer();
    for (const bytes of [one!, two!]) await importFile(inTurn, bytes);
    const expected = heartRates.filter(({ value }) => value > 100).map(({ at }) => at);
    expect(await spikes(inTurn)).toEqual(expected);
    expect(expected.filter((at) => at.includes('T00:00:00'))).toHaveLength(8);
    const state = await ending(inTurn);
    for (let round = 0; round < 3; round += 1) {
      const atOnce = await desk.newcomer();
      const ended = await Promise.all([importFile(atOnce, one!), importFile(atOnce, two!)]);
      expect(ended.map(({ status }) => status)).toEqual(['done', 'done']);
      expect(await ending(atOnce)).toEqual(state);
    }
  });
});
