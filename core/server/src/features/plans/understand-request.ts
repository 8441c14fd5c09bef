import { checkTrainingRequest, emptyRequest, reconcileUnderstandings } from '@regimen/domain';
import type { TextUnderstanding, TrainingRequest } from '@regimen/domain';
import { askInTime } from '../models/ask-in-time.js';

type Input = Parameters<TextUnderstanding['understand']>[0];

/** A model that does not answer in time is passed over, like one that answers nonsense. */
const patienceMs = 20_000;

/** No installed model gave an answer that can be used. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
}

/**
 * Step 2: asks all installed models at once and makes one request of their answers. The first grammar of the operator's
 * list is the floor; what fails, is late, or does not pass as data is passed over.
 * @throws NotUnderstood when no answer can be used.
 */
export async function understandRequest(
  models: readonly TextUnderstanding[],
  input: Input,
): Promise<TrainingRequest> {
  const asked = await Promise.all(
    models.map(async (model) => ({ model, request: await usableAnswer(model, input) })),
  );
  const read = asked.flatMap(({ model, request }) => (request ? [{ model, request }] : []));
  const [first] = read;
  if (!first) throw new NotUnderstood('No installed model understood the request.');
  const rules = read.find(({ model }) => model.basis === 'rules')?.request;
  if (rules && read.length === 1) return rules;
  const others = read.map(({ request }) => request).filter((request) => request !== rules);
  const { answers, profile, today } = input;
  return reconcileUnderstandings({
    floor: rules ?? nothingRead(first.request),
    others,
    answers,
    profile,
    today,
  });
}

/**
 * The answer as data that passed, or null. It is copied first, so that what was checked is what is used, whatever the
 * model's object does when it is read. The words are ours: a model that changed them understood something else.
 */
async function usableAnswer(model: TextUnderstanding, input: Input): Promise<TrainingRequest | null> {
  // A copy of the question too: a model in this process could change the very profile it is shown.
  const { answer } = await askInTime(
    (signal) => model.understand(structuredClone(input), signal),
    patienceMs,
  );
  const checked = checkTrainingRequest(plainCopy(answer));
  return checked.ok && checked.value.text === input.text ? checked.value : null;
}

function plainCopy(answer: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(answer)) as unknown;
  } catch {
    return null;
  }
}

/** The floor where no grammar answers: the wish for a plan and no more. */
function nothingRead({ text, language, understoodBy }: TrainingRequest): TrainingRequest {
  const kind = { value: 'general-health', span: null, confidence: 1, origin: 'default' } as const;
  const goals = [{ kind, target: null, deadline: null }];
  return { ...emptyRequest({ text, language, understoodBy }), goals };
}
