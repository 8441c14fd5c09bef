/** @jest-environment ./tools/launch/jest-one-realm.mjs */
import { getEventListeners } from 'node:events';
import type { ClassifierInput, ClassifierScores, RunClassifier } from '@regimen/language';
import fc from 'fast-check';
import { NetworkBusy, RunQueue } from './run-queue.js';
import { SessionLost } from './network-thread.js';
import { loadRuntime, startTensors } from './runtime.js';
import { tinyNetwork } from './testing/tiny-network.js';

const idsPerToken = 2;
const input = (tokens: number, id: number, batch = 1): ClassifierInput => ({
  batch,
  tokens,
  ids: new Int32Array(batch * tokens * idsPerToken).fill(id),
  mask: new Int32Array(batch * tokens).fill(1),
});

/** A session that is busy until it is let go, and gives back the ids as scores, one a token. */
function scriptedSession() {
  const runs: ClassifierInput[] = [];
  const running: (() => void)[] = [];
  let fault: Error | null = null;
  const run: RunClassifier = (joined) => {
    runs.push(joined);
    const each = Float32Array.from(joined.mask, (_, token) => joined.ids[token * idsPerToken] ?? 0);
    const intent = new Float32Array(joined.batch).fill(joined.tokens);
    return new Promise((resolve, reject) =>
      running.push(() => (fault ? reject(fault) : resolve({ bio: each, code: each, intent }))),
    );
  };
  return {
    runs,
    run,
    /** Ends the run in progress, and lets whoever waited for it go on. */
    finish: async () => {
      running.shift()?.();
      await new Promise(setImmediate);
    },
    breakWith: (error: Error | null) => void (fault = error),
  };
}

const bounds = { mostTogether: 16, mostWaiting: 100, idsPerToken };

