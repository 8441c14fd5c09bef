import type { EntityManager } from 'typeorm';
import type { AppAbility } from '../access/ability.js';
import type { MemberActor } from '../access/actor.js';
import type { OperationTransaction } from './operation-transaction.js';
import type { RepeatableRequest } from '../idempotency/repeatable-request.js';
import type { AuditNotes } from '../audit/audit-notes.js';

/** The browser session behind a request. */
export interface BrowserSession {
  id: string;
  tokenHash: string;
  csrfToken: string;
  expiresAt: Date;
  /** Since the person last proved who they are. */
  provedSecondsAgo: number;
  /** How long it may lie unused. */
  idleMinutes: number;
}

/** What a browser brings to signing in beside its session. */
export interface SignInBrowser {
  /** Kind of browser and system, for the list of sessions. */
  device: string;
  /** Token of a sign-in whose second step is still to come. */
  halfToken: string | null;
  /** Mark of a browser in which an account signed in before. */
  knownMark: string | null;
  /** Sets or clears one of the two. */
  keep(what: 'halfToken' | 'knownMark', value: string | null): void;
}

/** The token that a program sent instead of a session. */
export interface BearerToken {
  id: string;
  tokenHash: string;
  /** What it may do of what its account may do now. */
  scopes: readonly string[];
}

/** How an operation, or one event of a subscription, went. */
export interface OperationOutcome {
  succeeded: boolean;
  /** Whether the client is shown anything of it. */
  shown: boolean;
}

/** Everything one operation carries: on whose behalf, with which rights, in which transaction. */
export interface RequestContext {
  requestId: string;
  /** Null when signed out. */
  actor: MemberActor | null;
  session: BrowserSession | null;
  /** Null for a browser. A request with both a token and a cookie has only the token. */
  token: BearerToken | null;
  /** Whether the request proved that it comes from our own page; a token, which no browser sends by itself, proves it too. */
  csrfConfirmed: boolean;
  ability: AppAbility;
  audit: AuditNotes;
  /** As the client sent it, whatever it is; null without one. */
  idempotencyKey: string | null;
  /** Of a mutation that came with an idempotency key; null for every other operation. */
  repeatable: RepeatableRequest | null;
  /** Where the request came from, for throttling. */
  clientAddress: string;
  browser: SignInBrowser;
  /** Ended by `finish`, and by nothing else. */
  operation: OperationTransaction;
  /** The operation's one transaction, opened at first use; committed when the operation succeeded. */
  transaction(): Promise<EntityManager>;
  /** Writes the audit notes and ends the transaction; a subscription does so after each event. */
  finish(outcome: OperationOutcome): Promise<void>;
  /** Sets or clears the session cookie of the answer. */
  setSessionCookie(token: string | null): void;
}

/** The actor of a guarded operation. @throws Error in a field that forgot its guard. */
export function actorOf(context: RequestContext): MemberActor {
  if (!context.actor) throw new Error('This field needs a signed-in actor.');
  return context.actor;
}
