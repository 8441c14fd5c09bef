import type { INestApplicationContext } from '@nestjs/common';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import type { Platform } from '../../platform/bootstrap/platform.js';
import type { JobDefinition } from '../../platform/queue/job-definition.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { ParticipantsRepository } from '../profiles/participants.repository.js';
import { ErasePersonProcessor } from './erasure/erase-person.processor.js';
import { ErasedPeople } from './erasure/erased-people.js';
import { ErasuresRepository } from './erasure/erasures.repository.js';
import { LegalHoldsRepository } from './erasure/legal-holds.repository.js';
import { PersonEraser } from './erasure/person-eraser.js';
import { ExportBlobs } from './export/export-blobs.js';
import { ExportPersonProcessor } from './export/export-person.processor.js';
import { PersonArchive } from './export/person-archive.js';
import { PersonalExportsRepository } from './export/personal-exports.repository.js';

/** Background work on people's own data. */
export function personalDataJobs(
  app: INestApplicationContext,
  { transactions, signer }: Pick<Platform, 'transactions' | 'signer'>,
): JobDefinition[] {
  return [
    new ExportPersonProcessor({
      transactions,
      participants: app.get(ParticipantsRepository, { strict: false }),
      exports: app.get(PersonalExportsRepository, { strict: false }),
      blobs: app.get(ExportBlobs, { strict: false }),
      archive: app.get(PersonArchive, { strict: false }),
    }),
    new ErasePersonProcessor({
      transactions,
      signer,
      outbox: app.get(OutboxRepository),
      audit: app.get(AuditRepository),
      erasures: app.get(ErasuresRepository, { strict: false }),
      holds: app.get(LegalHoldsRepository, { strict: false }),
      eraser: app.get(PersonEraser, { strict: false }),
      erased: app.get(ErasedPeople, { strict: false }),
    }),
  ];
}
