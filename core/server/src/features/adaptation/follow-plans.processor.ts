import type { EntityManager } from 'typeorm';
import type { Transactions } from '../../platform/database/transactions.js';
import type { JobDefinition, JobRun } from '../../platform/queue/job-definition.js';
import type { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import type { PlansRepository } from '../plans/plans.repository.js';
import type { ParticipantsRepository } from '../profiles/participants.repository.js';
import {
  followAttempts,
  followConcurrency,
  followPlanQueue,
  followPlansQueue,
  followTomorrow,
} from './follow-plans.job.js';
import type { PlanFollower } from './plan-follower.js';

interface Parts {
  transactions: Transactions;
  outbox: OutboxRepository;
  plans: PlansRepository;
  participants: ParticipantsRepository;
  follower: PlanFollower;
}

/** Hands out the daily look at everybody who follows a plan, one transaction for each person. */
export class FollowPlansProcessor implements JobDefinition {
  readonly queue = followPlansQueue;
  readonly concurrency = followConcurrency;
  readonly attempts = followAttempts;

  constructor(private readonly parts: Parts) {}

  async run(job: JobRun): Promise<void> {
    const { plans, outbox } = this.parts;
    const { workspaceId } = job;
    await inWorkspace(this.parts, job, async (tx) => {
      const followed = await plans.followers(tx);
      for (const participantId of followed)
        await outbox.add(tx, {
          workspaceId,
          queue: followPlanQueue,
          payload: { participantId },
          requestedBy: null,
        });
      await job.finish(tx);
      if (followed.length > 0) await followTomorrow(tx, outbox, workspaceId);
    });
  }

  /** The next plan that is made begins the daily look again; the job stays to be seen. */
  giveUp(): Promise<void> {
    return Promise.resolve();
  }
}

/** Looks at the plan of one person. Twice a day comes to the same. */
export class FollowPlanProcessor implements JobDefinition {
  readonly queue = followPlanQueue;
  readonly concurrency = followConcurrency;
  readonly attempts = followAttempts;

  constructor(private readonly parts: Parts) {}

  async run(job: JobRun): Promise<void> {
    const { participants, follower } = this.parts;
    await inWorkspace(this.parts, job, async (tx) => {
      const participant = await participants.find(tx, job.payload.participantId ?? '', null);
      if (participant) await follower.follow(tx, participant);
      await job.finish(tx);
    });
  }

  /** The plan stays as it is, and is looked at again tomorrow; the job stays to be seen. */
  giveUp(): Promise<void> {
    return Promise.resolve();
  }
}

function inWorkspace<T>(
  { transactions }: Pick<Parts, 'transactions'>,
  { workspaceId }: JobRun,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  return transactions.run({ kind: 'system', workspaceId, reason: followPlansQueue }, work);
}
