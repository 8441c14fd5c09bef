import { RemoteFailure } from './remote-failure.js';
import { retryAfterMs, retrying } from './retry.js';

const policy = { attempts: 3, firstWaitMs: 10, longestWaitMs: 40 };

async function failing(failure: unknown, signal = new AbortController().signal) {
  let calls = 0;
  const random: number[] = [];
  const end = await retrying(
    () => {
      calls += 1;
      return Promise.reject(failure);
    },
    policy,
    signal,
    () => (random.push(0), 0),
  ).catch((error: unknown) => error);
  return { calls, end, waits: random.length };
}

describe('calling again', () => {
  it('stops with the first success', async () => {
    let calls = 0;
    const answer = await retrying(
      () =>
        (calls += 1) < 3 ? Promise.reject(new RemoteFailure('unavailable', 'x')) : Promise.resolve('done'),
      policy,
      new AbortController().signal,
      () => 0,
    );
    expect([answer, calls]).toEqual(['done', 3]);
  });

  it('ends after the attempts allowed, with the last failure', async () => {
    const failure = new RemoteFailure('unavailable', 'down');
    expect(await failing(failure)).toEqual({ calls: 3, end: failure, waits: 2 });
  });

  it.each(['refused', 'malformed', 'too-large', 'resting', 'budget-spent', 'slow'] as const)(
    'is left when it was %s',
    async (kind) => expect((await failing(new RemoteFailure(kind, 'x'))).calls).toBe(1),
  );

  it('waits as long as the server asks, unless that is too long', async () => {
    const asked = await failing(new RemoteFailure('busy', 'x', 5));
    expect([asked.calls, asked.waits]).toEqual([3, 0]);
    expect((await failing(new RemoteFailure('busy', 'x', 41))).calls).toBe(1);
  });

  it('ends while waiting when the caller leaves', async () => {
    const leaver = new AbortController();
    setTimeout(() => leaver.abort(new Error('left')), 5);
    const waited = await failing(new RemoteFailure('busy', 'x', 40), leaver.signal);
    expect(waited.calls).toBe(1);
    expect(waited.end).toEqual(new Error('left'));
  });

  it.each([
    ['2', 2000],
    [' 0 ', 0],
    ['Wed, 25 Nov 2026 09:00:03 GMT', 3000],
    ['Wed, 25 Nov 2026 08:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    [null, null],
  ])('reads Retry-After %p', (header, ms) =>
    expect(retryAfterMs(header, new Date('2026-11-25T09:00:00Z'))).toBe(ms),
  );
});
