import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { allCanaries, canaryValue, canaryWords, driveCanaries } from '../support/canaries.js';
import type { Driven } from '../support/canaries.js';
import { Caller } from '../support/caller.js';
import { tablesHolding } from '../support/database-search.js';
import { rowsOnRedis } from '../support/redis-canaries.js';
import type { World } from '../world/world.js';

const driven = new WeakMap<World, Promise<Driven>>();

/** Once for both rows: they look at different places. */
function drivenOnce(world: World): Promise<Driven> {
  const known = driven.get(world) ?? driveCanaries(world.regimen, world.sessions.carer1, 'canary1');
  driven.set(world, known);
  return known;
}

/** What the api and PostgreSQL wrote down beside the data itself. */
async function writtenDown({ regimen, url }: World): Promise<Map<string, string>> {
  const found = new Map([['what the product printed', regimen.output()]]);
  for (const path of ['/healthz', '/readyz', '/metrics'])
    found.set(path, (await Caller.unknown(url).send(path)).text);
  for (const entry of await readdir(regimen.dataFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/log|\.txt$|core|report|\.json$|\.jsonl$/i.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    found.set(path.slice(regimen.dataFolder.length + 1), await readFile(path, 'utf8').catch(() => ''));
  }
  return found;
}

const inLogs: Row = {
  id: 'H082',
  run: async (world) => {
    const findings = new Findings();
    const { answers } = await drivenOnce(world);
    const written = await writtenDown(world);
    for (const [where, text] of written)
      for (const word of allCanaries) findings.hold(!text.includes(word), `${where} holds ${word}`);
    // What somebody sent may come back to them, but not with anything of ours around it.
    findings.hold(
      !/stack|node_modules|select .* from/i.test(answers),
      'an answer about a mistake tells of our inside',
    );
    findings.hold(
      world.logged().includes('job failed') || world.logged().length > 0,
      'nothing was logged at all',
    );
    const trail = await world.asOwner<{ text: string }>(
      `select coalesce(action, '') || subject || coalesce(reason, '') as text from audit_entries`,
    );
    for (const word of allCanaries)
      findings.hold(!trail.some(({ text }) => text.includes(word)), `the audit trail holds ${word}`);
    return findings.evidence(
      `Canaries in a wish, a table, its comments, names of files and devices, through plans, honest and broken imports, wrong questions, a killed worker and an export: none in ${written.size} logs, files and status pages, and none in ${trail.length} entries of the audit trail.`,
    );
  },
};

/** Beside the data itself, whose words are sealed and whose numbers are what the product is for. */
const queueTables = /^"bullmq"|"outbox"|"audit_entries"|"model_uses"|"sign_in_tries"|"sign_on_attempts"/;

const inQueues: Row = {
  id: 'H084',
  run: async (world) => {
    const findings = new Findings();
    await drivenOnce(world);
    const holding = await tablesHolding(world, Object.values(canaryWords));
    findings.hold(holding.length === 0, `words of a person stand in plain text in ${holding.join(', ')}`);
    const control = await tablesHolding(world, [canaryValue]);
    const withValue = control.filter((name) => queueTables.test(name));
    findings.hold(withValue.length === 0, `a value stands in ${withValue.join(', ')}`);
    findings.hold(
      control.some((name) => name.includes('observations')),
      'the search finds not even the measured value, so it proves nothing',
    );
    const payloads = await world.asOwner<{ queue: string; payload: Record<string, string> }>(
      'select distinct queue, payload from outbox',
    );
    const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
    const isPlain = /^(en|zh|true|false|\d{1,6}|\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?|[a-z][a-zA-Z-]{0,30})$/;
    for (const { queue, payload } of payloads)
      for (const [key, part] of Object.entries(payload))
        findings.hold(
          isId.test(String(part)) || isPlain.test(String(part)),
          `work of ${queue} carries ${key}`,
        );
    const onRedis = await rowsOnRedis(findings);
    return findings.evidence(
      `All tables of all schemas, the queue's among them, searched for canaries after imports, plans, an export and a killed worker: words are nowhere in plain text, the value stands where values belong (the control) and in no table of queues or trails; ${payloads.length} pieces of work carry ids, dates and codes only. ${onRedis}`,
    );
  },
};

export const canaryRows: readonly Row[] = [inLogs, inQueues];
