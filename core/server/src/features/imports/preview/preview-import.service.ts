import { Inject, Injectable } from '@nestjs/common';
import type { FileInspection } from '@regimen/plugin-api';
import { BlobStore } from '../../../platform/blobs/blob-store.js';
import type { Settings } from '../../../platform/config/read-settings.js';
import { settingsToken } from '../../../platform/config/tokens.js';
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
import { UploadsRepository } from '../uploads.repository.js';
import type { DeliveryPreview } from './delivery-preview.js';
import { KnownRecordsRepository } from './known-records.repository.js';
import { previewDelivery } from './preview-delivery.js';
import { Turns } from './turns.js';

export interface ImportPreviewView extends Omit<DeliveryPreview, 'failure' | 'files'> {
  __typename: 'ImportPreview';
  failure: Schema.ImportFailure | null;
  files: Schema.PreviewedFile[];
  inspection: (FileInspection & { roles: NonNullable<FileInspection['roles']> }) | null;
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
    @Inject(BlobStore) private readonly blobs: BlobStore,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(UploadsRepository) private readonly uploads: UploadsRepository,
    @Inject(ImportsRepository) private readonly imports: ImportsRepository,
    @Inject(ImportsService) private readonly views: ImportsService,
    @Inject(KnownRecordsRepository) private readonly known: KnownRecordsRepository,
  ) {}

  async preview(
    context: RequestContext,
    input: Schema.PreviewImportInput,
  ): Promise<ImportPreviewView | PreviewProblem> {
    const { participantId, uploadId } = input;
    const participant = await this.access.open(context, participantId, 'change');
    const { memberId } = actorOf(context);
    const tx = await context.transaction();
    if (
      !participant ||
      !isUuid(uploadId) ||
      !(await this.uploads.mayBeRead(tx, uploadId, { memberId, participantId }))
    )
      return notFound();
    const issues = answerIssues(input.settings);
    if (issues.length > 0) return invalidInput(issues);
    const settings = answersOf(input.settings);
    const identical = await this.imports.identicalTo(tx, { participantId, uploadId, settings });
    const previewed = await this.turns.take(() => this.read(context, input, participant.profile.timeZone));
    if (previewed === null)
      return notPossible('PREVIEWS_ARE_BUSY', 'Other files are being looked at. Try again in a moment.');
    const { inspection, failure, files } = previewed;
    return {
      ...previewed,
      __typename: 'ImportPreview',
      failure: failure && failureView(failure),
      files: files.map((file) => ({ ...file, failure: file.failure && failureView(file.failure) })),
      inspection: inspection && { ...inspection, roles: inspection.roles ?? [] },
      identicalImport: identical && (await this.views.view(tx, identical)),
    };
  }

  private async read(
    context: RequestContext,
    { participantId, uploadId, settings }: Schema.PreviewImportInput,
    timeZone: string,
  ): Promise<DeliveryPreview> {
    const tx = await context.transaction();
    const upload = await this.uploads.open(tx, uploadId);
    const told = { timeZone, settings: answersOf(settings) };
    const file = openDelivery(this.blobs, upload, told, new ByteMeter(upload.sizeBytes));
    const { plugins, known } = this;
    const { pluginsFile } = this.settings;
    const owner = { workspaceId: actorOf(context).workspaceId, participantId };
    return previewDelivery({ plugins, pluginsFile }, file, {
      observations: (observations) => known.observations(tx, owner, observations),
      activities: (activities) => known.activities(tx, owner, activities),
    });
  }
}
