/** The way to a provider of identities, begun for one browser. */
export interface SignOnStart {
  /** Where the browser is sent. */
  url: string;
  /** What the answer is checked against: nonces, verifiers. Kept sealed by the host for ten minutes, given back once. */
  remembered: Readonly<Record<string, string>>;
}

/** Who somebody is, as the provider vouches for it. */
export interface ProvenIdentity {
  /** Never changes and never belongs to anybody else, within this provider. */
  subject: string;
  /** Roles the provider's groups stand for, where the operator mapped them; null where roles are given here. */
  roles: readonly string[] | null;
}

/**
 * A provider of identities that one workspace trusts, such as a hospital's own sign-in. The plugin speaks its protocol and
 * checks every claim; the host binds an attempt to its browser, uses it once, and decides which account it opens.
 */
export interface IdentityProvider {
  /** Part of the callback's address: stays the same for good. */
  readonly id: string;
  /** The one workspace whose accounts it opens. */
  readonly workspaceId: string;
  /** On the button. */
  readonly title: { readonly en: string; readonly zh: string };
  /**
   * Set where the provider answers by a form that it has the browser post (to the callback's address, at most 320 KiB), not
   * by the address. The host keeps the form sealed until the browser that began comes for it, for two minutes and once.
   */
  readonly answerForm?: {
    /** The field that carries the state back. */
    readonly stateField: string;
  };
  /**
   * @param callbackUrl the only address the provider may answer to, exactly.
   * @param state must come back with the answer; the host compares it.
   * @throws Error when the provider cannot be reached.
   */
  begin(input: { callbackUrl: string; state: string }): Promise<SignOnStart>;
  /**
   * Checks the provider's answer.
   * @param answerUrl the callback's address with everything the provider added to it.
   * @param answerForm the posted form as it came (`application/x-www-form-urlencoded`); only where `answerForm` is declared.
   * @throws IdentityRefused for an answer that does not prove who somebody is.
   */
  finish(input: {
    callbackUrl: string;
    answerUrl: string;
    answerForm?: string;
    state: string;
    remembered: Readonly<Record<string, string>>;
  }): Promise<ProvenIdentity>;
  /**
   * What an administrator gives the provider to register this installation; served to whoever asks, so nothing secret.
   * Left out where there is no such document. The media type is one of `application/`; browsers keep it as a file.
   */
  registration?(input: { callbackUrl: string }): Promise<{ mediaType: string; text: string }>;
}

/** An answer that proves nothing. The message is for the operator's log: no claim of a person belongs in it. */
export class IdentityRefused extends Error {
  override readonly name = 'IdentityRefused';
}
