import { emptyProfile, emptyRequest } from '@regimen/domain';
import type { TrainingRequest } from '@regimen/domain';
import type { ModelOutcome } from './model-use.js';
import { askUnderstanding } from './ask-understanding.js';
import { runShadows } from './run-shadows.js';

const text = 'walk';
const input = { text, profile: emptyProfile('UTC'), today: '2026-11-28', answers: {} };
const request = emptyRequest({ text, language: 'en', understoodBy: { model: 'm', version: '1' } });

function noted(understand: () => Promise<TrainingRequest>) {
  const outcomes: ModelOutcome[] = [];
  const ask = { id: 'm', version: '1', understand };
  return { outcomes, model: { ask, note: (outcome: ModelOutcome) => void outcomes.push(outcome) } };
}

const throws = () => {
  throw new Error('broken');
};

describe('a use of a model', () => {
  it.each([
    ['used', () => Promise.resolve(request)],
    ['refused', () => Promise.resolve({ ...request, text: 'run' })],
    ['refused', () => Promise.resolve({} as TrainingRequest)],
    ['refused', () => Promise.resolve(null as unknown as TrainingRequest)],
    ['failed', () => Promise.reject(new Error('down'))],
    ['failed', throws],
  ] as const)('is noted as %s', async (outcome, understand) => {
    const { outcomes, model } = noted(understand);
    const read = await askUnderstanding(model, input, 1_000, () => 'used');
    expect(outcomes).toEqual([outcome]);
    expect(read).toEqual(outcome === 'used' ? request : null);
  });

  it.each([
    ['same', { ...request, intent: { ...request.intent, confidence: 0.7 } }],
    ['different', { ...request, intent: { ...request.intent, value: 'ask' as const } }],
    ['refused', { ...request, goals: 'none' } as unknown as TrainingRequest],
  ] as const)('in the shadow is noted as %s', async (outcome, answer) => {
    const { outcomes, model } = noted(() => Promise.resolve(answer));
    await runShadows([model], input, request);
    expect(outcomes).toEqual([outcome]);
  });
});
