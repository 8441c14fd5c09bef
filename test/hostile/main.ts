import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceRoot } from '../journeys/support/regimen-process.js';
import { attackList } from './attack-list.js';
import { reportPage } from './report-page.js';
import { lineOf, runRow } from './run-row.js';
import { knownOpen } from './known-open.js';
import { judgeOutcome, summaryOf } from './standing.js';
import type { Judged } from './standing.js';
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
const page = join(workspaceRoot, 'docs/reports/hostile.md');
const isJson = options.includes('--json');
const judged: Judged[] = [];
try {
  for (const [id, attack] of attackList) {
    if (wanted.size > 0 && !wanted.has(id)) continue;
    const outcome = await runRow(world, id, attack);
    const one = judgeOutcome(outcome, knownOpen);
    judged.push(one);
    // After each row, so that what was tried is told even when a run is ended early.
    if (options.includes('--write') && !outcome.isLeftOut)
      await writeFile(page, reportPage([one], seed, await readFile(page, 'utf8').catch(() => '')));
    console.log(isJson ? lineOf(outcome) : lineForPeople(one));
  }
} finally {
  await world.stop();
}

const seconds = (performance.now() - began) / 1000;
console.error(`${judged.length} rows in ${Math.round(seconds)} s.`);
console.log(summaryOf(judged));
process.exitCode = judged.some(({ standing }) => standing === 'failed') ? 1 : 0;

function lineForPeople({ outcome, standing, because }: Judged): string {
  const { id, attack, tried, says, seconds: taken } = outcome;
  const counts = `${String(tried).padStart(6)} ${taken.toFixed(0).padStart(4)} s`;
  return `${id}  ${standing.padEnd(6)} ${counts}  ${attack}: ${(because ?? says).replaceAll('\n', ' ')}`;
}
