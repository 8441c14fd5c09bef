import { Inject } from '@nestjs/common';
import { Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { KeyRotationService } from './key-rotation.service.js';

@Resolver('KeyState')
export class KeyRotationResolver {
  constructor(@Inject(KeyRotationService) private readonly service: KeyRotationService) {}

  @Query('keyState')
  @Requires('read', 'Keys')
  keyState(@Context() context: RequestContext): Answer<Schema.Query, 'keyState'> {
    return this.service.state(context);
  }

  @Mutation('rotateWorkspaceKey')
  @Requires('manage', 'Keys')
  rotateWorkspaceKey(@Context() context: RequestContext): Answer<Schema.Mutation, 'rotateWorkspaceKey'> {
    return this.service.rotateWorkspaceKey(context);
  }

  @Mutation('rotatePersonKeys')
  @Requires('manage', 'Keys')
  rotatePersonKeys(@Context() context: RequestContext): Answer<Schema.Mutation, 'rotatePersonKeys'> {
    return this.service.rotatePersonKeys(context);
  }
}
