import { jest } from '@jest/globals';
import type { Observation } from '@regimen/domain';
import { emptyProfile } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { abilityOf } from '../../../access-policies.js';
import type { TestDatabase } from '../../../platform/database/testing/start-test-database.js';
import { startTestDatabase } from '../../../platform/database/testing/start-test-database.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { testCipher } from '../../../platform/privacy/testing/test-cipher.js';
import { OutboxRepository } from '../../../platform/queue/outbox.repository.js';
import { addImport } from '../../imports/testing/add-import.js';
import { takeIn } from '../../imports/testing/import-desk.js';
import type { HealthRecordAccess } from '../../profiles/health-record-access.js';
import { ParticipantsRepository } from '../../profiles/participants.repository.js';
import { CleaningChoicesService } from '../quality/cleaning-choices.service.js';
import { DailySummariesRepository } from '../summaries/daily-summaries.repository.js';
import { DataCoverageRepository } from './data-coverage.repository.js';
import { DataCoverageService } from './data-coverage.service.js';
import { judgeObservations } from '../observations/judged-observations.js';
import { ObservationTable } from '../observations/observation-table.js';
import { ObservationsRepository } from '../observations/observations.repository.js';
import { QualityEntriesRepository } from '../quality/quality-entries.repository.js';
import { SourcePrioritiesRepository } from './source-priorities.repository.js';
import { SumAnewProcessor } from '../summaries/sum-anew.processor.js';
import { UndoneRulesRepository } from '../quality/undone-rules.repository.js';
import { WorkspaceSourcesService } from './workspace-sources.service.js';

jest.setTimeout(120_000);

interface Person {
  workspaceId: string;
  memberId: string;
  participantId: string;
}

const day = '2026-01-05';
const steps = (from: string, to: string, value: number, device: string, on = day): Observation => ({
  metric: 'steps',
  value,
  at: `${on}T${from}:00.000Z`,
  until: `${on}T${to}:00.000Z`,
  offsetMinutes: 0,
  device,
  nativeId: null,
});
/** In the half hour they share, the watch tells 1000 and the phone 900. */
const walked = [
  steps('09:00', '09:30', 1000, 'Test Watch'),
  steps('09:00', '09:30', 900, 'Test Phone'),
  steps('12:00', '12:10', 200, 'Test Phone', '2026-01-09'),
];
const [ofWatch, ofPhone] = [1000, 900];

