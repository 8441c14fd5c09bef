import { Inject, Injectable } from '@nestjs/common';
import type { ProblemIssue } from '@regimen/domain';
import { invalidInput, notFound } from '../../../platform/graphql/problems.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { HealthRecordAccess, isUuid } from '../../profiles/health-record-access.js';
import { ActivityRatingsRepository } from './activity-ratings.repository.js';
import { HealthDataService } from '../health-data.service.js';
import { SameSessionsRepository } from './same-sessions.repository.js';

/** Ends of the scale (CR10; Foster 2001 multiplies it by minutes). */
const [lowest, highest] = [0, 10];

const offScale: ProblemIssue = {
  severity: 'error',
  path: 'perceivedExertion',
  code: 'off-scale',
  message: `A rating is a number from ${lowest} to ${highest}.`,
};

/** What a person says afterwards of how hard a session was. */
@Injectable()
export class ActivityRatingsService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(ActivityRatingsRepository) private readonly ratings: ActivityRatingsRepository,
    @Inject(SameSessionsRepository) private readonly sameSessions: SameSessionsRepository,
    @Inject(HealthDataService) private readonly healthData: HealthDataService,
  ) {}

  /** Loads are worked out from it whenever they are asked for: nothing else is to be made anew. */
  async rate(
    context: RequestContext,
    { activityId, perceivedExertion = null }: { activityId: string; perceivedExertion?: number | null },
  ) {
    const tx = await context.transaction();
    const participantId = isUuid(activityId) ? await this.sameSessions.participantOf(tx, activityId) : null;
    if (participantId === null || !(await this.access.open(context, participantId, 'change')))
      return notFound();
    if (perceivedExertion !== null && !(perceivedExertion >= lowest && perceivedExertion <= highest))
      return invalidInput([offScale]);
    await this.ratings.rate(tx, participantId, activityId, perceivedExertion);
    return (await this.healthData.activity(context, participantId, activityId)) ?? notFound();
  }
}
