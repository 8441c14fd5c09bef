import type { MakePlanInput } from '@regimen/domain';
import type { SessionSuggester } from '@regimen/plugin-api';
import { askInTime } from '../models/ask-in-time.js';
import type { ModelAtWork, ModelsAtWork } from '../models/models-at-work.js';

/** What models say of a catalogue, and how that stands to hand-made scores. */
export type Suggested = Pick<MakePlanInput, 'suggestions' | 'suggestionUse'>;

type Asked = Parameters<SessionSuggester['suggest']>[0];

/** A suggestion is no reason to wait: without it the plan is made all the same. */
const patienceMs = 5_000;

/**
 * Scores of models that suggest sessions; a failing one simply has no say. Averages over those that answer; ids outside
 * the catalogue and what is no number from 0 to 1 are dropped. Only where all that answer were found good enough to stand
 * in place of hand-made scores, or to weigh like a wish, do they so; else they nudge.
 */
export async function suggestionsFor(
  suggesters: ModelsAtWork['suggesters'],
  asked: Asked,
): Promise<Suggested> {
  const known = new Set(asked.catalogue.map(({ id }) => id));
  const answers = await Promise.all(suggesters.map((suggester) => scoresOf(suggester, asked, known)));
  const given = answers.filter(({ scores }) => scores.length > 0);
  const sums = new Map<string, number>();
  for (const [id, score] of given.flatMap(({ scores }) => scores))
    sums.set(id, (sums.get(id) ?? 0) + score / given.length);
  const uses = new Set(given.map(({ use }) => use));
  const [use] = uses;
  return {
    suggestions: Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(use && use !== 'beside' && uses.size === 1 && sums.size > 0 ? { suggestionUse: use } : {}),
  };
}

async function scoresOf(
  { ask, note }: ModelAtWork<SessionSuggester>,
  asked: Asked,
  known: ReadonlySet<string>,
): Promise<{ scores: [id: string, score: number][]; use: NonNullable<SessionSuggester['use']> }> {
  const answered = await askInTime(
    // A copy: what a model does to the catalogue it is shown must not reach the planner.
    async (signal) => structuredClone(await ask.suggest(structuredClone(asked), signal)),
    patienceMs,
  );
  const isScores = typeof answered.answer === 'object' && answered.answer !== null;
  note(isScores ? 'used' : 'outcome' in answered ? answered.outcome : 'refused', answered.tookMs);
  const scores = Object.entries(answered.answer ?? {}).filter(
    ([id, score]) => known.has(id) && typeof score === 'number' && score >= 0 && score <= 1,
  );
  return { scores, use: ask.use ?? 'beside' };
}