describe('the order of sources of a workspace', () => {
  let database: TestDatabase;
  let here: Person;
  let elsewhere: Person;
  const cipher = testCipher();
  const priorities = new SourcePrioritiesRepository();
  const summaries = new DailySummariesRepository();
  const service = new WorkspaceSourcesService(priorities, new OutboxRepository());

  const inside = <T>({ workspaceId }: Person, work: (tx: EntityManager) => Promise<T>) =>
    database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, work);
  const asked = <T>(person: Person, work: (context: RequestContext) => Promise<T>) =>
    inside(person, (tx) => {
      const actor = { kind: 'member', ...person, roles: ['administrator'] };
      return work({ transaction: () => Promise.resolve(tx), actor } as unknown as RequestContext);
    });
  const deliver = (person: Person) =>
    inside(person, async (tx) => {
      const importId = await addImport(tx, person);
      const owner = { ...person, importId, timeZone: 'UTC' };
      const judged = judgeObservations(ObservationTable.of(walked));
      await new ObservationsRepository(cipher).store(tx, owner, 0, judged);
      await summaries.refresh(tx, owner, importId);
    });
  const total = (person: Person) =>
    inside(person, async (tx) => {
      const rows = await summaries.series(tx, person.participantId, ['steps'], day, day);
      return Math.round(rows[0]!.value);
    });
  /** What waits in the outbox of a workspace, done as the worker does it. */
  const work = async (person: Person) => {
    const processor = new SumAnewProcessor({
      transactions: database.transactions,
      participants: new ParticipantsRepository(),
      priorities,
      summaries,
    });
    const waiting = await inside(person, (tx) => new OutboxRepository().takeUndispatched(tx, 100));
    for (const job of waiting) {
      const finish = (tx: EntityManager) => new OutboxRepository().markProcessed(tx, job.id);
      await processor.run({ ...job, finish });
    }
    return waiting.map(({ queue, payload }) => ({ queue, ...payload }));
  };
  const set = (person: Person, sources: string[]) =>
    asked(person, (context) => service.set(context, { metric: 'steps', sources }));
  const setOwn = (person: Person, sources: string[]) => {
    const access = { open: () => Promise.resolve({ id: person.participantId, ...person, ...profile }) };
    const choices = new CleaningChoicesService(
      access as unknown as HealthRecordAccess,
      new QualityEntriesRepository(),
      new UndoneRulesRepository(),
      priorities,
      summaries,
    );
    return asked(person, (context) =>
      choices.setPriority(context, { participantId: person.participantId, metric: 'steps', sources }),
    );
  };
  const profile = { profile: emptyProfile('UTC') };

  beforeEach(async () => {
    database = await startTestDatabase();
    here = await takeIn(database, cipher, 'UTC');
    elsewhere = await takeIn(database, cipher, 'UTC');
    await deliver(here);
    await deliver(elsewhere);
  });
  afterEach(() => database.stop());

  it('holds for its people once the days are added up anew, and for nobody of another workspace', async () => {
    expect(await total(here)).toBe(ofWatch);
    expect(await set(here, ['phone', 'phone'])).toEqual({
      __typename: 'SourcePriority',
      metric: 'steps',
      sources: ['phone'],
      chosenBy: 'workspace',
    });
    const { participantId } = here;
    expect(await work(here)).toEqual([{ queue: 'summaries', participantId, metric: 'steps' }]);
    expect(await total(here)).toBe(ofPhone);
    expect(await total(elsewhere)).toBe(ofWatch);
    expect(await inside(elsewhere, (tx) => priorities.of(tx, elsewhere.participantId))).toEqual(new Map());
    const listed = await asked(elsewhere, (context) => service.priorityOfAll(context));
    expect(listed.find(({ metric }) => metric === 'steps')).toEqual({
      metric: 'steps',
      sources: [],
      chosenBy: null,
    });
    await set(here, []);
    await work(here);
    expect(await total(here)).toBe(ofWatch);
  });

  it('stands behind the choice of a person, which is let be', async () => {
    expect(await setOwn(here, ['watch'])).toMatchObject({ chosenBy: 'person', sources: ['watch'] });
    await set(here, ['phone']);
    expect(await work(here)).toEqual([]);
    expect(await total(here)).toBe(ofWatch);
    // Taken back, the workspace's holds at once.
    expect(await setOwn(here, [])).toMatchObject({ chosenBy: 'workspace', sources: ['phone'] });
    expect(await total(here)).toBe(ofPhone);
  });

  it('cannot be written into another workspace', async () => {
    const foreign = { workspaceId: elsewhere.workspaceId, participantId: null };
    await expect(inside(here, (tx) => priorities.set(tx, foreign, 'steps', ['phone']))).rejects.toThrow(
      /row-level security/,
    );
  });

  it('is refused where it says nothing, and to whoever is no administrator', async () => {
    expect(await set(here, [''])).toMatchObject({ __typename: 'InvalidInput' });
    const wrong = await asked(here, (on) => service.set(on, { metric: 'mood', sources: [] }));
    expect(wrong).toMatchObject({ __typename: 'InvalidInput' });
    expect(abilityOf(['administrator']).can('manage', 'Workspace')).toBe(true);
    for (const role of ['participant', 'coach', 'clinician', 'wellnessManager', 'integrator'] as const)
      expect(abilityOf([role]).can('manage', 'Workspace')).toBe(false);
  });

  it('is what sources are listed by, beside how far a metric reaches', async () => {
    const data = new DataCoverageService(new DataCoverageRepository(), priorities);
    const devices = () =>
      asked(here, async (context) => {
        const sources = await data.sources(context, here.participantId, 'steps');
        return sources.map(({ device, values }) => [device, values]);
      });
    expect(await devices()).toEqual([
      ['Test Watch', 1],
      ['Test Phone', 2],
    ]);
    await set(here, ['phone']);
    expect(await devices()).toEqual([
      ['Test Phone', 2],
      ['Test Watch', 1],
    ]);
    expect(await asked(here, (context) => data.coverage(context, here.participantId))).toEqual([
      {
        metric: 'steps',
        unit: '{steps}',
        addsUp: true,
        firstDay: day,
        lastDay: '2026-01-09',
        days: 2,
        gaps: [{ metric: 'steps', from: '2026-01-06', to: '2026-01-08', days: 3 }],
      },
    ]);
    expect(await asked(elsewhere, (context) => data.coverage(context, here.participantId))).toEqual([]);
    expect(await asked(here, (context) => data.sources(context, here.participantId, 'mood'))).toEqual([]);
  });
});
