import type { RequestContext } from '../graphql/request-context.js';
import type { Requirement } from './requirement.js';

/** Whether whoever asks may call what declares this, by what they are and what their token names. */
export function meets(
  requirement: Requirement,
  { actor, ability, token }: Pick<RequestContext, 'actor' | 'ability' | 'token'>,
): boolean {
  if (requirement.kind === 'public' || requirement.kind === 'inherited') return true;
  if (!actor) return false;
  if (requirement.kind === 'signed-in') return !token || requirement.tokensToo === true;
  if (requirement.kind === 'service') return token?.scopes.includes(requirement.scope) ?? false;
  return ability.can(requirement.action, requirement.subject);
}
