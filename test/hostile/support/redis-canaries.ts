import { startRegimen } from '../../journeys/support/regimen-process.js';
import type { Findings } from '../row.js';
import { firstAdministrator, member, workspace } from '../world/people-world.js';
import { allCanaries, driveCanaries } from './canaries.js';
import type { PrivateRedis } from './private-redis.js';
import { startPrivateRedis } from './private-redis.js';

/**
 * Lives through imports and plans of a product whose queue is on Redis, and searches everything Redis was ever sent, so
 * that work which is done and gone counts too, and everything it keeps at the end.
 * @returns what was seen, in plain words
 */
export async function rowsOnRedis(findings: Findings): Promise<string> {
  const redis = await startPrivateRedis();
  if (!redis) return 'Redis was not tried: this machine has no program redis-server.';
  try {
    await driveOn(redis);
    const [heard, kept] = [redis.heard(), await redis.kept()];
    for (const word of allCanaries) {
      findings.hold(!heard.includes(word), `Redis was sent ${word}`);
      findings.hold(!kept.includes(word), `Redis keeps ${word}`);
    }
    for (const queue of ['imports', 'plans', 'personal-exports']) {
      findings.hold(heard.includes(`bull:${queue}:`), `Redis heard nothing of the queue ${queue}`);
      findings.hold(kept.includes(`bull:${queue}:`), `Redis keeps nothing of the queue ${queue}`);
    }
    const commands = heard.split('\n').length;
    return `The same with the queue on Redis: ${commands} commands that it was sent and ${kept.length} bytes that it kept hold none of them.`;
  } finally {
    await redis.stop();
  }
}

async function driveOn(redis: PrivateRedis): Promise<void> {
  const regimen = await startRegimen({
    env: { REGIMEN_MODE: 'production', REGIMEN_DEMO: 'false', REDIS_URL: redis.url },
  });
  try {
    const ward = await workspace(regimen, 'Ward on Redis', 'hospital');
    const administrator = await firstAdministrator(regimen, ward, 'admin-redis');
    await driveCanaries(regimen, await member(administrator, 'carer-redis', 'clinician'), 'canary-redis');
  } finally {
    await regimen.stop();
  }
}
