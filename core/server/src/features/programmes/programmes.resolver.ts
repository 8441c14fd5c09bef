import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ProgrammesService } from './programmes.service.js';

@Resolver()
export class ProgrammesResolver {
  constructor(@Inject(ProgrammesService) private readonly programmes: ProgrammesService) {}

  @Query('programmes')
  @Requires('read', 'Programme')
  list(@Context() context: RequestContext): Answer<Schema.Query, 'programmes'> {
    return this.programmes.list(context);
  }

  @Mutation('createProgramme')
  @Requires('manage', 'Programme')
  create(
    @Context() context: RequestContext,
    @Args('name') name: Schema.MutationCreateProgrammeArgs['name'],
  ): Answer<Schema.Mutation, 'createProgramme'> {
    return this.programmes.create(context, name);
  }

  @Mutation('endProgramme')
  @Requires('manage', 'Programme')
  end(
    @Context() context: RequestContext,
    @Args('id') id: Schema.MutationEndProgrammeArgs['id'],
  ): Answer<Schema.Mutation, 'endProgramme'> {
    return this.programmes.end(context, id);
  }

  @Mutation('setProgrammeStaff')
  @Requires('manage', 'Programme')
  setStaff(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationSetProgrammeStaffArgs['input'],
  ): Answer<Schema.Mutation, 'setProgrammeStaff'> {
    return this.programmes.setStaff(context, input);
  }

  @Mutation('removeProgrammeStaff')
  @Requires('manage', 'Programme')
  removeStaff(
    @Context() context: RequestContext,
    @Args('programmeId') programmeId: Schema.MutationRemoveProgrammeStaffArgs['programmeId'],
    @Args('memberId') memberId: Schema.MutationRemoveProgrammeStaffArgs['memberId'],
  ): Answer<Schema.Mutation, 'removeProgrammeStaff'> {
    return this.programmes.removeStaff(context, programmeId, memberId);
  }

  @Mutation('setProgrammeParticipant')
  @Requires('manage', 'Programme')
  setParticipant(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationSetProgrammeParticipantArgs['input'],
  ): Answer<Schema.Mutation, 'setProgrammeParticipant'> {
    return this.programmes.setParticipant(context, input);
  }

  @Mutation('removeProgrammeParticipant')
  @Requires('manage', 'Programme')
  removeParticipant(
    @Context() context: RequestContext,
    @Args('programmeId') programmeId: Schema.MutationRemoveProgrammeParticipantArgs['programmeId'],
    @Args('participantId') participantId: Schema.MutationRemoveProgrammeParticipantArgs['participantId'],
  ): Answer<Schema.Mutation, 'removeProgrammeParticipant'> {
    return this.programmes.removeParticipant(context, programmeId, participantId);
  }
}
