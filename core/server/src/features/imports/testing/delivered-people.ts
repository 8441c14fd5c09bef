import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity, Metric, Observation } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { startTestDatabase } from '../../../platform/database/testing/start-test-database.js';
import { testCipher } from '../../../platform/privacy/testing/test-cipher.js';
import type {
  DailySummariesRepository,
  SummaryOwner,
} from '../../health-data/summaries/daily-summaries.repository.js';
import { judgeObservations } from '../../health-data/observations/judged-observations.js';
import { ObservationTable } from '../../health-data/observations/observation-table.js';
import { settleRule } from '../../health-data/quality/settle-values.js';
import { SourcePrioritiesRepository } from '../../health-data/sources/source-priorities.repository.js';
import { UndoneRulesRepository } from '../../health-data/quality/undone-rules.repository.js';
import { storeBatch } from '../store-batch.js';
import { TakeBackImportProcessor } from '../take-back-import.processor.js';
import { addImport } from './add-import.js';
import type { StateView } from './health-state.js';
import { healthState } from './health-state.js';
import { jobOf, partsOf, takeIn } from './import-desk.js';

/** What one file gave. */
export interface Delivered {
  observations: readonly Observation[];
  activities: readonly Activity[];
  /** Identities of records that the source deleted; none when left out. */
  deletions?: readonly string[];
  /** The source, by id; of a file that names none when left out. */
  sourceId?: string;
}

/** What a person decides about their values: a rule does not count (or counts again), or which sources come first. */
export type Choice = { metric: Metric } & (
  { ruleId: string; undone?: false } | { sources: readonly string[] }
);

/** People of one database to whom files are delivered as parsed, batch by batch. */
export async function openDeliveredPeople(timeZone: string) {
  const [database, folder] = [await startTestDatabase(), await mkdtemp(join(tmpdir(), 'regimen-people-'))];
  const cipher = testCipher();
  const parts = await partsOf(database, cipher, folder);

  const takingBack = new TakeBackImportProcessor(parts);

  async function newcomer() {
    const who = await takeIn(database, cipher, timeZone);
    const { workspaceId, participantId } = who;
    const within = <T>(work: Parameters<typeof database.transactions.run<T>>[1]) =>
      database.transactions.run<T>({ kind: 'system', workspaceId, reason: 'test' }, work);
    const ownerOf = (importId: string) => ({ ...who, importId, timeZone });
    return {
      workspaceId,
      participantId,
      read: within,
      /** One file, committed in these pieces. Resolves to its import. */
      async deliver(...pieces: readonly Delivered[]): Promise<string> {
        const importId = await within((tx) => addImport(tx, who));
        let first = 0;
        for (const piece of pieces) {
          const batch = batchOf(piece);
          if (piece.sourceId) await within((tx) => parts.imports.nameSource(tx, importId, piece.sourceId!));
          await within((tx) => storeBatch(tx, ownerOf(importId), batch, first, parts));
          first += batch.recordsRead;
        }
        await within((tx) => parts.summaries.refresh(tx, ownerOf(importId), importId));
        return importId;
      },
      choose: (choice: Choice) =>
        within((tx) => decide(tx, { workspaceId, participantId, timeZone }, choice, parts.summaries)),
      askToTakeBack: (importId: string) => within((tx) => parts.imports.markTakingBack(tx, importId)),
      /** The job that takes back an import, where that was asked for. */
      runTakingBack: (importId: string) =>
        takingBack.run(jobOf({ workspaceId, payload: { importId, participantId } })),
      giveUpTakingBack: (importId: string) =>
        takingBack.giveUp(jobOf({ workspaceId, payload: { importId, participantId } })),
      async takeBack(importId: string) {
        await this.askToTakeBack(importId);
        await this.runTakingBack(importId);
      },
      import: async (importId: string) => (await within((tx) => parts.imports.find(tx, importId)))!,
      /** Rules that the ledger names, each with the metric it is about. */
      rules: async () => {
        const rows = await within((tx) => parts.quality.summary(tx, participantId));
        return rows.map(({ metric, ruleId }) => ({ metric, ruleId }));
      },
      state: (view?: StateView) => within((tx) => healthState(tx, participantId, view)),
    };
  }

  return {
    newcomer,
    /** Opens what was sealed with people's keys. */
    cipher,
    stop: async () => {
      await database.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function decide(
  tx: EntityManager,
  owner: SummaryOwner,
  choice: Choice,
  summaries: DailySummariesRepository,
): Promise<void> {
  const { metric } = choice;
  if ('ruleId' in choice) {
    await new UndoneRulesRepository().set(tx, owner, { undone: true, ...choice });
    return summaries.refreshDays(tx, owner, await settleRule(tx, owner, metric));
  }
  const priorities = new SourcePrioritiesRepository();
  await priorities.set(tx, owner, metric, choice.sources);
  await summaries.refreshDays(tx, owner, await priorities.daysWith(tx, owner.participantId, metric));
}

function batchOf({ observations: given, activities, deletions = [] }: Delivered) {
  const observations = ObservationTable.of(given);
  const places = {
    observations: given.map((_, index) => index),
    activities: activities.map((_, index) => given.length + index),
  };
  return {
    observations,
    judged: judgeObservations(observations),
    activities: [...activities],
    deletions: [...deletions],
    places,
    warnings: [],
    recordsRead: given.length + activities.length + deletions.length,
    files: [],
  };
}
