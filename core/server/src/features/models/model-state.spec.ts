import type { ModelBackend } from '@regimen/plugin-api';
import { installedModels } from './installed-model.js';
import type { ModelDecision, ModelState } from './model-state.js';
import { statesOf } from './model-state.js';

const reader = (id: string, version: string, basis?: 'rules'): ModelBackend => ({
  id: `${id}-${version}`,
  understanding: {
    id,
    version,
    ...(basis ? { basis } : {}),
    understand: () => Promise.reject(new Error('never asked')),
  },
});
const decided = (modelId: string, modelVersion: string, state: ModelState): ModelDecision => ({
  ability: 'understanding',
  modelId,
  modelVersion,
  state,
  reason: 'r',
  decidedBy: 'm',
  decidedAt: new Date(0),
});
const states = (backends: readonly ModelBackend[], decisions: readonly ModelDecision[] = []) =>
  statesOf(installedModels(backends), decisions).map(({ state }) => state);

describe('the state of a model', () => {
  it('is on where it was installed, and shadow for a second version of the same', () => {
    expect(states([reader('a', '1'), reader('b', '1'), reader('a', '2')])).toEqual(['on', 'on', 'shadow']);
  });

  it('is what was decided last about its version', () => {
    const newestFirst = [decided('a', '1', 'on'), decided('a', '1', 'off')];
    expect(states([reader('a', '1')], newestFirst)).toEqual(['on']);
    expect(states([reader('a', '1')], [...newestFirst].reverse())).toEqual(['off']);
  });

  it('stays off in a new version of what was switched off', () => {
    expect(states([reader('a', '2')], [decided('a', '1', 'off')])).toEqual(['off']);
    expect(states([reader('a', '2')], [decided('a', '1', 'shadow')])).toEqual(['on']);
  });

  it('is always on for the first that rests on rules, and for no other that says so of itself', () => {
    const backends = [reader('floor', '1', 'rules'), reader('pretender', '1', 'rules')];
    const off = [decided('floor', '1', 'off'), decided('pretender', '1', 'off')];
    expect(installedModels(backends).map(({ isRules }) => isRules)).toEqual([true, false]);
    expect(states(backends, off)).toEqual(['on', 'off']);
  });
});
