import { once } from 'node:events';
import { Duplex, PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { withLength } from '../../../processes/length-frames.js';
import type { Serve } from './peer.js';
import { Peer, wireLimits } from './peer.js';
import { encodePlain } from './plain-data.js';

const peers: Peer[] = [];
afterEach(() => {
  for (const peer of peers.splice(0)) peer.close(new Error('The test is over.'));
});

function pipes(): [Duplex, Duplex] {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const ends: [Duplex, Duplex] = [
    Duplex.from({ readable: back, writable: there }),
    Duplex.from({ readable: there, writable: back }),
  ];
  for (const end of ends) end.on('error', () => undefined);
  return ends;
}

function peer(pipe: Duplex, serve: Serve, other?: 'stranger' | 'host') {
  const ends: string[] = [];
  const made = new Peer(pipe, serve, Date.now, (why) => ends.push(why.name), other);
  peers.push(made);
  return { ask: made.ask.bind(made), ends };
}

const calls = (count: number) => Array.from({ length: count }, (_, place) => place);
const call = (id: number) =>
  withLength(encodePlain({ kind: 'call', id, method: 'wait', args: [], nowMs: 0 }));

describe('the two ends of a pipe', () => {
  it('ask each other as much at once as they like, and are all answered', async () => {
    let atOnce = 0;
    let most = 0;
    const echo: Serve = async (_method, [value]) => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await pause(5);
      atOnce -= 1;
      return value;
    };
    const [ours, theirs] = pipes();
    const host = peer(ours, echo);
    const plugin = peer(theirs, echo, 'host');
    for (const side of [host, plugin])
      expect(await Promise.all(calls(300).map((value) => side.ask('echo', [value])))).toEqual(calls(300));
    expect(most).toBe(wireLimits.openCalls);
    expect([...host.ends, ...plugin.ends]).toEqual([]);
  });

  it('drop what nobody waits for any more, and go on with the rest', async () => {
    const served: unknown[] = [];
    const [ours, theirs] = pipes();
    const slow: Serve = async (_method, [value]) => {
      served.push(value);
      await pause(20);
      return value;
    };
    peer(ours, slow);
    const plugin = peer(theirs, slow, 'host');
    const stop = new AbortController();
    const asked = calls(wireLimits.openCalls).map((value) => plugin.ask('echo', [value], stop.signal));
    const dropped = plugin.ask('echo', ['dropped'], stop.signal);
    const kept = plugin.ask('echo', ['kept']);
    stop.abort();
    const outcomes = await Promise.allSettled([...asked, dropped]);
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    expect(await kept).toBe('kept');
    expect(served).toContain('kept');
    expect(served).not.toContain('dropped');
  });
});

describe('a stranger at the other end', () => {
  const never: Serve = () => new Promise(() => undefined);

  it('is left when it goes round the line, and when it answers what nobody asked', async () => {
    const [ours, theirs] = pipes();
    const host = peer(ours, never);
    for (const id of calls(wireLimits.openCalls)) theirs.write(call(id));
    await pause(50);
    expect(host.ends).toEqual([]);
    theirs.write(call(wireLimits.openCalls));
    await pause(50);
    expect(host.ends).toEqual(['WireViolation']);

    const [others, stranger] = pipes();
    const other = peer(others, never);
    stranger.write(withLength(encodePlain({ kind: 'answer', id: 0, value: null })));
    await pause(50);
    expect(other.ends).toEqual(['WireViolation']);
  });

  it('is read at a pace, whatever it says', async () => {
    const [ours, theirs] = pipes();
    const host = peer(ours, () => Promise.resolve('done'));
    const { frames } = wireLimits.aSecond;
    const word = withLength(encodePlain({ kind: 'forget', id: 1 }));
    const began = performance.now();
    theirs.write(Buffer.concat(calls(frames * 2).map(() => word)));
    theirs.write(call(7));
    const [answer] = (await once(theirs, 'data')) as [Buffer];
    expect(answer.toString()).toContain('done');
    expect(performance.now() - began).toBeGreaterThan(1_500);
    expect(host.ends).toEqual([]);
  });
});