describe('texts that wait for the network', () => {
  it('are run as one when it is free; who finds it free is run alone and at once', async () => {
    const session = scriptedSession();
    const { run } = new RunQueue([session.run], bounds);
    const all = [input(2, 5), input(2, 6), input(3, 7), input(2, 8)].map((one) => run(one));
    expect(session.runs.map(({ batch, tokens }) => [batch, tokens])).toEqual([[1, 2]]);
    await session.finish();
    expect(session.runs.map(({ batch, tokens }) => [batch, tokens]).slice(1)).toEqual([[3, 3]]);
    expect([...session.runs[1]!.mask]).toEqual([1, 1, 0, 1, 1, 1, 1, 1, 0]);
    await session.finish();
    const scores = await Promise.all(all);
    expect(scores.map(({ bio }) => [...bio])).toEqual([
      [5, 5],
      [6, 6],
      [7, 7, 7],
      [8, 8],
    ]);
    expect(scores.map(({ intent }) => intent.length)).toEqual([1, 1, 1, 1]);
    const later = run(input(1, 9));
    expect(session.runs.at(-1)).toMatchObject({ batch: 1, tokens: 1 });
    await session.finish();
    expect([...(await later).bio]).toEqual([9]);
  });

  it.each([
    ['too many', [4, 4, 4, 4], { mostTogether: 3 }, [1, 3]],
    ['so unlike in length that most of a run would be padding', [4, 4, 4, 100], {}, [1, 2, 1]],
    ['not to be mixed', [4, 4, 4], { mostTogether: 1 }, [1, 1, 1]],
  ])('are parted where they are %s', async (_, lengths, bound, batches) => {
    const session = scriptedSession();
    const { run } = new RunQueue([session.run], { ...bounds, ...bound });
    const all = lengths.map((tokens) => run(input(tokens, 1)));
    for (let turn = 0; turn < lengths.length; turn += 1) await session.finish();
    await Promise.all(all);
    expect(session.runs.map(({ batch }) => batch)).toEqual(batches);
  });

  it('go to whichever session is free', async () => {
    const sessions = [scriptedSession(), scriptedSession()];
    const { run } = new RunQueue(
      sessions.map((session) => session.run),
      bounds,
    );
    const both = [run(input(1, 1)), run(input(1, 2))];
    expect(sessions.map(({ runs }) => runs.length)).toEqual([1, 1]);
    for (const session of sessions) await session.finish();
    await Promise.all(both);
  });

  it('are refused, by a named error, where as many wait as may', async () => {
    const session = scriptedSession();
    const queue = new RunQueue([session.run], { ...bounds, mostWaiting: 2 });
    const taken = [queue.run(input(1, 1)), queue.run(input(1, 2)), queue.run(input(1, 3))];
    const refused = await queue.run(input(1, 4)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(NetworkBusy);
    expect(refused).toMatchObject({ kind: 'busy', waiting: 2 });
    await session.finish();
    await session.finish();
    expect(await Promise.all(taken)).toHaveLength(3);
    expect(queue.waiting).toBe(0);
  });

  it('leave when nobody waits for them any more', async () => {
    const session = scriptedSession();
    const queue = new RunQueue([session.run], bounds);
    const first = queue.run(input(1, 1));
    const given = new AbortController();
    const second = queue.run(input(1, 2), given.signal);
    given.abort(new Error('gone'));
    await expect(second).rejects.toThrow('gone');
    await session.finish();
    await first;
    expect(session.runs).toHaveLength(1);
    await expect(queue.run(input(1, 3), given.signal)).rejects.toThrow('gone');
  });
});

it('heeds no signal once a text is run or refused', async () => {
  const session = scriptedSession();
  const queue = new RunQueue([session.run], { ...bounds, mostTogether: 1 });
  const { signal } = new AbortController();
  const settled = Promise.allSettled([1, 2, 3].map((id) => queue.run(input(1, id), signal)));
  expect(getEventListeners(signal, 'abort')).toHaveLength(2);
  await session.finish();
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  const ending = queue.end();
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  await session.finish();
  await ending;
  expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
});

describe('a run that fails', () => {
  it('fails for all that were in it, and not for the next', async () => {
    const session = scriptedSession();
    const { run } = new RunQueue([session.run], bounds);
    const all = [run(input(1, 1)), run(input(1, 2)), run(input(1, 3))];
    const settled = Promise.allSettled(all);
    await session.finish();
    session.breakWith(new Error('broken'));
    await session.finish();
    expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    session.breakWith(null);
    const next = run(input(1, 4));
    await session.finish();
    expect([...(await next).bio]).toEqual([4]);
  });

  it('takes a session that is lost out, and the last one takes all that wait with it', async () => {
    const session = scriptedSession();
    const queue = new RunQueue([session.run], bounds);
    const settled = Promise.allSettled([queue.run(input(1, 1)), queue.run(input(1, 2))]);
    session.breakWith(new SessionLost('ended'));
    await session.finish();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(queue.sessions).toBe(0);
    await expect(queue.run(input(1, 3))).rejects.toThrow('No session');
  });
});

it('ends when nothing runs any more, and refuses what waits', async () => {
  const session = scriptedSession();
  const queue = new RunQueue([session.run], bounds);
  const settled = Promise.allSettled([queue.run(input(1, 1)), queue.run(input(1, 2))]);
  let isEnded = false;
  const ending = queue.end().then(() => (isEnded = true));
  await new Promise(setImmediate);
  expect(isEnded).toBe(false);
  await session.finish();
  await ending;
  expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  await expect(queue.run(input(1, 3))).rejects.toThrow('stopped');
});

it('gives a real network’s answers as without company, whatever waits beside a text', async () => {
  const size = { buckets: 50, bio: 5, codes: 7, intents: 3 };
  const outputs = ['bio', 'code', 'intent'];
  const settings = { executionProviders: ['cpu' as const], threads: 1 };
  const shape = { idsPerToken, outputs };
  const network = await startTensors(await loadRuntime(), tinyNetwork(size), shape, settings);
  const batches: number[] = [];
  const alone: RunClassifier = async (one) => {
    batches.push(one.batch);
    const [bio, code, intent] = await network.run(one, outputs);
    return { bio: bio!, code: code!, intent: intent! };
  };
  const flat = ({ bio, code, intent }: ClassifierScores) => [...bio, ...code, ...intent];
  const text = fc
    .record({ batch: fc.integer({ min: 1, max: 3 }), tokens: fc.integer({ min: 1, max: 20 }) })
    .chain(({ batch, tokens }) =>
      fc
        .array(fc.integer({ min: 1, max: size.buckets }), {
          minLength: batch * tokens * idsPerToken,
          maxLength: batch * tokens * idsPerToken,
        })
        .map((ids) => ({ ...input(tokens, 0, batch), ids: Int32Array.from(ids) })),
    );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 12 }), async (texts) => {
      const { run } = new RunQueue([alone], bounds);
      const together = await Promise.all(texts.map((one) => run(one)));
      for (const [index, one] of texts.entries()) {
        const expected = flat(await alone(one));
        const found = flat(together[index]!);
        expect(found).toHaveLength(expected.length);
        expect(Math.max(...found.map((score, at) => Math.abs(score - expected[at]!)))).toBeLessThan(1e-5);
      }
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(Math.max(...batches)).toBeGreaterThan(3);
  await network.release();
});
