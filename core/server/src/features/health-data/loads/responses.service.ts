import { Inject, Injectable } from '@nestjs/common';
import { describeResponses } from '@regimen/domain';
import type { Handed } from '../../../platform/graphql/answer.js';
import type * as Schema from '../../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { actorOf } from '../../../platform/graphql/request-context.js';
import { todayIn } from '../../../platform/time/today.js';
import { ParticipantsRepository } from '../../profiles/participants.repository.js';
import { isHypertensive, ResponseHistoryLoader } from './response-history.js';

/** How a participant whose record was opened answers to training: the numbers for the care team, the words for all. */
@Injectable()
export class ResponsesService {
  constructor(
    @Inject(ParticipantsRepository) private readonly participants: ParticipantsRepository,
    @Inject(ResponseHistoryLoader) private readonly history: ResponseHistoryLoader,
  ) {}

  /** @throws Error when the participant is gone after all. */
  async responses(
    context: RequestContext,
    participantId: string,
  ): Promise<Handed<Schema.TrainingResponse>[]> {
    const tx = await context.transaction();
    const participant = await this.participants.find(tx, participantId, null);
    if (!participant) throw new Error('A record was opened whose person is not there.');
    const { profile } = participant;
    const { record } = await this.history.load(tx, participantId, {
      ...{ profile, today: todayIn(profile.timeZone) },
      bodyMassKg: profile.bodyMassKg,
    });
    const isOwn = actorOf(context).participantId === participantId;
    return describeResponses(record.responses, { hypertensive: isHypertensive(profile) }).map(
      ({ response, modelSource, measurementSource, needsClinicianReview, ...shown }) => {
        const { outcome, verdict, measurements, measurementsNeeded, since, until, scale, sd, outliers } =
          response;
        const basis = { scale, sd, outliers, modelSource, measurementSource, needsClinicianReview };
        return {
          ...{ ...shown, outcome, verdict, measurements, measurementsNeeded, since, until },
          basis: isOwn ? null : basis,
        };
      },
    );
  }
}
