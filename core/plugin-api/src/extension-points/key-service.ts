/**
 * A service that wraps keys and never hands out its own, such as Vault's transit engine, a cloud's KMS or an HSM. The host
 * lets it wrap the keys of workspaces in place of a master key that lies on its own disk.
 */
export interface KeyService {
  /** Stands in everything it wrapped: stays the same for good. Lower-case words joined by hyphens. */
  readonly id: string;
  /**
   * @param plain 32 bytes.
   * @param label names the place the key is for; authenticated, so that what was wrapped for another place does not open.
   * @throws Error when the service does not answer.
   */
  wrap(plain: Uint8Array, label: string): Promise<Uint8Array>;
  /**
   * @throws KeyRefused when this was changed, belongs to another place, or was never wrapped here.
   * @throws Error when the service does not answer, which says nothing of what was wrapped.
   */
  unwrap(wrapped: Uint8Array, label: string): Promise<Uint8Array>;
  /** Whether the newest key of the service wrapped this; after its key was replaced, older ones are wrapped anew. */
  isCurrent(wrapped: Uint8Array): Promise<boolean>;
}

/** The service answered that it does not open this. */
export class KeyRefused extends Error {
  override readonly name = 'KeyRefused';
}
