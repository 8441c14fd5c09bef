import { jest } from '@jest/globals';
import { signInForTest } from './signed-in-client.js';
import { startTestApi } from './start-test-api.js';
import { makeTestWorkspace } from './test-workspace.js';

jest.setTimeout(240_000);

describe('apis of tests', () => {
  it('share a process and nothing else', async () => {
    const first = await startTestApi();
    const second = await startTestApi();
    try {
      expect(second.pid).toBe(first.pid);
      await makeTestWorkspace(first.database, ['participant']);
      await signInForTest(first.url, 'participant');
      await expect(signInForTest(second.url, 'participant')).rejects.toThrow(/was not signed in/);
    } finally {
      await second.stop();
    }
    await signInForTest(first.url, 'participant');
    await first.stop();
    await expect(fetch(first.url)).rejects.toThrow();
  });

  it('say why they do not start', async () => {
    await expect(startTestApi({ REGIMEN_PORT: 'nowhere' })).rejects.toThrow(/REGIMEN_PORT/);
  });
});
