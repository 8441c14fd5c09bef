import type { SessionSuggester } from '@regimen/plugin-api';
import type { ModelOutcome } from '../models/model-use.js';
import { suggestionsFor } from './suggestions-for.js';

const asked = { catalogue: [{ id: 'walk' }, { id: 'swim' }] } as unknown as Parameters<
  SessionSuggester['suggest']
>[0];
const noted: ModelOutcome[] = [];
const atWork = (ask: Pick<SessionSuggester, 'suggest' | 'use'>) => ({
  ask: { id: 'model', version: '1', ...ask },
  note: (outcome: ModelOutcome) => void noted.push(outcome),
});
const suggester = (scores: Record<string, number>, use?: SessionSuggester['use']) =>
  atWork({ ...(use && { use }), suggest: () => Promise.resolve(scores) });
const failing = atWork({ suggest: () => Promise.reject(new Error('down')) });
beforeEach(() => void (noted.length = 0));

describe('suggestions of models', () => {
  it('are the mean of those that answer, of known sessions only', async () => {
    const suggesters = [suggester({ walk: 1, gone: 1 }), suggester({ walk: 0.5, swim: Number.NaN }), failing];
    expect(await suggestionsFor(suggesters, asked)).toEqual({ suggestions: { walk: 0.75 } });
    expect(noted.sort()).toEqual(['failed', 'used', 'used']);
  });

  it('stand in place of hand-made scores where the model is fit for it', async () => {
    const suggested = await suggestionsFor([suggester({ walk: 1 }, 'instead'), failing], asked);
    expect(suggested.suggestionUse).toBe('instead');
  });

  it('only nudge where models are not of one mind, or none answers', async () => {
    const mixed = await suggestionsFor([suggester({ walk: 1 }, 'instead'), suggester({ swim: 1 })], asked);
    expect(mixed).not.toHaveProperty('suggestionUse');
    const silent = await suggestionsFor([failing, suggester({}, 'instead')], asked);
    expect(silent).toEqual({ suggestions: {} });
  });
});
