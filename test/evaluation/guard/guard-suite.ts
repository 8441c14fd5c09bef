import { createHighsSolver } from '@regimen/solver';
import { readPeopleOrder } from '../people/people-order.js';
import type { PeopleOrder } from '../people/people-order.js';
import type { Judge } from '../safety/screen-people.js';
import { installedJudge } from '../safety/screen-people.js';
import type { Sinks } from '../suite.js';
import { writeMeasurements } from '../support/measurement.js';
import type { AttackedPerson } from './attacked-people.js';
import {
  attackedPerson,
  frameOf,
  guardedOutcome,
  rawPlanOutcome,
  rawReadingOutcome,
} from './attacked-people.js';
import { forgeries, neverAnswers } from './forged-requests.js';
import type { GuardCounts } from './guard-counts.js';
import { count, emptyTally, measurementsOf, tableOf } from './guard-counts.js';
import type { Workshop } from './guarded-path.js';
import { loosenedBy } from './no-looser.js';
import { refusedRewordings, sentencesOf, tryAttacks } from './phrasing-trial.js';
import type { Injection } from './read-texts.js';
import { readInjections, readRewordings } from './read-texts.js';

const usage = 'Usage: npm run evaluate -- guard [--people N] [--plans N] [--seed N]';
/** A plan costs about a second; `plans` people are planned for, `people` are asked only whether a text loosens anything. */
const defaults = { people: 200, plans: (people: number) => Math.min(80, people), seed: 1 };
/** Explanations whose every sentence is attacked, one of so many plans; those of more plans say the same again. */
const explanationsAttacked = (plans: number) => Math.min(3, Math.ceil(plans / 20));

/** `guard [--people N] [--plans N] [--seed N]`: a malicious model and injected texts against everything that stands before a plan. */
export async function guardSuite(options: readonly string[], sinks: Sinks): Promise<number> {
  let order: PeopleOrder;
  try {
    order = readPeopleOrder(options, defaults);
  } catch (error) {
    sinks.note(`${(error as Error).message} ${usage}`);
    return 2;
  }
  const { counts, failures } = await runGuard(order, await installedJudge());
  for (const failure of failures) sinks.note(failure);
  for (const { rewording, because } of counts.refusedRewordings)
    sinks.note(`honest, and refused: ${rewording.sentence} -> ${rewording.rewording} (${because})`);
  for (const line of tableOf(counts)) sinks.note(line);
  return writeMeasurements('guard', measurementsOf(counts), sinks);
}

/** Runs the whole programme. @returns what it counted, and each attack that got through, in words. */
export async function runGuard(
  { people, plans, seed }: PeopleOrder,
  judge: Judge,
): Promise<{ counts: GuardCounts; failures: string[] }> {
  const began = performance.now();
  const injections = await readInjections();
  const rewordings = await readRewordings();
  const failures: string[] = [];
  const counts: GuardCounts = {
    ...{ rawPlans: emptyTally(), rawReadings: emptyTally(), guarded: emptyTally() },
    ...{ phrasing: tryAttacks([]), phrasedTried: 0, phrasedShown: 0, hostileQuestions: 0 },
    ...{ injections: people, loosened: await loosenedTexts(people, seed, injections, judge) },
    ...{ rewordings: rewordings.length, refusedRewordings: refusedRewordings(rewordings), seconds: 0 },
  };
  failures.push(...counts.loosened);
  await attackPlans({ plans, seed, injections, judge, counts, failures });
  counts.seconds = (performance.now() - began) / 1000;
  return { counts, failures };
}

async function loosenedTexts(
  people: number,
  seed: number,
  injections: readonly Injection[],
  judge: Judge,
): Promise<string[]> {
  const loosened: string[] = [];
  for (let index = 0; index < people; index += 1) {
    const forgery = forgeries[index % forgeries.length];
    if (!forgery) continue;
    const attacked = attackedPerson(seed, index, injections);
    const looser = await loosenedBy(attacked, judge, forgery, index);
    if (looser.length > 0)
      loosened.push(`looser: “${attacked.injection.words}”, model ${forgery.name}: ${looser.join(', ')}`);
  }
  return loosened;
}

interface Run {
  plans: number;
  seed: number;
  injections: readonly Injection[];
  judge: Judge;
  counts: GuardCounts;
  failures: string[];
}

async function attackPlans({ plans, seed, injections, judge, counts, failures }: Run): Promise<void> {
  if (plans === 0) return;
  const workshop: Workshop = {
    packs: judge.packs,
    floor: judge.understanding,
    solver: await createHighsSolver(),
  };
  const frame = frameOf(workshop);
  const explained = [];
  for (let index = 0; index < plans; index += 1) {
    // The one that never answers costs its whole patience, so it has its turn once.
    const forgery = index === forgeries.length ? neverAnswers : forgeries[index % forgeries.length];
    if (!forgery) continue;
    const attacked = attackedPerson(seed, index, injections);
    count(counts.rawPlans, rawPlanOutcome(attacked, frame, index));
    if (tellsSomething(attacked)) count(counts.rawReadings, await rawReadingOutcome(attacked, workshop));
    const { outcome, composed, phrased } = await guardedOutcome(attacked, workshop, forgery, index);
    count(counts.guarded, outcome);
    if (outcome.breaches.length > 0)
      failures.push(`unsafe: ${forgery.name}, “${attacked.words}”: ${outcome.breaches.join(', ')}`);
    const asked = composed.request.questions.flatMap(({ text }) => [text.en, text.zh]);
    if (asked.some((text) => /https?:|evil|www\./u.test(text.replace(attacked.words, '')))) {
      counts.hostileQuestions += 1;
      failures.push(`hostile question: ${forgery.name}, ${asked.join(' ')}`);
    }
    if (composed.kind !== 'plan') continue;
    counts.phrasedTried += phrased.length;
    counts.phrasedShown += Object.keys(composed.explanation.phrased ?? {}).length;
    if (explained.length < explanationsAttacked(plans)) explained.push(composed.explanation);
  }
  counts.phrasing = tryAttacks(explained.flatMap(sentencesOf));
  for (const { name, text } of counts.phrasing.accepted) failures.push(`phrased: ${name}: ${text}`);
}

function tellsSomething({ injection }: AttackedPerson): boolean {
  return Object.values(injection.tells).flat().length > 0;
}
