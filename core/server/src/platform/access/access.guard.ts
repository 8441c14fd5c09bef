import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import type { Requirement } from './requirement.js';
import { requirementKey } from './requirement.js';

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
    if (isMutation && context.actor && !context.csrfConfirmed)
      throw denied('CSRF', 'Reload the page and try again.');
    if (!allows(requirement, context)) {
      context.audit.note({ action: fieldName, subject: 'field', decision: 'denied', reason: 'requirement' });
      throw context.actor
        ? denied('FORBIDDEN', 'Your account may not do this.')
        : denied('SIGNED_OUT', 'Please sign in.');
    }
    if (isMutation)
      context.audit.note({ action: fieldName, subject: 'mutation', decision: 'allowed', reason: null });
    return true;
  }
}

function allows(requirement: Requirement, { actor, ability }: RequestContext): boolean {
  if (requirement.kind === 'public' || requirement.kind === 'inherited') return true;
  if (!actor) return false;
  return requirement.kind === 'signed-in' || ability.can(requirement.action, requirement.subject);
}

function denied(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
