import type { INestApplicationContext } from '@nestjs/common';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import type { Platform } from '../../platform/bootstrap/platform.js';
import type { JobDefinition } from '../../platform/queue/job-definition.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { ErasePersonProcessor } from './erasure/erase-person.processor.js';
import { ErasedPeople } from './erasure/erased-people.js';
import { ErasuresRepository } from './erasure/erasures.repository.js';
import { LegalHoldsRepository } from './erasure/legal-holds.repository.js';
import { PersonEraser } from './erasure/person-eraser.js';

/** Background work on people's own data. */
export function personalDataJobs(
  app: INestApplicationContext,
  { transactions, signer }: Pick<Platform, 'transactions' | 'signer'>,
): JobDefinition[] {
  return [
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
