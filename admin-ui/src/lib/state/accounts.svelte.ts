import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { AccountsQuery, InviteInput, SetSignInRulesInput } from '../api/generated/graphql.js';
import {
  AccountsDocument,
  ConfirmIdentityDocument,
  EndSessionsOfDocument,
  InviteDocument,
  IssuePasswordResetDocument,
  ResetSecondFactorsDocument,
  SetSignInRulesDocument,
  WithdrawInvitationDocument,
} from '../api/generated/graphql.js';
import { Attempt } from './attempt.svelte.js';
import { Resource } from './resource.svelte.js';

/** Accounts of the workspace, their ways in, and the rules for them: for administrators. */
export class AccountsState {
  readonly shown: Resource<AccountsQuery>;
  readonly attempt = new Attempt();
  /** A link that was just made, and for whom; it is not told again. */
  link = $state.raw<{ url: string; expiresAt: string; forWhom: string } | null>(null);
  /** What waits until the person has confirmed who they are. */
  waiting = $state.raw<(() => Promise<unknown>) | null>(null);

  constructor(private readonly api: ApiClient) {
    this.shown = new Resource(() => api.run(AccountsDocument, {}));
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

  readonly issueReset = (memberId: string, forWhom: string): Promise<boolean> =>
    this.#change(async () => {
      const made = (await this.api.run(IssuePasswordResetDocument, { memberId })).issuePasswordReset;
      if (isProblem(made)) return made;
      this.link = { url: made.url, expiresAt: made.expiresAt, forWhom };
      return null;
    });

  readonly invite = (input: InviteInput): Promise<boolean> =>
    this.#change(async () => {
      const { invite } = await this.api.run(InviteDocument, { input });
      if (isProblem(invite)) return invite;
      this.link = { url: invite.url, expiresAt: invite.invitation.expiresAt, forWhom: input.note };
      await this.shown.reload();
      return null;
    });

  readonly withdraw = (id: string): Promise<boolean> =>
    this.#change(async () => {
      const { withdrawInvitation } = await this.api.run(WithdrawInvitationDocument, { id });
      if (isProblem(withdrawInvitation)) return withdrawInvitation;
      await this.shown.reload();
      return null;
    });

  readonly resetFactors = (memberId: string): Promise<boolean> =>
    this.#change(async () => {
      const { resetSecondFactors } = await this.api.run(ResetSecondFactorsDocument, { memberId });
      return isProblem(resetSecondFactors) ? resetSecondFactors : null;
    });

  readonly endSessions = (memberId: string): Promise<boolean> =>
    this.#change(async () => {
      const { endSessionsOf } = await this.api.run(EndSessionsOfDocument, { memberId });
      return isProblem(endSessionsOf) ? endSessionsOf : null;
    });

  readonly setRules = (input: SetSignInRulesInput): Promise<boolean> =>
    this.#change(async () => {
      const { setSignInRules } = await this.api.run(SetSignInRulesDocument, { input });
      if (isProblem(setSignInRules)) return setSignInRules;
      await this.shown.reload();
      return null;
    });

  /** Where the api asks to confirm first, the same is done again afterwards. */
  async #change(work: () => Promise<Problem | null>): Promise<boolean> {
    const isDone = await this.attempt.run(work);
    if (this.attempt.problem?.code === 'CONFIRM_FIRST') {
      this.attempt.problem = null;
      this.waiting = () => this.#change(work);
    }
    return isDone;
  }
}
