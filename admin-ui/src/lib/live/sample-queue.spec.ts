import type { LiveSampleInput } from '../api/generated/graphql.js';
import { SampleQueue } from './sample-queue.js';

const sample = (second: number): LiveSampleInput => ({
  at: new Date(second * 1000).toISOString(),
  bpm: 100,
  deviceId: 'strap',
  deviceKind: 'chestStrap',
});

describe('SampleQueue', () => {
  it('sends each sample until it is taken, in portions, oldest first', async () => {
    const sent: number[][] = [];
    let answer: 'taken' | 'later' = 'later';
    const queue = new SampleQueue((samples) => {
      sent.push(samples.map(({ at }) => Date.parse(at) / 1000));
      return Promise.resolve(answer);
    });
    for (let second = 0; second < 250; second++) queue.add(sample(second));
    await queue.flush();
    expect(sent).toHaveLength(1);
    answer = 'taken';
    queue.add(sample(250));
    await queue.flush();
    expect(sent.slice(1).map(({ length }) => length)).toEqual([200, 51]);
    expect(sent.slice(1).flat()).toEqual(Array.from({ length: 251 }, (_, second) => second));
    await queue.flush();
    expect(sent).toHaveLength(3);
  });

  it('does not send the same samples twice at once', async () => {
    let sendings = 0;
    const queue = new SampleQueue(async () => {
      sendings++;
      await Promise.resolve();
      return 'taken';
    });
    queue.add(sample(1));
    await Promise.all([queue.flush(), queue.flush()]);
    expect(sendings).toBe(1);
  });

  it('forgets what is never taken', async () => {
    let sendings = 0;
    const queue = new SampleQueue(() => {
      sendings++;
      return Promise.resolve('never');
    });
    queue.add(sample(1));
    await queue.flush();
    await queue.flush();
    expect(sendings).toBe(1);
  });
});
