import { Inject, Injectable } from '@nestjs/common';
import { AuditRepository } from '../audit/audit.repository.js';
import { loggerToken } from '../config/tokens.js';
import { Transactions } from '../database/transactions.js';
import type { PlatformLogger } from '../observability/logger.js';
import { errorFields } from '../observability/logger.js';

/** Told when a sealed value does not open although its person has a key: somebody changed it, or moved it. */
export interface SealAlarm {
  ring(place: { workspaceId: string; personId: string; field: string }): void;
}

/** For commands and tests, where whoever runs them sees the failure itself. */
export const silentAlarm: SealAlarm = { ring: () => undefined };

/**
 * Says so in the log and in the audit trail, apart from the operation, which fails and does not wait: it holds a connection,
 * and must not need a second one.
 */
@Injectable()
export class AuditedSealAlarm implements SealAlarm {
  constructor(
    @Inject(loggerToken) private readonly logger: PlatformLogger,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
  ) {}

  ring({ workspaceId, personId, field }: Parameters<SealAlarm['ring']>[0]): void {
    this.logger.error(
      { workspaceId, code: 'seal-broken', reason: field },
      'a sealed value was tampered with',
    );
    const note = {
      action: 'open-sealed-value',
      subject: `member:${personId}`,
      decision: 'denied' as const,
      reason: field,
    };
    const actor = { kind: 'system' as const, workspaceId, reason: 'seal-alarm' };
    void this.transactions
      .run(actor, (tx) => this.audit.append(tx, { workspaceId, memberId: null }, [note]))
      // The operation fails of the seal, which is what matters; that nobody could write it down is said too.
      .catch((error: unknown) => this.logger.error(errorFields(error), 'seal alarm'));
  }
}
