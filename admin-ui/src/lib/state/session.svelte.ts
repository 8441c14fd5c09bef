import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { Role, SessionPartsFragment } from '../api/generated/graphql.js';
import { CurrentSessionDocument, SignInDocument, SignOutDocument } from '../api/generated/graphql.js';
import type { LanguageState } from '../i18n/language.svelte.js';
import { failureCode } from './resource.svelte.js';

/** Who is signed in at this browser. */
export class SessionState {
  status = $state<'asking' | 'signed-out' | 'signed-in' | 'unreachable'>('asking');
  member = $state.raw<SessionPartsFragment['member'] | null>(null);

  constructor(
    private readonly api: ApiClient,
    private readonly language: LanguageState,
  ) {
    api.onSignedOut = () => this.#forget();
  }

  async ask(): Promise<void> {
    this.status = 'asking';
    try {
      const { session } = await this.api.run(CurrentSessionDocument, {});
      if (session) this.#take(session);
      else this.#forget();
    } catch (error) {
      failureCode(error);
      this.status = 'unreachable';
    }
  }

  /** Null when it worked. */
  async signIn(accountName: string, password: string): Promise<Problem | null> {
    const { signIn } = await this.api.run(SignInDocument, { input: { accountName, password } });
    if (isProblem(signIn)) return signIn;
    if (signIn.__typename === 'Session') {
      this.api.csrfToken = signIn.csrfToken;
      // The answer was given before anybody was signed in: what only the person may see comes with the next one.
      await this.ask();
    }
    return null;
  }

  async signOut(): Promise<void> {
    await this.api.run(SignOutDocument, {});
    this.#forget();
  }

  has(...roles: Role[]): boolean {
    return this.member?.roles.some((role) => roles.includes(role)) ?? false;
  }

  #take(session: SessionPartsFragment): void {
    this.api.csrfToken = session.csrfToken;
    this.member = session.member;
    this.language.suggest(session.member.language);
    this.status = 'signed-in';
  }

  #forget(): void {
    this.api.csrfToken = null;
    this.member = null;
    this.status = 'signed-out';
  }
}
