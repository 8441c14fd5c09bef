import { closeSync, openSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { KnowledgePack, LinearSolver, MakePlanInput } from '@regimen/domain';
import { makePlan } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { installedPacks } from '../support/installed-packs.js';
import { wholeNumberOption } from '../support/whole-number-option.js';
import { hiddenTasteOf } from './hidden-taste.js';
import { livePlan } from './live-plan.js';
import type { PlanRecord, ProposedBy } from './plan-record.js';
import { explorationOf, recordOf } from './plan-record.js';
import { proposingPersonAt } from './proposing-people.js';

const usage = 'Usage: npm run models:plans -- --out FILE [--people N] [--seed N] [--from N]';
const defaults = { people: 600, seed: 101, from: 0 };
/** Plans are short so that many people have one; every sixth is longer, so that the model meets both. */
const weeksOf = (index: number) => (index % 6 === 5 ? 4 : 2);

/** Plans of one person: as scores made by hand propose, and as even chances would. None where screening stops them. */
function recordsOf(
  seed: number,
  index: number,
  packs: readonly KnowledgePack[],
  solver: LinearSolver,
): PlanRecord[] {
  const who = proposingPersonAt(seed, index, weeksOf(index), packs);
  const taste = hiddenTasteOf(seed, who);
  const record = (by: ProposedBy, input: MakePlanInput): PlanRecord[] => {
    const made = makePlan(input, solver);
    if (made.kind === 'stopped') return [];
    return [recordOf(who, made, livePlan(who, seed, taste, made), { seed, by })];
  };
  const byHand = record('by-hand', who.input);
  if (byHand.length === 0) return [];
  const suggestions = explorationOf(
    seed,
    index,
    packs.flatMap(({ templates }) => templates),
  );
  return [...byHand, ...record('explored', { ...who.input, suggestions, suggestionUse: 'instead' })];
}

/** Writes plans of made-up people as JSON lines, person after person. */
async function writePlans(options: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const names = { out: text, people: text, seed: text, from: text };
  const { values } = parseArgs({ args: [...options], options: names });
  if (values.out === undefined) throw new Error('An output file is needed.');
  const people = wholeNumberOption('people', values.people, defaults.people);
  const seed = wholeNumberOption('seed', values.seed, defaults.seed);
  const from = wholeNumberOption('from', values.from, defaults.from);
  const [packs, solver] = [await installedPacks(), await createHighsSolver()];
  // Solving never yields, so that a stream would hold everything until the end.
  const out = openSync(values.out, 'w');
  for (let index = from; index < from + people; index += 1) {
    for (const record of recordsOf(seed, index, packs, solver)) writeSync(out, `${JSON.stringify(record)}\n`);
  }
  closeSync(out);
}

writePlans(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message} ${usage}\n`);
  process.exitCode = 2;
});
