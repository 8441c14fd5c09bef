import { Inject, Injectable } from '@nestjs/common';
import type { ProblemIssue } from '@regimen/domain';
import type { EntryDocument } from '@regimen/plugin-api';
import { entryVersion } from '@regimen/plugin-api';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { ProblemOf } from '../../platform/graphql/problems.js';
import { invalidInput, notFound } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import type { ImportView } from '../imports/imports.service.js';
import { ImportsService } from '../imports/imports.service.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import { activityIssues, observationIssues } from './entry-issues.js';
import { enteredActivity, enteredObservation } from './entry-values.js';

type RecordedEntry = ImportView | ProblemOf<'InvalidInput'> | ProblemOf<'NotFound'>;

const fileName = 'entry.json';

/** What people enter themselves. It is kept as a file and imported: one way in, one way back out. */
@Injectable()
export class ManualEntryService {
  constructor(
    @Inject(ImportsService) private readonly imports: ImportsService,
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
  ) {}

  async recordObservations(
    context: RequestContext,
    { participantId, observations }: Schema.RecordObservationsInput,
  ): Promise<RecordedEntry> {
    const entered = observations.map(enteredObservation);
    const issues = observationIssues(entered, new Date());
    return this.record(context, participantId, issues, { observations: entered, activities: [] });
  }

  async recordActivity(
    context: RequestContext,
    { participantId, ...activity }: Schema.RecordActivityInput,
  ): Promise<RecordedEntry> {
    const entered = enteredActivity(activity);
    const issues = activityIssues(entered, new Date());
    return this.record(context, participantId, issues, { observations: [], activities: [entered] });
  }

  private async record(
    context: RequestContext,
    participantId: string,
    issues: readonly ProblemIssue[],
    entries: { observations: readonly object[]; activities: readonly object[] },
  ): Promise<RecordedEntry> {
    if (!(await this.access.open(context, participantId, 'change'))) return notFound();
    if (issues.length > 0) return invalidInput(issues);
    const document = { regimenEntry: entryVersion, ...entries } satisfies Record<
      keyof EntryDocument,
      unknown
    >;
    const bytes = (async function* () {
      yield Buffer.from(JSON.stringify(document));
    })();
    const uploadId = await this.imports.upload(actorOf(context), fileName, bytes);
    if (uploadId === null) throw new Error('An entry of a few kilobytes is larger than any upload may be.');
    // What is entered twice is the same file: its import says that everything was there already.
    return this.imports.begin(context, { participantId, uploadId });
  }
}
