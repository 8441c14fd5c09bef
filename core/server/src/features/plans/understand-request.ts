import { emptyRequest, reconcileUnderstandings } from '@regimen/domain';
import type { TrainingRequest } from '@regimen/domain';
import type { Said } from '../models/ask-understanding.js';
import { askUnderstanding } from '../models/ask-understanding.js';
import type { ModelsAtWork } from '../models/models-at-work.js';

/** Without a grammar there is no plan without this answer, so a slow model is waited for. */
const patienceMs = 20_000;

/**
 * The grammar has answered within milliseconds, and a model beside it only adds. With the 5 s of suggestions people wait
 * 10 s at most, about as long as they keep their mind on it (Nielsen, Usability Engineering, 1993, chapter 5).
 */
const patienceBesideRulesMs = 5_000;

/** No installed model gave an answer that can be used. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
}

/**
 * Step 2: asks all installed models at once and makes one request of their answers. The first grammar of the operator's
 * list is the floor; what fails, is late, or does not pass as data is passed over. Another that says it rests on rules
 * never stands in for a floor that failed: the questions of the floor are shown as they are.
 * @throws NotUnderstood when no answer can be used.
 */
export async function understandRequest(
  models: ModelsAtWork['understandings'],
  said: Said,
): Promise<TrainingRequest> {
  const floor = models.find(({ ask }) => ask.basis === 'rules');
  const read = await Promise.all(
    models.map(async (model) => {
      const patience = floor && model !== floor ? patienceBesideRulesMs : patienceMs;
      return { model, request: await askUnderstanding(model, said, patience, () => 'used') };
    }),
  );
  const rules = read.find(({ model }) => model === floor)?.request ?? null;
  const others = read.flatMap(({ model, request }) => (request && model !== floor ? [request] : []));
  const [first] = others;
  if (!first) {
    if (rules) return rules;
    throw new NotUnderstood('No installed model understood the request.');
  }
  const { answers, profile, today } = said;
  return reconcileUnderstandings({ floor: rules ?? nothingRead(first), others, answers, profile, today });
}

/** The floor where no grammar answers: the wish for a plan and no more. */
function nothingRead({ text, language, understoodBy }: TrainingRequest): TrainingRequest {
  const kind = { value: 'general-health', span: null, confidence: 1, origin: 'default' } as const;
  const goals = [{ kind, target: null, deadline: null }];
  return { ...emptyRequest({ text, language, understoodBy }), goals };
}
