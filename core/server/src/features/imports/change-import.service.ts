import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { announceProgress } from '../../platform/events/progress-channel.js';
import type { ProblemOf } from '../../platform/graphql/problems.js';
import { notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { HealthRecordAccess, isUuid } from '../profiles/health-record-access.js';
import { importQueue } from './import-file.job.js';
import { ImportsRepository } from './imports.repository.js';
import type { SealedImport } from './imports.repository.js';
import { takeBackQueue } from './take-back-import.job.js';

export type ChangeProblem = ProblemOf<'NotFound'> | ProblemOf<'NotPossible'>;

/** Ends imports, takes them back, and has them read again. Each answers the import to show, or why not. */
@Injectable()
export class ChangeImportService {
  constructor(
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(ImportsRepository) private readonly imports: ImportsRepository,
  ) {}

  cancel(context: RequestContext, importId: string): Promise<SealedImport | ChangeProblem> {
    return this.change(context, importId, 'cancel-import', async (tx, record) => {
      if (record.finishedAt !== null)
        return notPossible('IMPORT_HAS_ENDED', 'The import has ended. It can be taken back instead.');
      await this.imports.markCancelled(tx, record.id);
      return this.takeBack(context, tx, record);
    });
  }

  rollBack(context: RequestContext, importId: string): Promise<SealedImport | ChangeProblem> {
    return this.change(context, importId, 'roll-back-import', async (tx, record) => {
      if (record.finishedAt === null)
        return notPossible('IMPORT_IS_RUNNING', 'The import is still read. Cancel it instead.');
      return whyNotStanding(record) ?? this.takeBack(context, tx, record);
    });
  }

  reread(context: RequestContext, importId: string): Promise<SealedImport | ChangeProblem> {
    return this.change(context, importId, 'reread-import', async (tx, record) => {
      if (record.finishedAt === null)
        return notPossible('IMPORT_IS_RUNNING', 'The import is still read. Wait for its end.');
      const refusal = whyNotStanding(record) ?? whyWithoutBytes(record);
      if (refusal) return refusal;
      const { workspaceId, participantId, uploadId, settings, knownSource } = record;
      const added = { workspaceId, participantId, uploadId, settings, knownSource, replaces: record.id };
      const id = await this.imports.add(tx, added);
      const payload = { importId: id, participantId };
      const requestedBy = actorOf(context).memberId;
      await this.outbox.add(tx, { workspaceId, queue: importQueue, payload, requestedBy });
      return id;
    });
  }

  /** Opens the import for whoever may change its record, and holds it while `work` decides. */
  private async change(
    context: RequestContext,
    importId: string,
    action: string,
    work: (tx: EntityManager, record: SealedImport) => Promise<string | ChangeProblem>,
  ): Promise<SealedImport | ChangeProblem> {
    const tx = await context.transaction();
    const known = isUuid(importId) ? await this.imports.find(tx, importId) : null;
    if (!known) context.audit.noteUnknown('change-health-record', `import:${importId}`);
    const participant = known && (await this.access.open(context, known.participantId, 'change'));
    if (!known || !participant) return notFound();
    const record = (await this.imports.lock(tx, importId)) ?? known;
    const shown = await work(tx, record);
    if (typeof shown !== 'string') return shown;
    context.audit.note({ action, subject: `import:${importId}`, decision: 'allowed', reason: 'requested' });
    await announceProgress(tx, { kind: 'import', id: importId });
    return (await this.imports.find(tx, shown)) ?? notFound();
  }

  /** A decade of values takes minutes: a worker does it. */
  private async takeBack(context: RequestContext, tx: EntityManager, record: SealedImport): Promise<string> {
    const { id: importId, workspaceId, participantId } = record;
    await this.imports.markTakingBack(tx, importId);
    const payload = { importId, participantId };
    const requestedBy = actorOf(context).memberId;
    await this.outbox.add(tx, { workspaceId, queue: takeBackQueue, payload, requestedBy });
    return importId;
  }
}

/** Why a file cannot be read again; null while its bytes are kept. */
function whyWithoutBytes({ fileRemovedAt }: SealedImport): ProblemOf<'NotPossible'> | null {
  if (fileRemovedAt === null) return null;
  return notPossible('FILE_WAS_REMOVED', 'The raw file is no longer kept here. Hand it over again.');
}

/** Why the effects of an import cannot be changed any more; null while they stand. */
function whyNotStanding({ rolledBackAt, takingBackSince }: SealedImport): ProblemOf<'NotPossible'> | null {
  if (rolledBackAt !== null)
    return notPossible('IMPORT_WAS_TAKEN_BACK', 'The import was taken back already. Import the file again.');
  if (takingBackSince === null) return null;
  return notPossible('IMPORT_IS_TAKEN_BACK', 'The import is being taken back. Wait for its end.');
}
