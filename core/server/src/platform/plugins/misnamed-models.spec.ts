import { misnamedModels } from './misnamed-models.js';

const named = (id: string, version: string) => ({
  modelBackends: [{ id: 'b', phraser: { id, version, phrase: () => (async function* () {})() } }],
});

describe('misnamedModels', () => {
  it('refuses names that the log of uses could not hold', () => {
    expect(misnamedModels({})).toEqual([]);
    expect(misnamedModels(named('a'.repeat(120), '1'.repeat(60)))).toEqual([]);
    expect(misnamedModels(named('a'.repeat(121), '1'))).toEqual([expect.stringContaining('"aaaa')]);
    expect(misnamedModels(named('a', '1'.repeat(61)))).toHaveLength(1);
  });
});
