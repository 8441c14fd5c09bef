import type { INestApplicationContext } from '@nestjs/common';
import { jobDefinitions } from './job-definitions.js';
import type { Platform } from './platform/bootstrap/platform.js';
import { ownedQueues, unownedQueues } from './platform/privacy/owned-stores.js';

describe('the background work of the product', () => {
  it('runs on queues of which the registry says what they name, and on no others', async () => {
    // Definitions keep what they are given and touch it when they run: none runs here.
    const app = { get: () => ({}) } as unknown as INestApplicationContext;
    const platform = { settings: {}, plugins: { jobs: () => [] } } as unknown as Platform;
    const { definitions, stop } = jobDefinitions(app, platform);
    await stop();
    const queues = definitions.map(({ queue }) => queue);
    expect(queues.length).toBeGreaterThan(15);
    expect(queues.toSorted()).toEqual(
      [...Object.keys(ownedQueues), ...Object.keys(unownedQueues)].toSorted(),
    );
  });
});
