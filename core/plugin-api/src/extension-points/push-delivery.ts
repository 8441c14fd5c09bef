/** A request with data that somebody sent us, as it came over the wire: nothing has read it yet. */
export interface PushedDelivery {
  /** Values by name in lower case; several where a header came several times, which no honest sender does. */
  headers: Readonly<Record<string, readonly string[]>>;
  /** The body, byte for byte. */
  bytes: Uint8Array;
}

/** A delivery that its sender signed. */
export interface VerifiedDelivery {
  /** The sender's own name of the delivery: the same when it is sent again. At most 256 characters. */
  deliveryId: string;
}

/**
 * How a source that sends data to us proves that it was the source. Everything here is pure, and runs before a byte of the
 * body is parsed; what the body says is read by `readFile` later, in a limited process. Each address that the host hands out
 * belongs to one person: a delivery says nothing of whose it is.
 */
export interface PushContribution {
  /** A new secret as it is entered at the sender. @param random 32 bytes nobody can guess. */
  secretOf(random: Uint8Array): string | Promise<string>;
  /** Whether a text that somebody entered can be a secret of this source, and is long enough to be safe. */
  isSecret(text: string): boolean | Promise<boolean>;
  /**
   * Whether the delivery was signed with one of the secrets, recently. Null for everything else, without saying why: whoever
   * forges learns nothing. Compares in constant time.
   * @param secrets those that hold now: two for a while after a rotation.
   * @param nowMs milliseconds since 1970.
   */
  verify(
    delivery: PushedDelivery,
    secrets: readonly string[],
    nowMs: number,
  ): VerifiedDelivery | null | Promise<VerifiedDelivery | null>;
}
