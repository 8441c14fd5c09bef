import { consentRule } from '@regimen/domain';
import type { Counted, FiguresOutcome, PastRelease } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { AuditRepository } from '../../platform/audit/audit.repository.js';
import type { Transactions } from '../../platform/database/transactions.js';
import type { PrivacySettingsRepository } from '../../platform/privacy/consent/privacy-settings.repository.js';
import type { JobDefinition, JobRun } from '../../platform/queue/job-definition.js';
import type { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { todayIn } from '../../platform/time/today.js';
import type { CountedPeopleRepository } from './counted-people.repository.js';
import type { CalendarMonth } from './figures-month.js';
import { monthToCount } from './figures-month.js';
import type { FiguresRepository } from './figures.repository.js';
import {
  lookAtFiguresTomorrow,
  makeFiguresAttempts,
  makeFiguresConcurrency,
  makeFiguresQueue,
} from './make-figures.job.js';

interface Parts {
  transactions: Transactions;
  outbox: OutboxRepository;
  audit: AuditRepository;
  privacy: PrivacySettingsRepository;
  figures: FiguresRepository;
  people: CountedPeopleRepository;
  make: (
    people: readonly Counted[],
    earlier: readonly PastRelease[],
    minimum: number,
  ) => Promise<FiguresOutcome>;
  /** Another day than today, for tests. */
  today?: string;
}

/** Somebody took their yes back while figures with them were made: they are made again without them. */
class WithdrawnMeanwhile extends Error {
  override readonly name = 'WithdrawnMeanwhile';
}

/**
 * Makes the figures of the last month, once: whatever comes of it, told or refused, stands for good. Where the law closes the purpose
 * it makes nothing and does not come back, until somebody agrees again.
 */
export class MakeFiguresProcessor implements JobDefinition {
  readonly queue = makeFiguresQueue;
  readonly concurrency = makeFiguresConcurrency;
  readonly attempts = makeFiguresAttempts;

  constructor(private readonly parts: Parts) {}

  async run(job: JobRun): Promise<void> {
    const { transactions, privacy, figures, outbox } = this.parts;
    const { workspaceId } = job;
    await transactions.run({ kind: 'system', workspaceId, reason: makeFiguresQueue }, async (tx) => {
      await figures.lock(tx, workspaceId);
      const { preset, kind } = await privacy.of(tx);
      if (consentRule(preset, kind, 'aggregates') !== 'off') {
        const month = monthToCount(this.parts.today ?? todayIn('UTC'));
        if (!(await figures.isMade(tx, month.first))) await this.make(tx, workspaceId, month);
        await job.finish(tx);
        await lookAtFiguresTomorrow(tx, outbox, workspaceId);
      } else await job.finish(tx);
    });
  }

  /** The next consent lets the figures be looked at again; the job stays to be seen. */
  giveUp(): Promise<void> {
    return Promise.resolve();
  }

  private async make(tx: EntityManager, workspaceId: string, month: CalendarMonth): Promise<void> {
    const { figures, people, audit } = this.parts;
    const minimum = await figures.minimum(tx);
    const loaded = await people.load(tx, month);
    const outcome = await this.parts.make(loaded.map(countedOf), await figures.earlier(tx), minimum);
    const agreed = await people.agreed(tx);
    if (outcome.kind === 'released') {
      const counted = loaded.filter(({ key }) => outcome.past.members.has(key));
      if (counted.some(({ participantId }) => !agreed.has(participantId)))
        throw new WithdrawnMeanwhile(
          'Somebody took their yes back while figures were made. Make them again.',
        );
    }
    const isTold = outcome.kind === 'released';
    await figures.add(tx, workspaceId, {
      month: month.first,
      reason: isTold ? null : outcome.reason,
      minimum,
      people: isTold ? outcome.people : null,
      tables: isTold ? outcome.tables : [],
    });
    if (isTold) await figures.keepMembers(tx, workspaceId, month.first, outcome.past);
    const subject = `figures:${month.first.slice(0, 7)}`;
    const reason = isTold ? 'released' : outcome.reason;
    const note = { action: 'release-figures', subject, decision: 'allowed' as const, reason };
    await audit.append(tx, { workspaceId, memberId: null }, [note]);
  }
}

function countedOf({ participantId: _record, ...counted }: Counted & { participantId: string }): Counted {
  return counted;
}
