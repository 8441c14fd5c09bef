import type { Activity, Observation } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { addImport } from '../../imports/testing/add-import.js';
import { openImportDesk } from '../../imports/testing/import-desk.js';
import { ActivitiesRepository } from '../activities/activities.repository.js';
import { DailySummariesRepository } from '../summaries/daily-summaries.repository.js';
import { judgeObservations } from '../observations/judged-observations.js';
import { ObservationTable } from '../observations/observation-table.js';
import { ObservationsRepository } from '../observations/observations.repository.js';
import { QualityEntriesRepository } from '../quality/quality-entries.repository.js';

/** One person on a fresh database, and deliveries of values as imports store them, without a file. */
export interface HealthDesk {
  participantId: string;
  workspaceId: string;
  timeZone: string;
  /** Where the owner of the database signs in. */
  ownerUrl: string;
  /** Stores one delivery and does what an import does at its end. Resolves to its id. */
  deliver(observations: readonly Observation[], activities?: readonly Activity[]): Promise<string>;
  read<T>(work: (tx: EntityManager) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** Opens a desk for a person of that zone. */
export async function openHealthDesk(timeZone: string): Promise<HealthDesk> {
  const desk = await openImportDesk(timeZone);
  const { participantId, workspaceId, cipher } = desk;
  const rows = await desk.read((tx) =>
    tx.query<{ member_id: string }[]>('select member_id from participants'),
  );
  const memberId = rows[0]!.member_id;
  return {
    participantId,
    workspaceId,
    timeZone,
    ownerUrl: desk.ownerUrl,
    read: desk.read,
    stop: desk.stop,
    deliver: (observations, activities = []) =>
      desk.read(async (tx) => {
        const importId = await addImport(tx, { workspaceId, memberId, participantId });
        const owner = { workspaceId, participantId, memberId, importId, timeZone };
        const judged = judgeObservations(ObservationTable.of(observations));
        await new ObservationsRepository(cipher).store(tx, owner, 0, judged);
        await new QualityEntriesRepository().store(tx, owner, 0, judged.entries);
        for (const activity of activities) await new ActivitiesRepository(cipher).store(tx, owner, activity);
        await new DailySummariesRepository().refresh(tx, owner, importId);
        return importId;
      }),
  };
}
