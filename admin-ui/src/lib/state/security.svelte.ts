import { startRegistration } from '@simplewebauthn/browser';
import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { SecurityChangePartsFragment, SecurityPartsFragment } from '../api/generated/graphql.js';
import {
  AddPasskeyDocument,
  ChangePasswordDocument,
  ConfirmIdentityDocument,
  EndOtherSessionsDocument,
  EndSessionDocument,
  FinishAuthenticatorSetupDocument,
  OwnSecurityDocument,
  RemoveAuthenticatorDocument,
  RemovePasskeyDocument,
  RenewRecoveryCodesDocument,
  StartAuthenticatorSetupDocument,
  StartPasskeyDocument,
} from '../api/generated/graphql.js';
import { Attempt } from './attempt.svelte.js';
import { Resource } from './resource.svelte.js';

type Change = ({ __typename: 'AccountSecurityChange' } & SecurityChangePartsFragment) | Problem;

/** How the own account is kept safe, and the changes its owner makes. */
export class SecurityState {
  readonly shown: Resource<SecurityPartsFragment>;
  readonly attempt = new Attempt();
  /** Codes that were just made; they are not told again. */
  recoveryCodes = $state.raw<readonly string[]>([]);
  /** What to set an authenticator app up with. */
  setup = $state.raw<{ secret: string; uri: string } | null>(null);
  /** What waits until the person has confirmed who they are. */
  waiting = $state.raw<(() => Promise<unknown>) | null>(null);

  constructor(private readonly api: ApiClient) {
    this.shown = new Resource(async () => (await api.run(OwnSecurityDocument, {})).accountSecurity);
  }

  readonly confirm = async (password: string): Promise<void> => {
    const next = this.waiting;
    const isConfirmed = await this.attempt.run(async () => {
      const { confirmIdentity } = await this.api.run(ConfirmIdentityDocument, { password });
      if (isProblem(confirmIdentity)) return confirmIdentity;
      this.api.csrfToken = confirmIdentity.csrfToken;
      return null;
    });
    if (!isConfirmed) return;
    this.waiting = null;
    await next?.();
  };

  readonly startAuthenticator = (): Promise<boolean> =>
    this.#sensitive(async () => {
      const { startAuthenticatorSetup } = await this.api.run(StartAuthenticatorSetupDocument, {});
      if (isProblem(startAuthenticatorSetup)) return startAuthenticatorSetup;
      this.setup = startAuthenticatorSetup;
      return null;
    });

  readonly finishAuthenticator = async (code: string): Promise<boolean> => {
    const isDone = await this.#change(() => this.api.run(FinishAuthenticatorSetupDocument, { code }));
    if (isDone) this.setup = null;
    return isDone;
  };

  readonly removeAuthenticator = () => this.#change(() => this.api.run(RemoveAuthenticatorDocument, {}));
  readonly renewRecoveryCodes = () => this.#change(() => this.api.run(RenewRecoveryCodesDocument, {}));
  readonly removePasskey = (id: string) => this.#change(() => this.api.run(RemovePasskeyDocument, { id }));
  readonly endSession = (id: string) => this.#change(() => this.api.run(EndSessionDocument, { id }));
  readonly endOtherSessions = () => this.#change(() => this.api.run(EndOtherSessionsDocument, {}));

  readonly changePassword = (current: string, next: string) =>
    this.#change(() => this.api.run(ChangePasswordDocument, { current, next }));

  readonly addPasskey = (name: string): Promise<boolean> =>
    this.#sensitive(async () => {
      const { startPasskey } = await this.api.run(StartPasskeyDocument, {});
      if (isProblem(startPasskey)) return startPasskey;
      const optionsJSON = JSON.parse(startPasskey.json) as Parameters<
        typeof startRegistration
      >[0]['optionsJSON'];
      const answer = JSON.stringify(await startRegistration({ optionsJSON }));
      return this.#take((await this.api.run(AddPasskeyDocument, { name, answer })).change);
    });

  #change(send: () => Promise<{ change: Change }>): Promise<boolean> {
    return this.#sensitive(async () => this.#take((await send()).change));
  }

  #take(change: Change): Problem | null {
    if (isProblem(change)) return change;
    this.shown.data = change.security;
    this.recoveryCodes = change.recoveryCodes;
    if (change.csrfToken) this.api.csrfToken = change.csrfToken;
    return null;
  }

  /** Where the api asks to confirm first, the same is done again afterwards. */
  async #sensitive(work: () => Promise<Problem | null>): Promise<boolean> {
    const isDone = await this.attempt.run(work);
    if (this.attempt.problem?.code === 'CONFIRM_FIRST') {
      this.attempt.problem = null;
      this.waiting = () => this.#sensitive(work);
    }
    return isDone;
  }
}
