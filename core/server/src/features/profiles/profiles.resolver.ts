import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited, Requires, SignedIn } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ProfilesService } from './profiles.service.js';

@Resolver('Participant')
export class ProfilesResolver {
  constructor(@Inject(ProfilesService) private readonly profiles: ProfilesService) {}

  @Query('participants')
  @Requires('read', 'HealthRecord')
  participants(
    @Context() context: RequestContext,
    @Args('first') first: Schema.QueryParticipantsArgs['first'],
    @Args('after') after: Schema.QueryParticipantsArgs['after'],
  ): Answer<Schema.Query, 'participants'> {
    return this.profiles.caredFor(context, first, after ?? null);
  }

  @Query('participant')
  @Requires('read', 'HealthRecord')
  participant(
    @Context() context: RequestContext,
    @Args('id') id: Schema.QueryParticipantArgs['id'],
  ): Answer<Schema.Query, 'participant'> {
    return this.profiles.find(context, id);
  }

  @Query('vocabulary')
  @SignedIn('names of codes, the same for everyone', 'tokens-too')
  vocabulary(): Answer<Schema.Query, 'vocabulary'> {
    return this.profiles.vocabulary();
  }

  @Mutation('createParticipant')
  @Requires('manage', 'Participant')
  create(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationCreateParticipantArgs['input'],
  ): Answer<Schema.Mutation, 'createParticipant'> {
    return this.profiles.create(context, input);
  }

  @Mutation('updateProfile')
  @Requires('change', 'HealthRecord')
  update(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationUpdateProfileArgs['input'],
  ): Answer<Schema.Mutation, 'updateProfile'> {
    return this.profiles.update(context, input);
  }

  @Mutation('answerScreening')
  @Requires('change', 'HealthRecord')
  answerScreening(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationAnswerScreeningArgs['input'],
  ): Answer<Schema.Mutation, 'answerScreening'> {
    return this.profiles.answerScreening(context, input);
  }
}

@Resolver('Member')
export class MemberParticipantResolver {
  constructor(@Inject(ProfilesService) private readonly profiles: ProfilesService) {}

  @ResolveField('participant')
  @Inherited('only the member itself gets its record, through the door of the record')
  participant(
    @Context() context: RequestContext,
    @Parent() member: { id: string },
  ): Answer<Schema.Member, 'participant'> {
    return context.actor?.memberId === member.id ? this.profiles.own(context) : null;
  }
}
