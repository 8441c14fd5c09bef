import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { OutboxRepository } from '../../../platform/queue/outbox.repository.js';
import { jobOf } from '../../imports/testing/import-desk.js';
import { ErasePersonProcessor } from '../erasure/erase-person.processor.js';
import { ErasuresRepository } from '../erasure/erasures.repository.js';
import type { StoredErasure } from '../erasure/erasures.repository.js';
import { LegalHoldsRepository } from '../erasure/legal-holds.repository.js';
import type { Person } from '../owned-rows.repository.js';
import type { RightsDesk } from './whole-person.js';

/** Asks for an erasure and carries it out as the worker does. */
export async function erasePerson(desk: RightsDesk, person: Person): Promise<StoredErasure> {
  const erasures = new ErasuresRepository();
  const { id } = await desk.within(person, (tx) => erasures.ask(tx, person, person.memberId));
  const processor = new ErasePersonProcessor({
    ...desk,
    outbox: new OutboxRepository(),
    audit: new AuditRepository(),
    erasures,
    holds: new LegalHoldsRepository(desk.cipher),
  });
  await processor.run(jobOf({ workspaceId: person.workspaceId, payload: { erasureId: id } }));
  return (await desk.within(person, (tx) => erasures.find(tx, id)))!;
}
