import type { ModelHealth } from '../extension-points/model-identity.js';
import { asFailure } from './remote-failure.js';
import type { RemoteServer } from './remote-server.js';

/**
 * Health of a remote model: whether the server answers the probe, beside what breaker and budget say.
 * @param probe @returns why the model is not ready although the server answers, or null. @throws RemoteFailure
 */
export async function remoteHealth(
  { breaker, budget }: RemoteServer,
  probe: () => Promise<string | null>,
): Promise<ModelHealth> {
  const reason = await probe().catch((error: unknown) => asFailure(error).message);
  return { ready: reason === null, reason, details: { circuit: breaker.state(), ...budget.spent() } };
}
