import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** How everybody of a workspace signs in. */
export interface SignInRules {
  /** From when on a second factor is asked of everybody; null where it is their own choice. */
  secondFactorFrom: Date | null;
  /** Passwords and passkeys open no session, except for the break-glass account. */
  ssoOnly: boolean;
  /** The administrator who may sign in without single sign-on, should that fail. */
  breakGlassMemberId: string | null;
  /** Minutes a session may lie unused, 5 to 120. */
  idleMinutes: number;
  /** Hours a session lasts at most, 1 to 24. */
  sessionHours: number;
}

/** A clinician's shift at most, and half an hour of leaving the desk (HIPAA 164.312(a)(2)(iii), automatic logoff). */
export const usualRules: SignInRules = {
  secondFactorFrom: null,
  ssoOnly: false,
  breakGlassMemberId: null,
  idleMinutes: 30,
  sessionHours: 12,
};

interface Row {
  second_factor_from: Date | null;
  sso_only: boolean;
  break_glass_member_id: string | null;
  idle_minutes: number;
  session_hours: number;
}

@Injectable()
export class SignInRulesRepository {
  /** Rules of the transaction's workspace; the usual ones where nobody set any. */
  async of(tx: EntityManager): Promise<SignInRules> {
    const [row] = await tx.query<Row[]>(
      `select second_factor_from, sso_only, break_glass_member_id, idle_minutes, session_hours
         from sign_in_rules`,
    );
    if (!row) return usualRules;
    return {
      secondFactorFrom: row.second_factor_from,
      ssoOnly: row.sso_only,
      breakGlassMemberId: row.break_glass_member_id,
      idleMinutes: row.idle_minutes,
      sessionHours: row.session_hours,
    };
  }

  async set(
    tx: EntityManager,
    { workspaceId, memberId }: { workspaceId: string; memberId: string },
    rules: SignInRules,
  ): Promise<void> {
    await tx.query(
      `insert into sign_in_rules (workspace_id, changed_by, second_factor_from, sso_only, break_glass_member_id,
                                  idle_minutes, session_hours)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (workspace_id) do update
         set changed_by = $2, changed_at = now(), second_factor_from = $3, sso_only = $4, break_glass_member_id = $5,
             idle_minutes = $6, session_hours = $7`,
      [
        workspaceId,
        memberId,
        rules.secondFactorFrom,
        rules.ssoOnly,
        rules.breakGlassMemberId,
        rules.idleMinutes,
        rules.sessionHours,
      ],
    );
  }
}
