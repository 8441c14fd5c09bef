/**
 * What the tests of a whole jest run share: one real PostgreSQL, processes for their apis, and a place for an installation
 * to copy. Uses the built server, which `npm test` makes first.
 */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServer } from '../../core/server/dist/platform/database/testing/start-test-server.js';
import { startApiKeeper } from '../../core/server/dist/testing/api-keeper.js';

export default async function setUp() {
  const server = await startTestServer({ isDurable: false });
  const apis = await startApiKeeper();
  const prepared = join(tmpdir(), `regimen-prepared-${randomUUID()}`);
  process.env.TEST_PREPARED_INSTALLATION = prepared;
  globalThis.stopTestServers = async () => {
    await apis.stop();
    await server.stop();
    for (const left of [prepared, `${prepared}.ready`]) await rm(left, { recursive: true, force: true });
  };
}
