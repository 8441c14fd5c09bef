import { Inject, Injectable } from '@nestjs/common';
import type { ProblemIssue } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { BlobStore, BlobTooLarge } from '../../platform/blobs/blob-store.js';
import type { Settings } from '../../platform/config/read-settings.js';
import { settingsToken } from '../../platform/config/tokens.js';
import { asFullDisk } from '../../platform/database/database-unavailable.js';
import { Transactions } from '../../platform/database/transactions.js';
import { ProgressListener } from '../../platform/events/progress-channel.js';
import type { ProblemOf } from '../../platform/graphql/problems.js';
import { invalidInput, notFound } from '../../platform/graphql/problems.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import type { MemberActor } from '../../platform/access/actor.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { HealthRecordAccess, isUuid } from '../profiles/health-record-access.js';
import { answerIssues, answersOf } from './answers-of.js';
import { failureView } from './failure-view.js';
import { importQueue } from './import-file.job.js';
import type { ImportRecord } from './import.js';
import { ImportsRepository } from './imports.repository.js';
import type { NewImport, SealedImport } from './imports.repository.js';
import { lookThroughTomorrow } from './raw-files/forget-raw-files.job.js';
import { RememberedAnswersRepository } from './remembered/remembered-answers.repository.js';
import { isTitlesKey } from './remembered/titles-key.js';
import { UploadsRepository } from './uploads.repository.js';

export interface ImportView extends Omit<ImportRecord, 'failure' | 'workspaceId' | 'participantId'> {
  __typename: 'Import';
  uploadId: string;
  failure: string | null;
  failureReason: Schema.ImportFailure | null;
  canBeReread: boolean;
}

/** The problem of handing over the same bytes again, and the import that has read them. */
export interface AlreadyImported extends ProblemOf<'AlreadyImported'> {
  import: ImportView;
}

const listLimit = 200;

/** Deliveries of health data: taking the bytes, starting to read them, telling how far it is. */
@Injectable()
export class ImportsService {
  constructor(
    @Inject(settingsToken) private readonly settings: Settings,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(BlobStore) private readonly blobs: BlobStore,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(ImportsRepository) private readonly imports: ImportsRepository,
    @Inject(UploadsRepository) private readonly uploads: UploadsRepository,
    @Inject(RememberedAnswersRepository) private readonly remembered: RememberedAnswersRepository,
    @Inject(ProgressListener) private readonly progress: ProgressListener,
  ) {}

