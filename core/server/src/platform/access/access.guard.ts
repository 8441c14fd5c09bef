import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { passOnce } from '../idempotency/repeatable-request.js';
import { admit } from './admit.js';
import { meets } from './meets-requirement.js';
import type { Requirement } from './requirement.js';
import { inPersonKey, requirementKey } from './requirement.js';
import { RouteAdmission } from './route-admission.js';

/** Guards every field and every route: what declares no requirement is refused, so that nothing is ever open by omission. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(RouteAdmission) private readonly routes: RouteAdmission,
  ) {}

  canActivate(execution: ExecutionContext): boolean | Promise<boolean> {
    const requirement = this.reflector.get<Requirement | undefined>(requirementKey, execution.getHandler());
    const inPerson = this.reflector.get<string | undefined>(inPersonKey, execution.getHandler());
    if (execution.getType<string>() === 'graphql') return this.admitField(execution, requirement, inPerson);
    const http = execution.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    return this.routes.admit(requirement, inPerson !== undefined, { request, reply });
  }

  private admitField(
    execution: ExecutionContext,
    requirement: Requirement | undefined,
    inPerson: string | undefined,
  ): boolean {
    const graphql = GqlExecutionContext.create(execution);
    const context = graphql.getContext<RequestContext>();
    const { fieldName, operation, parentType } = graphql.getInfo<GraphQLResolveInfo>();
    if (!requirement) throw new Error(`The field ${fieldName} declares no requirement.`);
    const isMutation = operation.operation === 'mutation' && requirement.kind !== 'inherited';
    const isAuditedElsewhere = requirement.kind === 'ability' && requirement.auditedBy !== undefined;
    const call = { action: fieldName, isMutation, isAuditedElsewhere };
    const isForTokens = inPerson === undefined && !(isMutation && changesByReading(requirement));
    const isAllowed = meets(requirement, context) && (!context.token || isForTokens);
    if (parentType.name === 'Mutation') context.audit.beginMutation();
    admit({ ...call, isAllowed }, context);
    if (context.repeatable && parentType.name === 'Mutation')
      passOnce(context.repeatable, requirement.kind === 'ability');
    return true;
  }
}

/** Whoever gave a token reading only must be able to trust that nothing changes by it. */
function changesByReading(requirement: Requirement): boolean {
  return requirement.kind === 'ability' && requirement.action === 'read';
}
