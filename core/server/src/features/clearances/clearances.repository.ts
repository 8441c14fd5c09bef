import { Injectable } from '@nestjs/common';
import type {
  ClearanceChange,
  ClearanceDecision,
  ClearanceEvidence,
  ClearanceLimits,
  ClearanceScope,
  ConditionCode,
  LocalDate,
} from '@regimen/domain';
import type { EntityManager } from 'typeorm';

/** `asked` and `answered` are of questions back; the others of decisions. */
export type ClearanceState = 'holds' | 'asked' | 'answered' | 'expired' | 'void' | 'replaced';

/** A decision as stored; what was written in words is sealed with the person's key. */
export interface StoredClearance {
  workspaceId: string;
  id: string;
  participantId: string;
  memberId: string;
  decision: ClearanceDecision;
  scopes: readonly ClearanceScope[];
  condition: ConditionCode | null;
  limits: ClearanceLimits;
  sealedReason: Buffer | null;
  sealedAnswer: Buffer | null;
  evidence: ClearanceEvidence;
  evidenceHash: string;
  signature: string;
  signedOn: LocalDate;
  signedAt: Date;
  validUntil: LocalDate;
  state: ClearanceState;
  endedAt: Date | null;
  endedBecause: readonly ClearanceChange[] | null;
}

const columns = `workspace_id as "workspaceId", id, participant_id as "participantId", member_id as "memberId", decision,
  scopes, condition, limits, reason as "sealedReason", answer as "sealedAnswer", evidence,
  evidence_hash as "evidenceHash", signature, signed_on::text as "signedOn", signed_at as "signedAt",
  valid_until::text as "validUntil", state, ended_at as "endedAt", ended_because as "endedBecause"`;

type NewClearance = Omit<
  StoredClearance,
  'id' | 'signedAt' | 'state' | 'endedAt' | 'endedBecause' | 'sealedAnswer'
>;

/** Decisions about people. A signed row is never changed but for its standing and the answer to its question. */
@Injectable()
export class ClearancesRepository {
  /** Signs a decision. It replaces what stood for the same condition, and every question that is still open. */
  async sign(tx: EntityManager, decision: NewClearance): Promise<StoredClearance> {
    const asks = decision.decision === 'ask';
    await tx.query(
      `update clearances set state = 'replaced', ended_at = now()
        where participant_id = $1 and (state in ('asked', 'answered')
              or ($3 and state = 'holds' and condition is not distinct from $2))`,
      [decision.participantId, decision.condition, !asks],
    );
    const [row] = await tx.query<StoredClearance[]>(
      `insert into clearances (workspace_id, participant_id, member_id, decision, scopes, condition, limits, reason,
                               evidence, evidence_hash, signature, signed_on, valid_until, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning ${columns}`,
      [
        decision.workspaceId,
        decision.participantId,
        decision.memberId,
        decision.decision,
        decision.scopes,
        decision.condition,
        decision.limits,
        decision.sealedReason,
        decision.evidence,
        decision.evidenceHash,
        decision.signature,
        decision.signedOn,
        decision.validUntil,
        asks ? 'asked' : 'holds',
      ],
    );
    return row!;
  }

  async find(tx: EntityManager, id: string): Promise<StoredClearance | null> {
    const [row] = await tx.query<StoredClearance[]>(`select ${columns} from clearances where id = $1`, [id]);
    return row ?? null;
  }

  /** Those that still stand as signed; whether they hold today, the facts say. */
  standing(tx: EntityManager, participantId: string): Promise<StoredClearance[]> {
    return tx.query<StoredClearance[]>(
      `select ${columns} from clearances where participant_id = $1 and state = 'holds' order by signed_at, id`,
      [participantId],
    );
  }

  newest(tx: EntityManager, participantId: string, limit: number): Promise<StoredClearance[]> {
    return tx.query<StoredClearance[]>(
      `select ${columns} from clearances where participant_id = $1 order by signed_at desc, id limit $2`,
      [participantId, limit],
    );
  }

  /** Ends one that stood. */
  async end(
    tx: EntityManager,
    id: string,
    state: 'expired' | 'void',
    because: readonly ClearanceChange[],
  ): Promise<void> {
    await tx.query(
      `update clearances set state = $2, ended_at = now(), ended_because = $3 where id = $1 and state = 'holds'`,
      [id, state, JSON.stringify(because)],
    );
  }

  /** Keeps the answer to a question; false when none is asked. */
  async answer(tx: EntityManager, id: string, sealedAnswer: Buffer): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `with answered as (
         update clearances set answer = $2, state = 'answered', ended_at = now()
          where id = $1 and state = 'asked' returning id)
       select id from answered`,
      [id, sealedAnswer],
    );
    return rows.length > 0;
  }

  /** Whether a question waits for the person's answer, or an answer for a clinician. */
  async openQuestion(tx: EntityManager, participantId: string): Promise<'asked' | 'answered' | null> {
    const [row] = await tx.query<{ state: 'asked' | 'answered' }[]>(
      `select state from clearances where participant_id = $1 and state in ('asked', 'answered')
        order by signed_at desc limit 1`,
      [participantId],
    );
    return row?.state ?? null;
  }
}
