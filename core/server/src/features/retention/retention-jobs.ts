import type { INestApplicationContext } from '@nestjs/common';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import type { Platform } from '../../platform/bootstrap/platform.js';
import type { JobDefinition } from '../../platform/queue/job-definition.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { RawFilesRepository } from '../imports/raw-files/raw-files.repository.js';
import { ErasuresRepository } from '../personal-data/erasure/erasures.repository.js';
import { ExportBlobs } from '../personal-data/export/export-blobs.js';
import { PersonalExportsRepository } from '../personal-data/export/personal-exports.repository.js';
import { ExpiredRowsRepository } from './expired-rows.repository.js';
import { KeepToPeriodsProcessor } from './keep-to-periods.processor.js';
import { Periods } from './periods.js';

/** What is removed of a workspace every day. */
export function retentionJobs(
  app: INestApplicationContext,
  { transactions, blobs }: Pick<Platform, 'transactions' | 'blobs'>,
): JobDefinition[] {
  return [
    new KeepToPeriodsProcessor({
      transactions,
      outbox: app.get(OutboxRepository),
      audit: app.get(AuditRepository),
      periods: app.get(Periods, { strict: false }),
      expired: app.get(ExpiredRowsRepository, { strict: false }),
      rawFiles: app.get(RawFilesRepository, { strict: false }),
      uploads: blobs,
      exports: app.get(PersonalExportsRepository, { strict: false }),
      exportBlobs: app.get(ExportBlobs, { strict: false }),
      erasures: app.get(ErasuresRepository, { strict: false }),
    }),
  ];
}
