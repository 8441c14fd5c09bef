/** One real PostgreSQL for a whole jest run. Uses the built server, which `npm test` makes first. */
import { startTestServer } from '../../core/server/dist/platform/database/testing/start-test-server.js';

export default async function setUp() {
  const server = await startTestServer();
  globalThis.stopTestDatabase = server.stop;
}
