import { suggestionRange } from '../score-weights.js';
import type { SessionTemplate } from '../session-template.js';
import type { ProposerLabels } from './proposer.js';

type Known = Pick<SessionTemplate, 'id' | 'activity' | 'modality'>;

/**
 * Scores 0..1 of a catalogue's templates from the network's answer: 1 for the likeliest of this catalogue, 0 for one a
 * thousand times less likely, even steps of the logarithm between. What the network knows and the catalogue lacks is left
 * out; a template the network never met gets the mean of its activity, else of its modality, else no score.
 */
export function templateScores(
  logits: Float32Array,
  labels: ProposerLabels,
  catalogue: readonly Known[],
): Record<string, number> {
  const places = new Map(labels.templates.map((id, place) => [id, place]));
  const logitOf = ({ id }: Known) => {
    const value = logits[places.get(id) ?? -1];
    return value !== undefined && Number.isFinite(value) ? value : null;
  };
  const met = catalogue.flatMap((template) => {
    const logit = logitOf(template);
    return logit === null ? [] : [{ template, logit }];
  });
  const highest = met.reduce((most, { logit }) => Math.max(most, logit), -Infinity);
  const scored = met.map(({ template, logit }) => ({
    template,
    score: Math.min(1, Math.max(0, 1 - (highest - logit) / suggestionRange)),
  }));
  const scores = new Map(scored.map(({ template, score }) => [template.id, score]));
  for (const template of catalogue) {
    const alike = scores.has(template.id) ? null : meanOfAlike(template, scored);
    if (alike !== null) scores.set(template.id, alike);
  }
  return Object.fromEntries([...scores].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function meanOfAlike(
  { activity, modality }: Known,
  scored: readonly { template: Known; score: number }[],
): number | null {
  const sameActivity = scored.filter(({ template }) => template.activity === activity);
  const alike =
    sameActivity.length > 0 ? sameActivity : scored.filter(({ template }) => template.modality === modality);
  return alike.length === 0 ? null : alike.reduce((sum, { score }) => sum + score, 0) / alike.length;
}
