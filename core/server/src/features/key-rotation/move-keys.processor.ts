import type { Transactions } from '../../platform/database/transactions.js';
import type { PersonKeys } from '../../platform/privacy/person-keys.js';
import type { JobDefinition, JobRun } from '../../platform/queue/job-definition.js';

export const moveKeysQueue = 'move-keys';

const atOnce = 100;

/**
 * Moves the keys of a workspace's people to the vault, that were made when the database alone held them. What was moved
 * stays moved: a run that dies goes on where it stopped.
 */
export class MoveKeysProcessor implements JobDefinition {
  readonly queue = moveKeysQueue;
  readonly concurrency = 1;
  readonly attempts = {
    count: 10,
    backoffMs: 60_000,
    reason: 'A full or unreachable disk is mended within minutes; keys that were moved are passed over.',
  };

  constructor(private readonly parts: { transactions: Transactions; people: PersonKeys }) {}

  async run(job: JobRun): Promise<void> {
    const { workspaceId } = job;
    const { transactions, people } = this.parts;
    const actor = { kind: 'system' as const, workspaceId, reason: this.queue };
    let moved: number;
    do {
      moved = await transactions.run(actor, (tx) => people.moveToVault(tx, workspaceId, atOnce));
    } while (moved === atOnce);
    await transactions.run(actor, (tx) => job.finish(tx));
  }

  /** Everything still opens; the job stays among the failed ones, where an administrator can run it again. */
  giveUp(): Promise<void> {
    return Promise.resolve();
  }
}
