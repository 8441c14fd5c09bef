import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { announceProgress } from '../../platform/events/progress-channel.js';
import type { ProblemOf } from '../../platform/graphql/problems.js';
import { notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { DailySummariesRepository } from '../health-data/daily-summaries.repository.js';
import { SameSessionsRepository } from '../health-data/same-sessions.repository.js';
import { HealthRecordAccess, isUuid } from '../profiles/health-record-access.js';
import { DeliveredRecordsRepository } from './delivered-records.repository.js';
import { importQueue } from './import-file.job.js';
import { ImportsRepository } from './imports.repository.js';
import type { SealedImport } from './imports.repository.js';
import { takeBack } from './take-back.js';

export type ChangeProblem = ProblemOf<'NotFound'> | ProblemOf<'NotPossible'>;

/** Ends imports, takes them back, and has them read again. Each answers the import to show, or why not. */
@Injectable()
export class ChangeImportService {
  constructor(
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(ImportsRepository) private readonly imports: ImportsRepository,
    @Inject(DeliveredRecordsRepository) private readonly delivered: DeliveredRecordsRepository,
    @Inject(SameSessionsRepository) private readonly sameSessions: SameSessionsRepository,
    @Inject(DailySummariesRepository) private readonly summaries: DailySummariesRepository,
  ) {}

  cancel(context: RequestContext, importId: string): Promise<SealedImport | ChangeProblem> {
    return this.change(context, importId, 'cancel-import', async (tx, record, timeZone) => {
      if (record.finishedAt !== null)
        return notPossible('IMPORT_HAS_ENDED', 'The import has ended. It can be taken back instead.');
      await this.takeBack(tx, record, timeZone);
      await this.imports.markCancelled(tx, record.id);
      return record.id;
    });
  }

  rollBack(context: RequestContext, importId: string): Promise<SealedImport | ChangeProblem> {
    return this.change(context, importId, 'roll-back-import', async (tx, record, timeZone) => {
      if (record.finishedAt === null)
        return notPossible('IMPORT_IS_RUNNING', 'The import is still read. Cancel it instead.');
      if (record.rolledBackAt !== null) return alreadyTakenBack();
      await this.takeBack(tx, record, timeZone);
      await this.imports.markRolledBack(tx, record.id);
      return record.id;
    });
  }

  reread(context: RequestContext, importId: string): Promise<SealedImport | ChangeProblem> {
    return this.change(context, importId, 'reread-import', async (tx, record) => {
      if (record.finishedAt === null)
        return notPossible('IMPORT_IS_RUNNING', 'The import is still read. Wait for its end.');
      if (record.rolledBackAt !== null) return alreadyTakenBack();
      const { workspaceId, participantId, uploadId, settings } = record;
      const added = { workspaceId, participantId, uploadId, settings, replaces: record.id };
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
    work: (tx: EntityManager, record: SealedImport, timeZone: string) => Promise<string | ChangeProblem>,
  ): Promise<SealedImport | ChangeProblem> {
    const tx = await context.transaction();
    const known = isUuid(importId) ? await this.imports.find(tx, importId) : null;
    const participant = known && (await this.access.open(context, known.participantId, 'change'));
    if (!known || !participant) return notFound();
    const record = (await this.imports.lock(tx, importId)) ?? known;
    const shown = await work(tx, record, participant.profile.timeZone);
    if (typeof shown !== 'string') return shown;
    context.audit.note({ action, subject: `import:${importId}`, decision: 'allowed', reason: 'requested' });
    await announceProgress(tx, { kind: 'import', id: importId });
    return (await this.imports.find(tx, shown)) ?? notFound();
  }

  private takeBack(tx: EntityManager, record: SealedImport, timeZone: string): Promise<void> {
    const { id: importId, workspaceId, participantId } = record;
    const { delivered, sameSessions, summaries } = this;
    const owner = { importId, workspaceId, participantId, timeZone };
    return takeBack(tx, owner, { delivered, sameSessions, summaries });
  }
}

function alreadyTakenBack(): ProblemOf<'NotPossible'> {
  return notPossible('IMPORT_WAS_TAKEN_BACK', 'The import was taken back already. Import the file again.');
}
