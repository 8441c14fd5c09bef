import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceRoot } from '../journeys/support/regimen-process.js';
import { attackList } from './attack-list.js';
import { reportPage } from './report-page.js';
import type { Outcome } from './row.js';
import { lineOf, lineOfRun, runRow } from './run-row.js';
import { startWorld } from './world/start-world.js';

const usage = 'Usage: npm run hostile [-- H001 H002 …] [--json] [--write] [--seed=N] [--long]';
const given = process.argv.slice(2);
const wanted = new Set(given.filter((word) => /^H\d{3}$/.test(word)));
const options = given.filter((word) => !wanted.has(word));
const seedWord = options.find((word) => word.startsWith('--seed='));
const seed = Number(seedWord?.slice('--seed='.length) ?? 7);
const isKnown = options.every((word) => ['--json', '--write', '--long', seedWord].includes(word));
if (!isKnown || !Number.isInteger(seed)) {
  console.error(usage);
  process.exit(2);
}

const began = performance.now();
const world = await startWorld(seed, options.includes('--long'));
const outcomes: Outcome[] = [];
try {
  for (const [id, attack] of attackList) {
    if (wanted.size > 0 && !wanted.has(id)) continue;
    const outcome = await runRow(world, id, attack);
    outcomes.push(outcome);
    console.log(lineOf(outcome));
  }
} finally {
  await world.stop();
}

const open = outcomes.filter(({ isClosed }) => !isClosed).length;
const seconds = (performance.now() - began) / 1000;
if (!options.includes('--json')) {
  for (const { id, isClosed, tried, says, attack } of outcomes)
    console.error(
      `${id}  ${isClosed ? 'closed' : 'OPEN  '}  ${String(tried).padStart(6)}  ${attack}: ${says}`,
    );
}
if (options.includes('--write'))
  await writeFile(join(workspaceRoot, 'docs/reports/hostile.md'), reportPage(outcomes, { seed, seconds }));
console.log(lineOfRun(outcomes.length, open, seconds));
process.exitCode = open > 0 ? 1 : 0;
