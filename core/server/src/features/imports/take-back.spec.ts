import { jest } from '@jest/globals';
import type { Activity, Observation } from '@regimen/domain';
import { emptyProfile } from '@regimen/domain';
import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDatabase } from '../../platform/database/testing/start-test-database.js';
import { startTestDatabase, testMasterKey } from '../../platform/database/testing/start-test-database.js';
import { KeysRepository } from '../../platform/privacy/keys.repository.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import { judgeObservations } from '../health-data/judged-observations.js';
import { ObservationTable } from '../health-data/observation-table.js';
import { storeBatch } from './store-batch.js';
import { takeBack } from './take-back.js';
import { addImport } from './testing/add-import.js';
import { recordsOfMonths } from './testing/archived-samples.js';
import { healthState } from './testing/health-state.js';
import { partsOf, takeIn } from './testing/import-desk.js';

jest.setTimeout(240_000);

const timeZone = 'Europe/Berlin';
const [month] = recordsOfMonths(1);
const observations = [...month!.observations].slice(0, 24);
/** Each session as a watch and as a phone saw it, and a value no body shows, which cleaning remarks upon. */
const activities = month!.activities.slice(0, 3).flatMap((activity): Activity[] => {
  const phoneStart = new Date(Date.parse(activity.startedAt) + 60_000).toISOString();
  return [activity, { ...activity, startedAt: phoneStart, device: 'Phone', streams: [] }];
});
const impossible: Observation = { ...observations[0]!, metric: 'heart-rate', value: 900 };
const pool = [...observations, impossible];

interface Delivered {
  observations: Observation[];
  activities: Activity[];
}
const delivery = fc.record({
  observations: fc.subarray(pool, { minLength: 1 }),
  activities: fc.subarray(activities),
});

describe('taking back an import', () => {
  let database: TestDatabase;
  let folder: string;
  let cipher: PersonCipher;
  let parts: Awaited<ReturnType<typeof partsOf>>;
  beforeAll(async () => {
    [database, folder] = [await startTestDatabase(), await mkdtemp(join(tmpdir(), 'regimen-take-back-'))];
    cipher = new PersonCipher(testMasterKey, new KeysRepository());
    parts = await partsOf(database, cipher, folder);
  });
  afterAll(async () => {
    await database.stop();
    await rm(folder, { recursive: true });
  });

  /** A new person to whom imports are delivered, and from whom they are taken back. */
  async function person() {
    const who = await takeIn(database, cipher, timeZone);
    const { workspaceId, participantId } = who;
    const within = <T>(work: Parameters<typeof database.transactions.run<T>>[1]) =>
      database.transactions.run<T>({ kind: 'system', workspaceId, reason: 'test' }, work);
    const ownerOf = (importId: string) => ({ ...who, importId, timeZone: emptyProfile(timeZone).timeZone });
    return {
      deliver: async (given: Delivered) => {
        const importId = await within((tx) => addImport(tx, who));
        const places = {
          observations: given.observations.map((_, index) => index),
          activities: given.activities.map((_, index) => given.observations.length + index),
        };
        const observations = ObservationTable.of(given.observations);
        const judged = judgeObservations(observations);
        const batch = { ...given, observations, judged, places, warnings: [], recordsRead: 0, files: [] };
        await within((tx) => storeBatch(tx, ownerOf(importId), batch, 0, parts));
        await within((tx) => parts.summaries.refresh(tx, ownerOf(importId), importId));
        return importId;
      },
      takeBack: (importId: string) => within((tx) => takeBack(tx, ownerOf(importId), parts)),
      state: () => within((tx) => healthState(tx, participantId)),
    };
  }

  it('leaves the record as if it had never been read, in every order, and nothing at all in the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(delivery, { minLength: 1, maxLength: 4 }).chain((deliveries) =>
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
          const [all, others] = [await person(), await person()];
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
      { numRuns: 12 },
    );
  });
});
