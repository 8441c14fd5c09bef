import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited } from '../../../platform/access/requirement.js';
import type { Answer } from '../../../platform/graphql/answer.js';
import type * as Schema from '../../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { ResponsesService } from './responses.service.js';

@Resolver('Participant')
export class ResponsesResolver {
  constructor(@Inject(ResponsesService) private readonly service: ResponsesService) {}

  @ResolveField('responses')
  @Inherited('of a participant whose record was opened')
  responses(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Participant, 'responses'> {
    return this.service.responses(context, id);
  }
}
