import { Inject, Injectable } from '@nestjs/common';
import type { ProblemOf } from '../../platform/graphql/problems.js';
import { notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { isUuid } from '../profiles/health-record-access.js';
import { JobsRepository } from './jobs.repository.js';
import type { JobView } from './jobs.repository.js';

const listLimit = 500;

/** Background work of the workspace: what waits, what failed, and trying it again. */
@Injectable()
export class JobsService {
  constructor(
    @Inject(JobsRepository) private readonly repository: JobsRepository,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
  ) {}

  async newest(context: RequestContext, first: number): Promise<JobView[]> {
    const { workspaceId } = actorOf(context);
    return this.repository.newest(
      await context.transaction(),
      workspaceId,
      Math.min(Math.max(1, first), listLimit),
    );
  }

  async retry(
    context: RequestContext,
    id: string,
  ): Promise<JobView | ProblemOf<'NotFound'> | ProblemOf<'NotPossible'>> {
    const tx = await context.transaction();
    const { workspaceId } = actorOf(context);
    const known = isUuid(id) ? await this.repository.find(tx, workspaceId, id) : null;
    if (!known) return notFound();
    if (!(await this.outbox.revive(tx, id)))
      return notPossible('NOT_FAILED', 'Only work that failed can be tried again.');
    return (await this.repository.find(tx, workspaceId, id)) ?? known;
  }
}
