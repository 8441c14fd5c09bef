import { jest } from '@jest/globals';
import { DataCoverageRepository } from '../health-data/sources/data-coverage.repository.js';
import { QualityEntriesRepository } from '../health-data/quality/quality-entries.repository.js';
import { takeBack } from './take-back.js';
import type { ImportDesk } from './testing/import-desk.js';
import { openImportDesk } from './testing/import-desk.js';
import { DailySummariesRepository } from '../health-data/summaries/daily-summaries.repository.js';
import { DeliveredRecordsRepository } from './delivered-records.repository.js';
import { SameSessionsRepository } from '../health-data/activities/same-sessions.repository.js';

jest.setTimeout(120_000);

/** One weight and one session, as a phone exports them after they were changed so many times. */
const exportOf = (revision: number) => {
  const metadata = (id: string) => ({ id, lastModifiedTime: `2026-02-1${revision}T08:00:00Z` });
  const times = { startTime: '2026-02-09T17:00:00Z', endTime: '2026-02-09T18:00:00Z' };
  return {
    records: [
      {
        type: 'Weight',
        metadata: metadata('w'),
        time: '2026-02-09T07:00:00Z',
        weight: { inKilograms: 70 + revision },
      },
      {
        type: 'ExerciseSession',
        metadata: metadata('s'),
        ...times,
        exerciseType: 56,
        title: `Run ${revision}`,
      },
    ],
  };
};

describe('a record that its source changed', () => {
  let desk: ImportDesk;
  beforeAll(async () => {
    desk = await openImportDesk('Europe/Berlin');
  });
  afterAll(() => desk.stop());

  type Person = Omit<ImportDesk, 'stop' | 'newcomer'>;
  const deliver = (person: Person, revision: number) =>
    person.importFile({
      name: 'export.json',
      bytes: (async function* () {
        yield Buffer.from(JSON.stringify(exportOf(revision)));
      })(),
    });
  const shown = (person: Person) =>
    person.read(async (tx) => {
      const [weight] = await new DailySummariesRepository().latest(tx, person.participantId);
      const sessions = await person.activities.page(tx, person.participantId, 10, null);
      const sources = await new DataCoverageRepository().sources(tx, person.participantId, 'body-mass');
      const remarks = await new QualityEntriesRepository().summary(tx, person.participantId);
      return {
        weight: weight?.value,
        names: sessions.map(({ name }) => name),
        values: sources.map(({ values }) => values),
        rules: remarks.map(({ metric, ruleId, count }) => `${metric} ${ruleId} ${count}`).sort(),
      };
    });

  it.each([[[1, 2, 3]], [[3, 1, 2]], [[2, 3, 1]]])(
    'counts as it was changed last, whatever the order: %j',
    async (order) => {
      const person = await desk.newcomer();
      const imports = new Map<number, string>();
      for (const revision of order) imports.set(revision, (await deliver(person, revision)).id);
      const rules = ['activity revised_record 2', 'body-mass revised_record 2'];
      expect(await shown(person)).toEqual({ weight: 73, names: ['Run 3'], values: [1], rules });

      await person.read((tx) =>
        takeBack(
          tx,
          { ...person, importId: imports.get(3)!, timeZone: 'Europe/Berlin' },
          {
            delivered: new DeliveredRecordsRepository(),
            sameSessions: new SameSessionsRepository(),
            summaries: new DailySummariesRepository(),
          },
        ),
      );
      expect(await shown(person)).toMatchObject({ weight: 72, names: ['Run 2'], values: [1] });
    },
  );
});
