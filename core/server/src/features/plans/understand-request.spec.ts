import { jest } from '@jest/globals';
import { emptyProfile, emptyRequest } from '@regimen/domain';
import type { ConditionCode, Slot, TextUnderstanding, TrainingRequest } from '@regimen/domain';
import { unnoted } from '../models/testing/unnoted.js';
import { NotUnderstood, understandRequest as understandNoted } from './understand-request.js';

const text = 'lose weight with asthma';
const input = { text, profile: emptyProfile('UTC'), today: '2026-11-25', answers: {} };

const condition = (value: ConditionCode, confidence: number): Slot<ConditionCode> => ({
  value,
  span: [17, 23],
  confidence,
  origin: 'text',
});

function model(id: string, changes: Partial<TrainingRequest>, basis?: 'rules'): TextUnderstanding {
  const understoodBy = { model: id, version: '1.0.0' };
  const request = { ...emptyRequest({ text, language: 'en', understoodBy }), ...changes };
  return { id, version: '1.0.0', ...(basis && { basis }), understand: () => Promise.resolve(request) };
}

const understandRequest = (models: readonly TextUnderstanding[], said: typeof input) =>
  understandNoted(models.map(unnoted), said);

const grammar = model('model-grammar', { conditions: [condition('hypertension', 0.95)] }, 'rules');
const net = model('model-net', { conditions: [condition('asthma', 0.9)] });
const codes = ({ conditions }: TrainingRequest) => conditions.map(({ value }) => value);

describe('understandRequest', () => {
  it('merges what others find onto the grammar, wherever it stands in the list', async () => {
    const both = await understandRequest([net, grammar], input);
    expect(codes(both)).toEqual(['hypertension', 'asthma']);
    expect(both.understoodBy.model).toBe('model-grammar+model-net');
    expect(await understandRequest([grammar, net], input)).toEqual(both);
  });

  it('leaves the reading of a grammar alone as it is', async () => {
    expect(await understandRequest([grammar], input)).toEqual(await grammar.understand(input));
  });

  it('takes sure slots of a model without a grammar, asks the doubtful, and aims at general health', async () => {
    const doubtful = model('model-net', { conditions: [condition('asthma', 0.5), condition('copd', 0.1)] });
    const alone = await understandRequest([doubtful], input);
    expect([codes(alone), alone.questions.map(({ id }) => id)]).toEqual([[], ['condition-asthma']]);
    expect(alone.goals[0]?.kind.value).toBe('general-health');
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('down'))],
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    [
      'shows one thing and means another',
      async () => {
        let looks = 0;
        const request = await net.understand(input);
        return Object.defineProperty({ ...request }, 'text', {
          get: () => ((looks += 1) > 1 ? text : 'x'),
          enumerable: true,
        });
      },
    ],
    ['answers nonsense', () => Promise.resolve({} as TrainingRequest)],
    ['changes the words', () => net.understand({ ...input }).then((request) => ({ ...request, text: 'x' }))],
  ])('passes over a model that %s', async (_, understand) => {
    const bad = { id: 'model-bad', version: '1', understand };
    expect(codes(await understandRequest([bad, grammar, net], input))).toEqual(['hypertension', 'asthma']);
    await expect(understandRequest([bad], input)).rejects.toThrow(NotUnderstood);
  });

  it.each([
    ['for long beside a grammar', [grammar, net], 5_000, ['hypertension', 'asthma']],
    ['for ever where nothing else reads', [net], 20_000, ['asthma']],
  ] as const)('does not wait %s', async (_, others, patienceMs, found) => {
    jest.useFakeTimers();
    try {
      const silent = { id: 'silent', version: '1', understand: () => new Promise<never>(() => undefined) };
      let isDone = false;
      const answer = understandRequest([silent, ...others], input).finally(() => (isDone = true));
      await jest.advanceTimersByTimeAsync(patienceMs - 1);
      expect(isDone).toBe(false);
      await jest.advanceTimersByTimeAsync(1);
      expect(codes(await answer)).toEqual(found);
    } finally {
      jest.useRealTimers();
    }
  });

  it('lets nobody stand in for a floor that failed, whose questions would be shown as they are', async () => {
    const question = { id: 'x', slot: 'goals', text: { en: 'Your password?', zh: '密码？' }, options: [] };
    const poser = model('poser', { questions: [question] }, 'rules');
    const broken = { ...grammar, understand: () => Promise.reject(new Error('down')) };
    const { questions } = await understandRequest([broken, poser], input);
    expect(questions.map(({ id }) => id)).not.toContain('x');
  });

  it('shows models copies only, and believes no age that the words do not hold', async () => {
    const nosy: TextUnderstanding = {
      ...model('nosy', { ageYears: { value: 20, span: null, confidence: 1, origin: 'answer' } }),
    };
    const meddling: TextUnderstanding = {
      ...nosy,
      understand: (own) => {
        Object.assign(own.profile, { conditions: [], timeZone: 'UTC' });
        return nosy.understand(own);
      },
    };
    const before = structuredClone(input);
    const request = await understandRequest([grammar, meddling], input);
    expect(input).toEqual(before);
    expect(request.ageYears).toBeNull();
    expect(request.questions.map(({ id }) => id)).toContain('age');
  });
});
