import { forbidNetwork } from './no-network.js';
import { forbidSignals } from './no-signals.js';
import { forbidTraces } from './no-traces.js';

/** Closes what Node.js's permissions leave open, before anything of a plugin is loaded. */
export function closeWaysOut(): void {
  forbidNetwork();
  forbidSignals();
  forbidTraces();
}
