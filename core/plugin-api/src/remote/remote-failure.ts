/** Why a remote model gave no answer. `unavailable` and `busy` pass by themselves; the others do not. */
export type RemoteFailureKind =
  'unavailable' | 'busy' | 'slow' | 'refused' | 'malformed' | 'too-large' | 'resting' | 'budget-spent';

/** A remote model did not answer, or not usably. The message is for the operator and holds no words of a person. */
export class RemoteFailure extends Error {
  override readonly name = 'RemoteFailure';

  constructor(
    readonly kind: RemoteFailureKind,
    message: string,
    /** How long the server asked to be left alone, ms; null when it did not say. */
    readonly retryAfterMs: number | null = null,
    /** What the server answered with; null when it did not. */
    readonly status: number | null = null,
  ) {
    super(message);
  }
}

/** Any error of a call as a failure; what is none of ours means that the server could not be reached. */
export function asFailure(error: unknown): RemoteFailure {
  if (error instanceof RemoteFailure) return error;
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  // The host's own refusals are told apart by name only: a plugin does not import the host.
  if (name === 'OutboundRefused' && /larger than/u.test(message))
    return new RemoteFailure('too-large', message);
  if (name === 'OutboundRefused' && /silent|within/u.test(message)) return new RemoteFailure('slow', message);
  return new RemoteFailure('unavailable', 'The server cannot be reached, or broke off.');
}
