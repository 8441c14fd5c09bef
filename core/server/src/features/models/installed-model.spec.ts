import { weightsOf } from './installed-model.js';

const identity = (sha256: string | null) => ({ name: 'm', version: '1', sha256, runsWhere: 'here' as const });

describe('weightsOf', () => {
  it('is a hash or nothing', () => {
    const hash = 'ab'.repeat(32);
    expect(weightsOf({ artefact: null, identity: identity(hash) })).toBe(hash);
    expect(weightsOf({ artefact: null, identity: identity(`sha256:${hash}`) })).toBeNull();
    expect(weightsOf({ artefact: null, identity: null })).toBeNull();
  });
});
