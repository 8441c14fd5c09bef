import { Inject, Injectable } from '@nestjs/common';
import type { FileInspection } from '@regimen/plugin-api';
import type { EntityManager } from 'typeorm';
import { BlobStore } from '../../../platform/blobs/blob-store.js';
import { Turns } from '../../../platform/access/turns.js';
import type { Settings } from '../../../platform/config/read-settings.js';
import { settingsToken } from '../../../platform/config/tokens.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type * as Schema from '../../../platform/graphql/generated/schema-types.js';
import type { ProblemOf } from '../../../platform/graphql/problems.js';
import { invalidInput, notFound, notPossible } from '../../../platform/graphql/problems.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { actorOf } from '../../../platform/graphql/request-context.js';
import { PluginRegistry } from '../../../platform/plugins/plugin-registry.js';
import { HealthRecordAccess, isUuid } from '../../profiles/health-record-access.js';
import { ByteMeter } from '../byte-meter.js';
import { answerIssues, answersOf } from '../answers-of.js';
import { failureView } from '../failure-view.js';
import { ImportsRepository } from '../imports.repository.js';
import type { ImportView } from '../imports.service.js';
import { ImportsService } from '../imports.service.js';
import { openDelivery } from '../open-delivery.js';
import { RememberedAnswersRepository } from '../remembered/remembered-answers.repository.js';
import { titlesKey } from '../remembered/titles-key.js';
import type { OpenedUpload } from '../uploads.repository.js';
import { UploadsRepository } from '../uploads.repository.js';
import type { DeliveryPreview } from './delivery-preview.js';
import { knownRecordsOf } from './known-records-of.js';
import { KnownRecordsRepository } from './known-records.repository.js';
import { previewDelivery } from './preview-delivery.js';

export interface ImportPreviewView extends Omit<DeliveryPreview, 'failure' | 'files'> {
  __typename: 'ImportPreview';
  failure: Schema.ImportFailure | null;
  files: Schema.PreviewedFile[];
  inspection: InspectionView | null;
  identicalImport: ImportView | null;
}

interface InspectionView extends FileInspection {
  roles: NonNullable<FileInspection['roles']>;
  titlesKey: string | null;
  remembered: { settings: { name: string; value: string }[]; givenAt: Date } | null;
}

/** What is known before the file is read. */
interface Asked {
  upload: OpenedUpload;
  reading: { timeZone: string; settings: Readonly<Record<string, string>> };
  identicalImport: ImportView | null;
}

type PreviewProblem = ProblemOf<'InvalidInput'> | ProblemOf<'NotFound'> | ProblemOf<'NotPossible'>;

/** Each may start three processes, beside the worker's and everybody's requests. */
const mostAtOnce = 2;

/** Tells what an import would bring before anything is stored. */
@Injectable()
export class PreviewImportService {
  private readonly turns = new Turns(mostAtOnce);

  constructor(
    @Inject(settingsToken) private readonly settings: Settings,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(BlobStore) private readonly blobs: BlobStore,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(UploadsRepository) private readonly uploads: UploadsRepository,
    @Inject(ImportsRepository) private readonly imports: ImportsRepository,
    @Inject(ImportsService) private readonly views: ImportsService,
    @Inject(KnownRecordsRepository) private readonly known: KnownRecordsRepository,
    @Inject(RememberedAnswersRepository) private readonly remembered: RememberedAnswersRepository,
  ) {}

  async preview(
    context: RequestContext,
    input: Schema.PreviewImportInput,
  ): Promise<ImportPreviewView | PreviewProblem> {
    const asked = await this.inTransaction(context, (tx) => this.look(context, tx, input));
    if ('issues' in asked) return asked;
    const previewed = await this.turns.take(() => this.read(context, input, asked));
    if (previewed === null)
      return notPossible('PREVIEWS_ARE_BUSY', 'Other files are being looked at. Try again in a moment.');
    const { inspection, failure, files } = previewed;
    return {
      ...previewed,
      __typename: 'ImportPreview',
      failure: failure && failureView(failure),
      files: files.map((file) => ({ ...file, failure: file.failure && failureView(file.failure) })),
      inspection: inspection && (await this.inspected(context, inspection)),
      identicalImport: asked.identicalImport,
    };
  }

  /** What is asked of the database before the file is read, or why it is not read. */
  private async look(
    context: RequestContext,
    tx: EntityManager,
    { participantId, uploadId, settings: told }: Schema.PreviewImportInput,
  ): Promise<Asked | PreviewProblem> {
    const inside = { ...context, transaction: () => Promise.resolve(tx) };
    const participant = await this.access.open(inside, participantId, 'change');
    const { memberId } = actorOf(context);
    if (
      !participant ||
      !isUuid(uploadId) ||
      !(await this.uploads.mayBeRead(tx, uploadId, { memberId, participantId }))
    )
      return notFound();
    const issues = answerIssues(told);
    if (issues.length > 0) return invalidInput(issues);
    const settings = answersOf(told);
    const identical = await this.imports.identicalTo(tx, { participantId, uploadId, settings });
    return {
      upload: await this.uploads.open(tx, uploadId),
      reading: { timeZone: participant.profile.timeZone, settings },
      identicalImport: identical && (await this.views.view(tx, identical)),
    };
  }

  private read(
    context: RequestContext,
    { participantId }: Schema.PreviewImportInput,
    { upload, reading }: Asked,
  ): Promise<DeliveryPreview> {
    const file = openDelivery(this.blobs, upload, reading, new ByteMeter(upload.sizeBytes));
    const { pluginsFile } = this.settings;
    const owner = { workspaceId: actorOf(context).workspaceId, participantId };
    const known = knownRecordsOf(this.known, owner, (work) => this.inTransaction(context, work));
    return previewDelivery({ plugins: this.plugins, pluginsFile }, file, known);
  }

  private async inspected(context: RequestContext, inspection: FileInspection): Promise<InspectionView> {
    const member = actorOf(context);
    const key = titlesKey(member, inspection);
    const remembered =
      key && (await this.inTransaction(context, (tx) => this.remembered.find(tx, member, key)));
    return {
      ...inspection,
      roles: inspection.roles ?? [],
      titlesKey: key,
      remembered: remembered
        ? { settings: settingsOf(remembered.answers), givenAt: remembered.givenAt }
        : null,
    };
  }

  /** Not the operation's transaction: that would stay open while the file is read. */
  private inTransaction<T>(context: RequestContext, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.transactions.run(actorOf(context), work);
  }
}

function settingsOf(answers: Readonly<Record<string, string>>): { name: string; value: string }[] {
  return Object.entries(answers).map(([name, value]) => ({ name, value }));
}
