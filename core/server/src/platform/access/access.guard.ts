import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { admit } from './admit.js';
import type { Requirement } from './requirement.js';
import { inPersonKey, requirementKey } from './requirement.js';

/** Guards every field: what declares no requirement is refused, so that nothing is ever open by omission. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<string>() !== 'graphql') return true;
    const requirement = this.reflector.get<Requirement | undefined>(requirementKey, execution.getHandler());
    const graphql = GqlExecutionContext.create(execution);
    const context = graphql.getContext<RequestContext>();
    const { fieldName, operation } = graphql.getInfo<GraphQLResolveInfo>();
    if (!requirement) throw new Error(`The field ${fieldName} declares no requirement.`);
    const isMutation = operation.operation === 'mutation' && requirement.kind !== 'inherited';
    const isAuditedElsewhere = requirement.kind === 'ability' && requirement.auditedBy !== undefined;
    const call = { action: fieldName, isMutation, isAuditedElsewhere };
    const inPerson = this.reflector.get<string | undefined>(inPersonKey, execution.getHandler());
    const isForTokens = inPerson === undefined && !(isMutation && changesByReading(requirement));
    const isAllowed = allows(requirement, context) && (!context.token || isForTokens);
    admit({ ...call, isAllowed }, context);
    return true;
  }
}

/** Whoever gave a token reading only must be able to trust that nothing changes by it. */
function changesByReading(requirement: Requirement): boolean {
  return requirement.kind === 'ability' && requirement.action === 'read';
}

function allows(requirement: Requirement, { actor, ability, token }: RequestContext): boolean {
  if (requirement.kind === 'public' || requirement.kind === 'inherited') return true;
  if (!actor) return false;
  if (requirement.kind === 'signed-in') return !token || requirement.tokensToo === true;
  return ability.can(requirement.action, requirement.subject);
}
