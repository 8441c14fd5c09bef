import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires, SignedIn } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { AuditService } from './audit.service.js';

@Resolver('AuditEntry')
export class AuditResolver {
  constructor(@Inject(AuditService) private readonly service: AuditService) {}

  @Query('auditTrail')
  @Requires('read', 'AuditTrail')
  auditTrail(
    @Context() context: RequestContext,
    @Args() args: Schema.QueryAuditTrailArgs,
  ): Answer<Schema.Query, 'auditTrail'> {
    return this.service.trail(context, args);
  }

  @Query('accessToMyRecord')
  @SignedIn('Shows what others did with the record of the caller alone.')
  accessToMyRecord(
    @Context() context: RequestContext,
    @Args() args: Schema.QueryAccessToMyRecordArgs,
  ): Answer<Schema.Query, 'accessToMyRecord'> {
    return this.service.accessToOwnRecord(context, args);
  }

  @Mutation('verifyAuditTrail')
  @Requires('read', 'AuditTrail')
  verifyAuditTrail(@Context() context: RequestContext): Answer<Schema.Mutation, 'verifyAuditTrail'> {
    return this.service.verify(context);
  }

  @Mutation('exportAuditTrail')
  @Requires('manage', 'AuditTrail')
  exportAuditTrail(
    @Context() context: RequestContext,
    @Args() args: Schema.MutationExportAuditTrailArgs,
  ): Answer<Schema.Mutation, 'exportAuditTrail'> {
    return this.service.table(context, args);
  }
}