  /** Keeps the bytes, sealed. Resolves to the upload's id, or null when they are too many. */
  async upload(
    actor: MemberActor,
    fileName: string,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<string | null> {
    try {
      const blob = await this.blobs
        .save(bytes, this.settings.maxUploadMegabytes * 1024 * 1024)
        .catch((error: unknown) => Promise.reject(asFullDisk(error)));
      await this.transactions.run(actor, async (tx) => {
        await this.uploads.add(tx, actor, fileName, blob);
        await lookThroughTomorrow(tx, this.outbox, actor.workspaceId);
      });
      return blob.id;
    } catch (error) {
      if (error instanceof BlobTooLarge) return null;
      throw error;
    }
  }

  /** Begins to read an upload, unless the same bytes were read with the same answers already. */
  async start(
    context: RequestContext,
    { participantId, uploadId, settings, rememberAs = null }: Schema.StartImportInput,
  ): Promise<ImportView | AlreadyImported | ProblemOf<'InvalidInput'> | ProblemOf<'NotFound'>> {
    const participant = await this.access.open(context, participantId, 'change');
    const tx = await context.transaction();
    const { memberId } = actorOf(context);
    if (
      !participant ||
      !isUuid(uploadId) ||
      !(await this.uploads.mayBeRead(tx, uploadId, { memberId, participantId }))
    )
      return notFound();
    const issues = [...answerIssues(settings), ...keyIssues(rememberAs ?? null)];
    if (issues.length > 0) return invalidInput(issues);
    const asked = { participantId, uploadId, settings: answersOf(settings) };
    const identical = await this.imports.identicalTo(tx, asked);
    if (identical) return alreadyImported(await this.view(tx, identical));
    if (rememberAs) await this.remembered.keep(tx, actorOf(context), rememberAs, asked.settings);
    return this.begin(context, asked);
  }

  /** Begins to read an upload that the actor may read for a participant whose record was opened. */
  async begin(
    context: RequestContext,
    { participantId, uploadId, settings }: Omit<NewImport, 'workspaceId'>,
  ): Promise<ImportView> {
    const actor = actorOf(context);
    const tx = await context.transaction();
    const { workspaceId } = actor;
    const id = await this.imports.add(tx, { workspaceId, participantId, uploadId, settings });
    const payload = { importId: id, participantId };
    await this.outbox.add(tx, { workspaceId, queue: importQueue, payload, requestedBy: actor.memberId });
    return this.view(tx, (await this.imports.find(tx, id))!);
  }

  async newestOf(
    context: RequestContext,
    participantId: string,
    { first, after }: Schema.ParticipantImportsArgs,
  ): Promise<ImportView[]> {
    const tx = await context.transaction();
    const limit = Math.min(Math.max(1, first), listLimit);
    const behind = isUuid(after ?? '') ? (after ?? null) : null;
    const found = await this.imports.newestOf(tx, participantId, limit, behind);
    const views: ImportView[] = [];
    for (const record of found) views.push(await this.view(tx, record));
    return views;
  }

  async countOf(context: RequestContext, participantId: string): Promise<number> {
    return this.imports.countOf(await context.transaction(), participantId);
  }

  /** A changed import as it is shown, or the problem as it is. */
  async shown<P extends ProblemOf<string>>(
    context: RequestContext,
    changed: SealedImport | P,
  ): Promise<ImportView | P> {
    return 'issues' in changed ? changed : this.view(await context.transaction(), changed);
  }

  /** An import of a participant whose record was opened. */
  async oneOf(context: RequestContext, participantId: string, id: string): Promise<ImportView | null> {
    const tx = await context.transaction();
    const record = isUuid(id) ? await this.imports.find(tx, id) : null;
    return record?.participantId === participantId ? this.view(tx, record) : null;
  }

  /** The import as it is now, for whoever may see its participant. */
  async find(context: RequestContext, id: string): Promise<ImportView | null> {
    const tx = await context.transaction();
    const record = isUuid(id) ? await this.imports.find(tx, id) : null;
    if (!record) context.audit.noteUnknown('read-health-record', `import:${id}`);
    if (!record || !(await this.access.open(context, record.participantId, 'read'))) return null;
    return this.view(tx, record);
  }

  ticks(importId: string): AsyncIterableIterator<unknown> {
    return this.progress.ticksOf({ kind: 'import', id: importId });
  }

  async view(tx: EntityManager, record: SealedImport): Promise<ImportView> {
    const { workspaceId, uploadedBy, sealedFileName, failure, knownSource: _, ...shown } = record;
    const stands =
      record.finishedAt !== null && record.rolledBackAt === null && record.takingBackSince === null;
    const canBeReread = stands && record.fileRemovedAt === null;
    const fileName = await this.uploads.fileName(tx, { workspaceId, memberId: uploadedBy }, sealedFileName);
    const failureReason = failure && failureView(failure);
    return {
      ...shown,
      __typename: 'Import',
      fileName,
      canBeReread,
      failureReason,
      failure: failure?.message ?? null,
    };
  }
}

function keyIssues(key: string | null): ProblemIssue[] {
  if (key === null || isTitlesKey(key)) return [];
  const message = 'Send the `titlesKey` of a preview, or leave it out.';
  return [{ severity: 'error', path: 'rememberAs', code: 'no-titles-key', message }];
}

function alreadyImported(view: ImportView): AlreadyImported {
  const message =
    'This very file was imported already with the same answers. Reading it again would change nothing.';
  return { __typename: 'AlreadyImported', code: 'ALREADY_IMPORTED', message, issues: [], import: view };
}
