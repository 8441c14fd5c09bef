import { hearPermissions } from './hear-permissions.js';
import { forbidNetwork } from './no-network.js';
import { forbidSignals } from './no-signals.js';
import { forbidTraces } from './no-traces.js';
import type { Wall } from './refuse.js';
import { hearRefusals } from './refuse.js';

/**
 * Closes what Node.js's permissions leave open, before anything of a plugin is loaded.
 * @param hears of each refusal, those of the permissions too; left out, nobody does.
 */
export function closeWaysOut(hears?: (wall: Wall) => void): void {
  forbidNetwork();
  forbidSignals();
  forbidTraces();
  hearRefusals(hears ?? (() => undefined));
  if (hears) hearPermissions();
}
