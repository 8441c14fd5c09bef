import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

/** A changed limit as stored; the signer by account. */
export interface StoredOverride {
  id: string;
  limitId: string;
  value: number;
  reason: string;
  signerId: string;
  signedAt: Date;
  until: LocalDate;
  withdrawnAt: Date | null;
}

const columns = `id, limit_id as "limitId", value, reason, signed_by as "signerId", signed_at as "signedAt",
  until::text as until, withdrawn_at as "withdrawnAt"`;

@Injectable()
export class RuleOverridesRepository {
  /** Those that hold on a day, in the order they were signed. */
  inForce(tx: EntityManager, on: LocalDate): Promise<StoredOverride[]> {
    return tx.query<StoredOverride[]>(
      `select ${columns} from rule_overrides where withdrawn_at is null and until >= $1 order by signed_at, id`,
      [on],
    );
  }

  /** Newest first, those that ended included. */
  newest(tx: EntityManager, limit: number): Promise<StoredOverride[]> {
    return tx.query<StoredOverride[]>(
      `select ${columns} from rule_overrides order by signed_at desc, id limit $1`,
      [limit],
    );
  }

  /** Signs a changed limit; an earlier one of the same limit ends with it. */
  async sign(
    tx: EntityManager,
    workspaceId: string,
    override: Pick<StoredOverride, 'limitId' | 'value' | 'reason' | 'signerId' | 'until'>,
  ): Promise<StoredOverride> {
    const { limitId, value, reason, signerId, until } = override;
    await tx.query(
      'update rule_overrides set withdrawn_at = now() where limit_id = $1 and withdrawn_at is null',
      [limitId],
    );
    const [row] = await tx.query<StoredOverride[]>(
      `insert into rule_overrides (workspace_id, limit_id, value, reason, signed_by, until)
       values ($1, $2, $3, $4, $5, $6) returning ${columns}`,
      [workspaceId, limitId, value, reason, signerId, until],
    );
    return row!;
  }

  /** Ends an override now; null when there is none that holds. */
  async withdraw(tx: EntityManager, id: string): Promise<StoredOverride | null> {
    const [row] = await tx.query<StoredOverride[]>(
      `with ended as (
         update rule_overrides set withdrawn_at = now() where id = $1 and withdrawn_at is null returning *)
       select ${columns} from ended`,
      [id],
    );
    return row ?? null;
  }
}
