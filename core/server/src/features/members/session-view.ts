import type { ProblemOf } from '../../platform/graphql/problems.js';
import type { MemberView } from './members.service.js';

/** A session as its browser is told of it. */
export interface SessionView {
  __typename: 'Session';
  member: MemberView;
  csrfToken: string;
  expiresAt: Date;
  idleMinutes: number;
  /** From when on the workspace asks for a second factor that this account has not. */
  secondFactorDue: Date | null;
}

export type SignInRefused = ProblemOf<'SignInRefused'>;

export function refused(code: string, message: string): SignInRefused {
  return { __typename: 'SignInRefused', code, message, issues: [] };
}

/** The same words whatever was tried: an account, a code, a password that should confirm. */
export function tooManyTries(waitSeconds: number): SignInRefused {
  const minutes = Math.ceil(waitSeconds / 60);
  return refused(
    'TOO_MANY_TRIES',
    `Too many tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and try again.`,
  );
}

/** The half sign-in is gone: it lasts a few minutes only. */
export function beginAgain(): SignInRefused {
  return refused('BEGIN_AGAIN', 'That took too long. Sign in again from the start.');
}

/** The same answer for a link that was used, replaced, is too old or never was. */
export function linkRefused(): SignInRefused {
  return refused('LINK_REFUSED', 'This link does not open any more. Ask your administrator for a new one.');
}
