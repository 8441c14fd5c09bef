import { parseArgs } from 'node:util';
import type { KnowledgePack } from '@regimen/domain';
import type { SessionSuggester } from '@regimen/plugin-api';
import plugin from '@regimen/plugin-model-onnx';
import { createHighsSolver } from '@regimen/solver';
import type { Sinks } from '../suite.js';
import { installedPacks } from '../support/installed-packs.js';
import { writeMeasurements } from '../support/measurement.js';
import { wholeNumberOption } from '../support/whole-number-option.js';
import type { JudgedPerson } from './judge-proposals.js';
import { judgeProposals } from './judge-proposals.js';
import { proposingMeasurements } from './proposing-measurements.js';
import { proposingPersonAt } from './proposing-people.js';

const usage =
  'Usage: npm run evaluate -- proposing [--people N] [--seed N] [--from N] [--weeks N] [--model FOLDER]';
/** Another seed than any the model was trained on (101) or its use chosen by (202). */
const defaults = { people: 100, seed: 303, from: 0, weeks: 2 };
/** Screening stops many of those drawn; it is never all of them. */
const mostDrawnPerPlan = 20;

interface ProposingOrder {
  people: number;
  seed: number;
  from: number;
  weeks: number;
  model: string | undefined;
}

/** `proposing`: plans of made-up people by hand-made scores, by the trained model beside, with and instead of them. */
export async function proposingSuite(options: readonly string[], sinks: Sinks): Promise<number> {
  let order: ProposingOrder;
  try {
    order = readOrder(options);
  } catch (error) {
    sinks.note(`${(error as Error).message} ${usage}`);
    return 2;
  }
  const shipped = (await suggesterOf(order.model, 'as-evaluated'))?.use ?? 'off';
  const suggester = await suggesterOf(order.model, 'beside');
  if (!suggester) {
    sinks.note('There is no model that proposes sessions in this folder.');
    return 2;
  }
  const people = await judgedPeople(order, suggester, await installedPacks());
  return writeMeasurements('proposing', proposingMeasurements(people, shipped), sinks);
}

async function judgedPeople(
  { people, seed, from, weeks }: ProposingOrder,
  suggester: SessionSuggester,
  packs: readonly KnowledgePack[],
): Promise<JudgedPerson[]> {
  const solver = await createHighsSolver();
  const judged: JudgedPerson[] = [];
  for (let index = from; judged.length < people && index < from + people * mostDrawnPerPlan; index += 1) {
    const person = await judgeProposals(proposingPersonAt(seed, index, weeks, packs), {
      ...{ seed, solver, suggester },
    });
    if (person) judged.push(person);
  }
  return judged;
}

/** The suggester as the product sets it up. */
async function suggesterOf(
  folder: string | undefined,
  proposing: 'as-evaluated' | 'beside',
): Promise<SessionSuggester | undefined> {
  const options = plugin.options?.parse({ proposing, ...(folder && { proposerFolder: folder }) });
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const extensions = await plugin.setup({ logger: quiet } as never, options as never);
  return extensions.modelBackends?.flatMap(({ suggester }) => suggester ?? [])[0];
}

function readOrder(options: readonly string[]): ProposingOrder {
  const text = { type: 'string' } as const;
  const names = { people: text, seed: text, from: text, weeks: text, model: text };
  const { values } = parseArgs({ args: [...options], options: names });
  const order = {
    people: wholeNumberOption('people', values.people, defaults.people),
    seed: wholeNumberOption('seed', values.seed, defaults.seed),
    from: wholeNumberOption('from', values.from, defaults.from),
    weeks: wholeNumberOption('weeks', values.weeks, defaults.weeks),
    model: values.model,
  };
  if (order.people === 0 || order.weeks === 0) throw new Error('People and weeks are at least 1.');
  return order;
}
