import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { LabellingService } from './labelling.service.js';

@Resolver('TextToLabel')
export class LabellingResolver {
  constructor(@Inject(LabellingService) private readonly service: LabellingService) {}

  @Query('textsToLabel')
  @Requires('read', 'Labelling')
  texts(
    @Context() context: RequestContext,
    @Args('first') first: Schema.QueryTextsToLabelArgs['first'],
  ): Answer<Schema.Query, 'textsToLabel'> {
    return this.service.next(context, first);
  }

  @Query('labelCounts')
  @Requires('read', 'Labelling')
  counts(@Context() context: RequestContext): Answer<Schema.Query, 'labelCounts'> {
    return this.service.counts(context);
  }

  @Query('labelSlots')
  @Requires('read', 'Labelling')
  slots(): Answer<Schema.Query, 'labelSlots'> {
    return Promise.resolve(this.service.slots());
  }

  @Mutation('loadTextsToLabel')
  @Requires('change', 'Labelling')
  load(
    @Context() context: RequestContext,
    @Args('text') text: Schema.MutationLoadTextsToLabelArgs['text'],
  ): Answer<Schema.Mutation, 'loadTextsToLabel'> {
    return this.service.load(context, text);
  }

  @Mutation('labelText')
  @Requires('change', 'Labelling')
  label(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationLabelTextArgs['input'],
  ): Answer<Schema.Mutation, 'labelText'> {
    return this.service.label(context, input);
  }

  @Mutation('skipText')
  @Requires('change', 'Labelling')
  skip(
    @Context() context: RequestContext,
    @Args('id') id: Schema.MutationSkipTextArgs['id'],
  ): Answer<Schema.Mutation, 'skipText'> {
    return this.service.skip(context, id);
  }

  @Mutation('putTextBack')
  @Requires('change', 'Labelling')
  putBack(
    @Context() context: RequestContext,
    @Args('id') id: Schema.MutationPutTextBackArgs['id'],
  ): Answer<Schema.Mutation, 'putTextBack'> {
    return this.service.putBack(context, id);
  }
}
