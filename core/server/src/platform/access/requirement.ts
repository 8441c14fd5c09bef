import { SetMetadata } from '@nestjs/common';
import type { Action, Subject } from './policy.js';
import type { ServiceScope } from './token-scopes.js';

/** What a field or a route asks of whoever calls it. */
export type Requirement =
  | { kind: 'ability'; action: Action; subject: Subject; auditedBy?: string }
  | { kind: 'signed-in'; reason: string; tokensToo?: boolean }
  | { kind: 'public'; reason: string }
  | { kind: 'service'; scope: ServiceScope; reason: string }
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

/**
 * Anyone signed in may call it.
 * @param tokens `'tokens-too'` where it is the same for everybody, so that no scope of a token speaks of it.
 */
export const SignedIn = (reason: string, tokens?: 'tokens-too') =>
  SetMetadata<string, Requirement>(requirementKey, {
    kind: 'signed-in',
    reason,
    ...(tokens === undefined ? {} : { tokensToo: true }),
  });

export const inPersonKey = 'regimen:in-person';

/** Beside a requirement: only a person in their browser may call it, no token whatever its scopes. */
export const InPerson = (reason: string) => SetMetadata<string, string>(inPersonKey, reason);

/** Only a service account may call it, by a token that names this scope; no role of a person gives it. */
export const ForServices = (scope: ServiceScope, reason: string) =>
  SetMetadata<string, Requirement>(requirementKey, { kind: 'service', scope, reason });

/** Anyone at all may call it. */
export const Public = (reason: string) =>
  SetMetadata<string, Requirement>(requirementKey, { kind: 'public', reason });

/** The field belongs to an object whose resolver was guarded. */
export const Inherited = (reason: string) =>
  SetMetadata<string, Requirement>(requirementKey, { kind: 'inherited', reason });
