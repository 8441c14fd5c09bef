import { Inject, Injectable } from '@nestjs/common';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { todayIn } from '../../platform/time/today.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import { CheckInsRepository } from './check-ins.repository.js';
import { PlanFollower } from './plan-follower.js';

const scales = { sleepHours: [0, 24], soreness: [1, 5], lowMood: [1, 5], stress: [1, 5] } as const;
type Rated = keyof typeof scales;

/** How people say they are in the morning, and what it changes today: nothing, or less. */
@Injectable()
export class CheckInDesk {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(CheckInsRepository) private readonly checkIns: CheckInsRepository,
    @Inject(PlanFollower) private readonly follower: PlanFollower,
  ) {}

  async checkIn(context: RequestContext, input: Schema.CheckInInput): Promise<Handed<Schema.CheckInResult>> {
    const participant = await this.access.open(context, input.participantId, 'change', 'Plan');
    if (!participant) return notFound();
    const outside = (Object.keys(scales) as Rated[]).filter((field) => {
      const value = input[field] ?? null;
      return value !== null && !(value >= scales[field][0] && value <= scales[field][1]);
    });
    if (outside.length > 0)
      return invalidInput(
        outside.map((path) => ({
          severity: 'error' as const,
          path,
          code: 'invalid',
          message: `Give a value from ${scales[path][0]} to ${scales[path][1]}.`,
        })),
      );
    const tx = await context.transaction();
    const { sleepHours = null, soreness = null, lowMood = null, stress = null } = input;
    const on = todayIn(participant.profile.timeZone);
    const owner = { workspaceId: participant.workspaceId, participantId: participant.id };
    await this.checkIns.store(tx, owner, { on, sleepHours, soreness, lowMood, stress });
    const { verdict, reasons, isLowered } = await this.follower.lookAtMorning(tx, participant);
    return { __typename: 'CheckedIn', isEasier: verdict === 'easier', isLowered, reasons };
  }
}
