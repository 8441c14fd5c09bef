import { Inject, Injectable } from '@nestjs/common';
import { activityCodes, groupLikingText, groupText } from '@regimen/domain';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import { PeopleAlike } from './people-alike.js';
import { TrialsRepository } from './trials.repository.js';

const mostDraws = 50;

/** What is tried with a person, and what people like them liked. */
@Injectable()
export class RecommendationsService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(TrialsRepository) private readonly trials: TrialsRepository,
    @Inject(PeopleAlike) private readonly alike: PeopleAlike,
  ) {}

  async refusedOf(context: RequestContext, participantId: string): Promise<string[]> {
    const participant = await this.access.open(context, participantId, 'read');
    return participant ? this.trials.refused(await context.transaction(), participantId) : [];
  }

  async drawnOf(
    context: RequestContext,
    participantId: string,
    first: number,
  ): Promise<Handed<Schema.DrawnChoice>[]> {
    const participant = await this.access.open(context, participantId, 'read');
    if (!participant) return [];
    const limit = Math.min(mostDraws, Math.max(0, first));
    const drawn = await this.trials.drawn(await context.transaction(), participantId, limit);
    return drawn.map(({ policy, ...one }) => ({
      ...one,
      policy: policy.name,
      policyVersion: policy.version,
    }));
  }

  async peopleLike(
    context: RequestContext,
    participantId: string,
  ): Promise<Handed<Schema.PeopleLikeYou> | null> {
    const participant = await this.access.open(context, participantId, 'read');
    const group = participant && (await this.alike.groupOf(await context.transaction(), participant));
    if (!group) return null;
    const { traits, people, countedOn } = group;
    const activities = group.activities.map((one) => ({ ...one, text: groupLikingText(one) }));
    return { who: groupText(traits), people, countedOn, activities };
  }

  async setTrialRefused(
    context: RequestContext,
    { participantId, activity, isRefused }: Schema.RefuseTrialInput,
  ): Promise<Handed<Schema.RefuseTrialResult>> {
    const participant = await this.access.open(context, participantId, 'change');
    if (!participant) return notFound();
    const code = activityCodes.find((each) => each === activity);
    if (!code) {
      const message = 'Name an activity of the vocabulary.';
      return invalidInput([{ severity: 'error', path: 'activity', code: 'unknown', message }]);
    }
    const tx = await context.transaction();
    if (isRefused) await this.trials.refuse(tx, participant, code);
    else await this.trials.allowAgain(tx, participant.id, code);
    return { __typename: 'RefusedTrials', activities: await this.trials.refused(tx, participant.id) };
  }
}
