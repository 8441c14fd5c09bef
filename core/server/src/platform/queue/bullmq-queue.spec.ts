import { randomUUID } from 'node:crypto';
import { connectQueue } from './queue-connection.js';
import type { QueuePort } from './queue.port.js';
import { startTestDatabase } from '../database/testing/start-test-database.js';

const attempts = { count: 3, backoffMs: 10, reason: 'for the test' };

/** PostgreSQL always; Redis where the environment names one for tests. */
const redisUrl = process.env.TEST_REDIS_URL ?? null;
const backends = redisUrl === null ? (['postgres'] as const) : (['postgres', 'redis'] as const);

describe.each(backends)('the queue on %s', (backend) => {
  let database: Awaited<ReturnType<typeof startTestDatabase>>;
  let queue: QueuePort;
  const name = `test-${randomUUID()}`;

  beforeAll(async () => {
    database = await startTestDatabase();
    const settings = { redisUrl: backend === 'redis' ? redisUrl : null, databaseUrl: database.url };
    queue = await connectQueue(settings, () => undefined);
  });
  afterAll(async () => {
    await queue.close();
    await database.stop();
  });

  it('delivers each job, tries a failing one again, and says which attempt is the last', async () => {
    const steady = randomUUID();
    const failing = randomUUID();
    const seen: { id: string; isLastAttempt: boolean }[] = [];
    const done = new Promise<void>((resolve) => {
      const handle = (delivery: { id: string; isLastAttempt: boolean }) => {
        seen.push(delivery);
        if (seen.length === 4) resolve();
        return delivery.id === failing ? Promise.reject(new Error('again')) : Promise.resolve();
      };
      void queue.work(name, 2, handle);
    });
    await queue.dispatch({ id: steady, queue: name, attempts });
    await queue.dispatch({ id: failing, queue: name, attempts });
    await done;
    expect(seen.filter(({ id }) => id === steady)).toHaveLength(1);
    expect(seen.filter(({ id }) => id === failing).map(({ isLastAttempt }) => isLastAttempt)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('leaves a waiting job alone when it is dispatched again', async () => {
    const waiting = `${name}-waiting`;
    const id = randomUUID();
    await queue.dispatch({ id, queue: waiting, attempts });
    await queue.dispatch({ id, queue: waiting, attempts });
    expect(await queue.depth(waiting)).toEqual({ waiting: 1, running: 0 });
  });
});
