import type { ModelArtefact } from '@regimen/plugin-api';
import type { Artefact } from './artefact.js';

/** What operators see of the model: card, licence, and the figures of the exported weights on the development set. */
export function cardOf(
  id: string,
  { version, sha256, licence, trainedOn, card, figures, training }: Artefact,
): ModelArtefact {
  return { ability: 'understanding', id, version, sha256, licence, trainedOn, card, figures, training };
}
