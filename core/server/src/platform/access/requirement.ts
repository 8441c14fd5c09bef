import { SetMetadata } from '@nestjs/common';
import type { Action, Subject } from './policy.js';

/** What a resolver method asks of whoever calls it. */
export type Requirement =
  | { kind: 'ability'; action: Action; subject: Subject; auditedBy?: string }
  | { kind: 'signed-in'; reason: string }
  | { kind: 'public'; reason: string }
  /** A field of an object that was only handed out after a check of its own. */
  | { kind: 'inherited'; reason: string };

export const requirementKey = 'regimen:requirement';

/**
 * The caller's ability must allow the action on the subject; the service then checks the very record.
 * @param auditedBy for a mutation that comes every few seconds: which entry of the audit trail stands for all that are
 * allowed. Denials are entered one by one all the same.
 */
export const Requires = (action: Action, subject: Subject, auditedBy?: string) =>
  SetMetadata<string, Requirement>(requirementKey, {
    kind: 'ability',
    action,
    subject,
    ...(auditedBy === undefined ? {} : { auditedBy }),
  });

/** Anyone signed in may call it. */
export const SignedIn = (reason: string) =>
  SetMetadata<string, Requirement>(requirementKey, { kind: 'signed-in', reason });

/** Anyone at all may call it. */
export const Public = (reason: string) =>
  SetMetadata<string, Requirement>(requirementKey, { kind: 'public', reason });

/** The field belongs to an object whose resolver was guarded. */
export const Inherited = (reason: string) =>
  SetMetadata<string, Requirement>(requirementKey, { kind: 'inherited', reason });
