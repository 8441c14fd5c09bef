import { jest } from '@jest/globals';
import type { Observation } from '@regimen/domain';
import { metrics } from '@regimen/domain';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { DataCoverageRepository } from '../health-data/sources/data-coverage.repository.js';
import { openDeliveredPeople } from './testing/delivered-people.js';
import { choices, someDelivery } from './testing/hard-deliveries.js';

jest.setTimeout(240_000);

const repository = new DataCoverageRepository();

/** The same, told from the single values. */
const counted = `with given as (
    select i.source_id, o.device, o.quality, o.local_day
      from observations o join imports i on i.id = o.import_id
     where o.participant_id = $1 and o.metric = $2)
  select source_id as "sourceId", device, (count(*) filter (where quality <> 'superseded'))::int as values,
         (count(*) filter (where quality = 'good'))::int as trusted, min(local_day)::text as "firstDay",
         max(local_day)::text as "lastDay"
    from given group by source_id, device order by values desc, "sourceId", device`;

/** What a person did, one after the other: a file, an import taken back, or a choice. */
const history = fc.record({
  files: fc.array(someDelivery, { minLength: 2, maxLength: 4 }),
  takenBack: fc.nat(3),
  chosen: fc.subarray([...choices]),
});

describe('what gave the values of a metric', () => {
  let people: Awaited<ReturnType<typeof openDeliveredPeople>>;
  beforeAll(async () => {
    people = await openDeliveredPeople('Europe/Berlin');
  });
  afterAll(() => people.stop());

  it('is told as the single values tell it, whatever came and went', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ files, takenBack, chosen }) => {
        const person = await people.newcomer();
        const imports: string[] = [];
        for (const file of files) imports.push(await person.deliver(file));
        for (const choice of chosen) await person.choose(choice);
        await person.takeBack(imports[takenBack % imports.length]!);
        await person.read(async (tx) => {
          for (const metric of Object.keys(metrics))
            expect(await repository.sources(tx, person.participantId, metric)).toEqual(
              await tx.query(counted, [person.participantId, metric]),
            );
        });
      }),
      { numRuns: 15, seed: 5 },
    );
  });

  it('reads a small part of what its values take', async () => {
    const person = await people.newcomer();
    await person.deliver({ observations: everyMinute(120_000), activities: [] });
    const { asked, everything } = await person.read(async (tx) => {
      const sources = await repository.sources(tx, person.participantId, 'heart-rate');
      expect(sources.map(({ values, trusted }) => ({ values, trusted }))).toEqual([
        { values: 119_940, trusted: 119_940 },
        { values: 60, trusted: 0 },
      ]);
      return {
        asked: await pagesRead(tx, (watched) =>
          repository.sources(watched, person.participantId, 'heart-rate'),
        ),
        everything: await pagesRead(tx, (watched) =>
          watched.query(counted, [person.participantId, 'heart-rate']),
        ),
      };
    });
    expect(everything / asked).toBeGreaterThan(20);
  });
});

/** A value a minute; the second device's are beyond what a heart can do. */
function everyMinute(many: number): Observation[] {
  const first = Date.parse('2026-01-05T00:00:00Z');
  return Array.from({ length: many }, (_, index) => ({
    metric: 'heart-rate',
    value: index % 2000 === 0 ? 900 : 60 + (index % 50),
    at: new Date(first + index * 60_000).toISOString(),
    until: null,
    offsetMinutes: 0,
    device: index % 2000 === 0 ? 'Chest strap' : 'Watch',
    nativeId: null,
  }));
}

/** Pages of the database that the statements of a piece of work touch. */
async function pagesRead(
  tx: EntityManager,
  work: (watched: EntityManager) => Promise<unknown>,
): Promise<number> {
  let pages = 0;
  const query = async (sql: string, parameters?: unknown[]): Promise<unknown> => {
    const [{ 'QUERY PLAN': plan }] = await tx.query<[{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }]>(
      `explain (analyze, buffers, format json) ${sql}`,
      parameters,
    );
    pages += plan[0].Plan['Shared Hit Blocks']! + plan[0].Plan['Shared Read Blocks']!;
    return [];
  };
  await work({ query } as unknown as EntityManager);
  return pages;
}
