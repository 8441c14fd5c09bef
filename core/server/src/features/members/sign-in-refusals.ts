import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { loggerToken } from '../../platform/config/tokens.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { PlatformLogger } from '../../platform/observability/logger.js';
import { errorFields } from '../../platform/observability/logger.js';

/**
 * Enters refused sign-ins into the audit trail of the account's workspace, after the answer: an answer that waited for
 * the trail would tell by its time that there is such an account.
 */
@Injectable()
export class SignInRefusals implements OnModuleDestroy {
  private readonly writing = new Set<Promise<void>>();

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(loggerToken) private readonly logger: PlatformLogger,
  ) {}

  /** @param reason a code, e.g. `password`. */
  note(account: { workspaceId: string; memberId: string }, reason: string): void {
    const written = this.write(account, reason)
      .catch((error: unknown) => this.logger.error(errorFields(error), 'a refused sign-in was not audited'))
      .finally(() => this.writing.delete(written));
    this.writing.add(written);
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.writing);
  }

  private async write({ workspaceId, memberId }: { workspaceId: string; memberId: string }, reason: string) {
    const note = { action: 'signIn', subject: `member:${memberId}`, decision: 'denied' as const, reason };
    await this.transactions.run({ kind: 'system', workspaceId, reason: 'sign-in' }, (tx) =>
      this.audit.append(tx, { workspaceId, memberId: null }, [note]),
    );
  }
}
