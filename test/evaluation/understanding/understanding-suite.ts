import { parseArgs } from 'node:util';
import type { TextUnderstanding } from '@regimen/domain';
import { emptyProfile } from '@regimen/domain';
import { understandRequest, unnoted } from '@regimen/server/testing';
import type { Sinks } from '../suite.js';
import { installedLearnedModel } from '../support/installed-learned-understanding.js';
import { installedUnderstanding } from '../support/installed-understanding.js';
import type { Measurement } from '../support/measurement.js';
import { atLeast, reported, writeMeasurements } from '../support/measurement.js';
import type { Judged } from './judge-request.js';
import { judgeRequest } from './judge-request.js';
import type { RequestSet } from './read-sets.js';
import { bundledFolder, readFolder, readSet } from './read-sets.js';
import type { Summary } from './tally.js';
import { summarise } from './tally.js';
import { writeSlots } from './write-slots.js';
import { writeWorst } from './write-worst.js';

/** The day every annotated request was written for (a Wednesday). */
const today = '2026-11-25';
const goal = 0.95;
const usage =
  'Usage: npm run evaluate -- understanding [--file FILE.txt]... [--dir FOLDER] [--model FOLDER] [--show N]';

/** Who reads: one or several understandings, merged as the product merges them. */
export type Readers = Readonly<Record<string, readonly TextUnderstanding[]>>;

/** `understanding`: what is read of requests nobody generated, by the grammar, by the learned model, and by both. */
export async function understandingSuite(options: readonly string[], sinks: Sinks): Promise<number> {
  let sets: RequestSet[];
  let shown: number;
  let readers: Readers;
  try {
    const { values } = parseArgs({
      args: [...options],
      options: {
        file: { type: 'string', multiple: true },
        dir: { type: 'string' },
        model: { type: 'string' },
        show: { type: 'string', default: '0' },
      },
    });
    shown = Number(values.show);
    if (!Number.isInteger(shown) || shown < 0) throw new Error('--show takes a whole number.');
    sets = values.file
      ? await Promise.all(values.file.map(readSet))
      : await readFolder(values.dir ?? bundledFolder());
    if (sets.every(({ requests }) => requests.length === 0))
      throw new Error('There are no requests to judge.');
    readers = await readersOf(values.model, sinks);
  } catch (error) {
    sinks.note(`${(error as Error).message} ${usage}`);
    return 2;
  }
  const summaries = new Map<string, Summary>();
  for (const set of sets) {
    for (const [reader, models] of Object.entries(readers)) {
      const judged = await judgeSet(set, models);
      summaries.set(`${reader}.${set.name}.${set.language}`, summarise(judged.map(({ verdict }) => verdict)));
      if (shown > 0 && reader === lastOf(readers)) writeWorst(set, judged, shown, sinks);
    }
  }
  writeSlots(summaries, sinks);
  const code = writeMeasurements('understanding', [...summaries].flatMap(linesOf), sinks);
  for (const set of sets) sinks.note(sayWhatTheModelAdds(set, summaries));
  return code;
}

/** The grammar always; the model, alone and with the grammar, where it can run. */
async function readersOf(folder: string | undefined, sinks: Sinks): Promise<Readers> {
  const grammar = await installedUnderstanding();
  const model = await installedLearnedModel(folder === undefined ? {} : { folder }).catch(
    (error: unknown) => {
      sinks.note(`The learned model cannot run here: ${(error as Error).message}`);
      return null;
    },
  );
  if (!model?.understanding) return { grammar: [grammar] };
  return { grammar: [grammar], model: [model.understanding], both: [grammar, model.understanding] };
}

function lastOf(readers: Readers): string {
  return Object.keys(readers).at(-1) ?? '';
}

async function judgeSet({ requests }: RequestSet, models: readonly TextUnderstanding[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const expected of requests) {
    const input = { text: expected.text, profile: emptyProfile('UTC'), today, answers: {} };
    const request = await understandRequest(models.map(unnoted), input);
    judged.push({ expected, request, verdict: judgeRequest(expected, request) });
  }
  return judged;
}

/** The goal is for both together on the first set. */
function linesOf([name, summary]: [string, Summary]): Measurement[] {
  const judged = name.startsWith('both.first.');
  const line = (metric: string, value: number | null, more?: Measurement['more']) =>
    judged ? atLeast(`${name}.${metric}`, value, goal, more) : reported(`${name}.${metric}`, value, more);
  const { all, exactF1, intent, missedButAsked, needlessQuestions, requests } = summary;
  return [
    line('f1', all.f1, { precision: all.precision, recall: all.recall, exactF1, requests }),
    line('intent', intent.accuracy, { whenSure: intent.whenSure, unsure: intent.unsure }),
    reported(`${name}.missed-but-asked`, missedButAsked),
    reported(`${name}.needless-questions`, needlessQuestions),
  ];
}

function sayWhatTheModelAdds(
  { name, language }: RequestSet,
  summaries: ReadonlyMap<string, Summary>,
): string {
  const of = (reader: string) => summaries.get(`${reader}.${name}.${language}`);
  const [grammar, both] = [of('grammar'), of('both')];
  if (!grammar || !both) return `${name} ${language}: only the grammar was judged.`;
  const points = (a: number | null, b: number | null) => Math.round(((a ?? 0) - (b ?? 0)) * 1000) / 10;
  const slots = points(both.all.f1, grammar.all.f1);
  const intents = points(both.intent.accuracy, grammar.intent.accuracy);
  const adds = (value: number) =>
    value > 0 ? `adds ${value} points` : value < 0 ? `costs ${-value} points` : 'changes nothing';
  return `${name} ${language}: beside the grammar the model ${adds(slots)} of slot F1, and ${adds(intents)} of intent accuracy.`;
}
