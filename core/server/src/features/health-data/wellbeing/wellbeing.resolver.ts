import { Inject } from '@nestjs/common';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited } from '../../../platform/access/requirement.js';
import type { Answer } from '../../../platform/graphql/answer.js';
import type * as Schema from '../../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { FitnessService } from './fitness.service.js';
import { RecoveryService } from './recovery.service.js';
import { SleepService } from './sleep.service.js';

@Resolver('Participant')
export class WellbeingResolver {
  constructor(
    @Inject(SleepService) private readonly nights: SleepService,
    @Inject(RecoveryService) private readonly mornings: RecoveryService,
    @Inject(FitnessService) private readonly fitness: FitnessService,
  ) {}

  @ResolveField('sleep')
  @Inherited('of a participant whose record was opened')
  sleep(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args() asked: Schema.ParticipantSleepArgs,
  ): Answer<Schema.Participant, 'sleep'> {
    return this.nights.sleep(context, id, asked);
  }

  @ResolveField('recovery')
  @Inherited('of a participant whose record was opened')
  recovery(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args() asked: Schema.ParticipantRecoveryArgs,
  ): Answer<Schema.Participant, 'recovery'> {
    return this.mornings.recovery(context, id, asked);
  }

  @ResolveField('aerobicFitness')
  @Inherited('of a participant whose record was opened')
  aerobicFitness(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args() { on }: Schema.ParticipantAerobicFitnessArgs,
  ): Answer<Schema.Participant, 'aerobicFitness'> {
    return this.fitness.fitness(context, id, on);
  }
}
