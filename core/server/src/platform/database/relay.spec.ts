import { setTimeout as pause } from 'node:timers/promises';
import { Relay } from './relay.js';

describe('work in two steps', () => {
  it('does a first step beside the second of the one before, and the second steps in order', async () => {
    const relay = new Relay();
    const told: string[] = [];
    for (const [name, first, second] of [
      ['a', 1, 20],
      ['b', 1, 1],
      ['c', 30, 1],
    ] as const)
      await relay.begin(async (turn) => {
        await pause(first);
        told.push(`${name} ready`);
        await turn;
        await pause(second);
        told.push(`${name} done`);
      });
    await relay.end();
    expect(told).toEqual(['a ready', 'b ready', 'a done', 'b done', 'c ready', 'c done']);
  });

  it('never has more than two under way', async () => {
    const relay = new Relay();
    let [now, most] = [0, 0];
    for (let number = 0; number < 10; number += 1)
      await relay.begin(async (turn) => {
        most = Math.max(most, (now += 1));
        await pause(number % 3);
        await turn;
        now -= 1;
      });
    await relay.end();
    expect(most).toBe(2);
  });

  it('lets nothing behind a failure have its turn, and tells of it when all has ended', async () => {
    const relay = new Relay();
    const told: string[] = [];
    await relay.begin(async (turn) => {
      await turn;
      await pause(5);
      throw new Error('full disk');
    });
    await expect(
      relay.begin(async (turn) => {
        await turn.finally(() => pause(5)).finally(() => told.push('ended'));
        told.push('had its turn');
      }),
    ).rejects.toThrow('full disk');
    expect(told).toEqual(['ended']);
    await expect(relay.end()).rejects.toThrow('full disk');
  });

  it('tells at the end of a last one that failed', async () => {
    const relay = new Relay();
    await relay.begin(() => Promise.reject(new Error('lost')));
    await expect(relay.end()).rejects.toThrow('lost');
  });
});
