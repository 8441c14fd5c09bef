import { startAuthentication } from '@simplewebauthn/browser';
import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { Role, SessionPartsFragment } from '../api/generated/graphql.js';
import {
  CurrentSessionDocument,
  FinishEnrolmentDocument,
  PasskeySignInOptionsDocument,
  SignInDocument,
  SignInWithCodeDocument,
  SignInWithPasskeyDocument,
  SignOutDocument,
  StartEnrolmentDocument,
} from '../api/generated/graphql.js';
import type { LanguageState } from '../i18n/language.svelte.js';
import { failureCode } from './resource.svelte.js';

/** What a sign-in waits for after the password. */
export interface NextStep {
  step: 'code' | 'enrolment';
  hasPasskey: boolean;
}

/** Who is signed in at this browser. */
export class SessionState {
  status = $state<'asking' | 'signed-out' | 'signed-in' | 'unreachable'>('asking');
  member = $state.raw<SessionPartsFragment['member'] | null>(null);
  nextStep = $state.raw<NextStep | null>(null);
  /** How many minutes the session may lie unused. */
  idleMinutes = $state(0);
  /** From when on a second factor is asked that the account has not. */
  secondFactorDue = $state.raw<string | null>(null);
  /** Signed out by itself, since nobody was there. */
  hasIdled = $state(false);

  constructor(
    private readonly api: ApiClient,
    private readonly language: LanguageState,
  ) {
    api.onSignedOut = () => this.#forget();
  }

  async ask(): Promise<void> {
    this.status = 'asking';
    await this.refresh();
  }

  /** Asks again while the pages stay: the api hears that somebody is there. */
  async refresh(): Promise<void> {
    try {
      const { session } = await this.api.run(CurrentSessionDocument, {});
      if (session) this.#take(session);
      else this.#forget();
    } catch (error) {
      failureCode(error);
      this.status = 'unreachable';
    }
  }

  /** Null when it worked, or when a next step is asked. */
  async signIn(accountName: string, password: string): Promise<Problem | null> {
    this.hasIdled = false;
    const { signIn } = await this.api.run(SignInDocument, { input: { accountName, password } });
    if (isProblem(signIn)) return signIn;
    if (signIn.__typename === 'SignInNextStep') this.nextStep = signIn;
    else await this.#begun(signIn.csrfToken);
    return null;
  }

  async signInWithCode(code: string): Promise<Problem | null> {
    const { signInWithCode } = await this.api.run(SignInWithCodeDocument, { code });
    if (isProblem(signInWithCode)) return signInWithCode;
    await this.#begun(signInWithCode.csrfToken);
    return null;
  }

  /** Null when it worked. @throws Error when the person or the browser gave up. */
  async signInWithPasskey(): Promise<Problem | null> {
    const { passkeySignInOptions } = await this.api.run(PasskeySignInOptionsDocument, {});
    const optionsJSON = JSON.parse(passkeySignInOptions) as Parameters<
      typeof startAuthentication
    >[0]['optionsJSON'];
    const answer = JSON.stringify(await startAuthentication({ optionsJSON }));
    const { signInWithPasskey } = await this.api.run(SignInWithPasskeyDocument, { answer });
    if (isProblem(signInWithPasskey)) return signInWithPasskey;
    await this.#begun(signInWithPasskey.csrfToken);
    return null;
  }

  /** What to set up where the workspace asks for a second factor. */
  async startEnrolment(): Promise<Problem | { secret: string; uri: string }> {
    return (await this.api.run(StartEnrolmentDocument, {})).startEnrolment;
  }

  /** Recovery codes to write down before `begin` shows the pages. */
  async finishEnrolment(
    code: string,
  ): Promise<Problem | { recoveryCodes: readonly string[]; begin: () => Promise<void> }> {
    const { finishEnrolment } = await this.api.run(FinishEnrolmentDocument, { code });
    if (isProblem(finishEnrolment)) return finishEnrolment;
    const { recoveryCodes, session } = finishEnrolment;
    this.api.csrfToken = session.csrfToken;
    return { recoveryCodes, begin: () => this.#begun(session.csrfToken) };
  }

  backToPassword(): void {
    this.nextStep = null;
  }

  async signOut({ idle = false } = {}): Promise<void> {
    await this.api.run(SignOutDocument, {});
    this.#forget();
    this.hasIdled = idle;
  }

  has(...roles: Role[]): boolean {
    return this.member?.roles.some((role) => roles.includes(role)) ?? false;
  }

  /** The answer was given before anybody was signed in: what only the person may see comes with the next one. */
  async #begun(csrfToken: string): Promise<void> {
    this.api.csrfToken = csrfToken;
    await this.ask();
  }

  #take(session: SessionPartsFragment): void {
    this.api.csrfToken = session.csrfToken;
    this.member = session.member;
    this.idleMinutes = session.idleMinutes;
    this.secondFactorDue = session.secondFactorDue ?? null;
    this.nextStep = null;
    this.language.suggest(session.member.language);
    this.status = 'signed-in';
  }

  #forget(): void {
    this.api.csrfToken = null;
    this.member = null;
    this.nextStep = null;
    this.status = 'signed-out';
  }
}
