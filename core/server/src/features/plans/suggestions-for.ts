import type { MakePlanInput } from '@regimen/domain';
import type { SessionSuggester } from '@regimen/plugin-api';

/** What models say of a catalogue, and how that stands to hand-made scores. */
export type Suggested = Pick<MakePlanInput, 'suggestions' | 'suggestionUse'>;

/**
 * Scores of models that suggest sessions; a failing one simply has no say. Averages over those that answer, ids outside the
 * catalogue dropped. Only where all that answer were found good enough to stand in place of hand-made scores, or to weigh like
 * a wish, do they so; else they nudge.
 */
export async function suggestionsFor(
  suggesters: readonly SessionSuggester[],
  asked: Parameters<SessionSuggester['suggest']>[0],
): Promise<Suggested> {
  const answers = await Promise.all(
    suggesters.map((suggester) =>
      suggester.suggest(asked).then(
        (scores) => [{ scores, use: suggester.use ?? 'beside' }],
        () => [],
      ),
    ),
  );
  const given = answers.flat().filter(({ scores }) => Object.keys(scores).length > 0);
  const known = new Set(asked.catalogue.map(({ id }) => id));
  const sums = new Map<string, number>();
  for (const [id, score] of given.flatMap(({ scores }) => Object.entries(scores))) {
    if (known.has(id) && Number.isFinite(score)) sums.set(id, (sums.get(id) ?? 0) + score / given.length);
  }
  const uses = new Set(given.map(({ use }) => use));
  const [use] = uses;
  return {
    suggestions: Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(use && use !== 'beside' && uses.size === 1 && sums.size > 0 ? { suggestionUse: use } : {}),
  };
}
