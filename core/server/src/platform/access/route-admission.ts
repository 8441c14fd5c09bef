import { HttpException, Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ContextFactory } from '../graphql/create-context.js';
import { meets } from './meets-requirement.js';
import type { Requirement } from './requirement.js';

/** Lets calls of routes in or refuses them, as `admit` does for fields. */
@Injectable()
export class RouteAdmission {
  constructor(@Inject(ContextFactory) private readonly contexts: ContextFactory) {}

  /**
   * @param inPerson whether no token may call it, whatever its scopes.
   * @returns true, as a guard does.
   * @throws HttpException 401 for whoever is nobody or did not prove that our page asks, 403 for whoever may not.
   * @throws Error for a route that declares no requirement: nothing is open by omission.
   */
  async admit(
    requirement: Requirement | undefined,
    inPerson: boolean,
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  ): Promise<true> {
    const route = `${request.method} ${request.routeOptions.url ?? ''}`;
    if (!requirement || requirement.kind === 'inherited')
      throw new Error(`The route ${route} declares no requirement.`);
    if (requirement.kind === 'public') return true;
    const context = await this.contexts.forRequest(request, reply);
    if (!context.actor || !context.csrfConfirmed)
      throw new HttpException({ code: 'SIGNED_OUT', message: 'Please sign in.' }, 401);
    if (meets(requirement, context) && !(inPerson && context.token)) return true;
    context.audit.note({ action: 'call-route', subject: route, decision: 'denied', reason: 'requirement' });
    await context.finish({ succeeded: false, shown: false });
    const message = context.token ? 'This token may not do this.' : 'Your account may not do this.';
    throw new HttpException({ code: 'FORBIDDEN', message }, 403);
  }
}
