import { setTimeout as sleep } from 'node:timers/promises';
import { inLanes } from './in-lanes.js';

it('does everything once, so many at a time', async () => {
  const [done, atOnce] = [new Array<number>(), { now: 0, most: 0 }];
  await inLanes([1, 2, 3, 4, 5, 6, 7], 2, async (item) => {
    atOnce.now += 1;
    atOnce.most = Math.max(atOnce.most, atOnce.now);
    await sleep(item % 3);
    done.push(item);
    atOnce.now -= 1;
  });
  expect(done.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(atOnce).toEqual({ now: 0, most: 2 });
});

it('begins nothing more after a failure, and tells it when all has ended', async () => {
  const [begun, ended] = [new Array<number>(), new Array<number>()];
  const work = async (item: number) => {
    begun.push(item);
    if (item === 1) throw new Error('broken');
    await sleep(5);
    ended.push(item);
  };
  await expect(inLanes([1, 2, 3, 4], 2, work)).rejects.toThrow('broken');
  expect(begun).toEqual([1, 2]);
  expect(ended).toEqual([2]);
});
