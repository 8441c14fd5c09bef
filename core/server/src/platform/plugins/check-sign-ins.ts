import type { IdentityProvider } from '@regimen/plugin-api';
import { StartRefused } from '../start-refused.js';

/**
 * Refuses a second sign-in of one id: linked identities are kept by it, so that one provider could open what was linked at
 * another. Which of the two an operator meant nobody here knows, so neither is quietly left out.
 * @throws StartRefused naming the id.
 */
export function checkSignIns(
  providers: readonly Pick<IdentityProvider, 'id'>[],
  standing: readonly Pick<IdentityProvider, 'id'>[],
): void {
  const taken = new Set(standing.map(({ id }) => id));
  const double = providers.find(({ id }) => taken.has(id));
  if (double)
    throw new StartRefused(
      `Two plugins have a sign-in of the id ${double.id}. Give one connection another id.`,
    );
}
