import { ask, askTwice } from './ask.js';

describe('asking a plugin', () => {
  it('does not wait for ever', async () => {
    const answer = await ask(() => new Promise(() => undefined), 20);
    expect(answer).toMatchObject({ ok: false, error: { message: 'no answer within 0.02 s' } });
  });

  it('sees a change that the language lets pass in silence', async () => {
    // Typed arrays cannot be frozen: only comparing tells.
    const { findings } = await askTwice(
      'It',
      { values: Float64Array.of(1, 2) },
      ({ values }) => values.fill(0)[0],
    );
    expect(findings).toEqual(['It: changes the input it was given. Copy what you want to change.']);
  });
});
