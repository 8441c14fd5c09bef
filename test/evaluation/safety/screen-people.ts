import type {
  Clearance,
  CompiledRules,
  KnowledgePack,
  TextUnderstanding,
  TrainingRequest,
} from '@regimen/domain';
import { compileRules, screen } from '@regimen/domain';
import { factsOf, requestOf, today } from '../people/as-told.js';
import { personAt } from '../people/generate-person.js';
import type { Person } from '../people/person.js';
import { installedPacks } from '../support/installed-packs.js';
import { installedUnderstanding } from '../support/installed-understanding.js';
import { acceptableClearance } from './oracle/acceptable-clearance.js';
import type { Opinion } from './oracle/opinion.js';
import { isFalseAllow, isFalseBlock, isTooStrict, mayExercise } from './oracle/opinion.js';

/** What a person is judged with. */
export interface Judge {
  packs: readonly KnowledgePack[];
  /** The rules of the packs. */
  rules: CompiledRules;
  understanding: TextUnderstanding;
}

/** The packs and the language model that are installed. */
export async function installedJudge(): Promise<Judge> {
  const packs = await installedPacks();
  return { packs, rules: compileRules(packs), understanding: await installedUnderstanding() };
}

/** How the product decided on a person, beside what the tables say. */
export interface Judged {
  person: Person;
  request: TrainingRequest;
  /** Null where screening gave none. */
  decision: Clearance | null;
  asks: boolean;
  opinion: Opinion;
}

export type Fault = 'false-allow' | 'false-block' | 'too-strict' | 'unanswered';

export interface ScreeningCounts {
  people: number;
  withOpinion: number;
  mayExercise: number;
  faults: Readonly<Record<Fault, number>>;
  /** People by decision. */
  decisions: Readonly<Partial<Record<Clearance, number>>>;
  seconds: number;
}

/** Screens one person and asks the tables. */
export async function judge(person: Person, { rules, understanding }: Judge): Promise<Judged> {
  const request = await requestOf(person, understanding);
  const screening = screen({ facts: factsOf(person, request), rules, on: today });
  return {
    person,
    request,
    decision: screening.clearance ?? null,
    asks: screening.questions.length > 0 || request.questions.length > 0,
    opinion: acceptableClearance(person),
  };
}

/** What is wrong with a decision by the tables. What the words tell and the product asks about is not yet allowed. */
export function faultsOf({ person, request, decision, asks, opinion }: Judged): Fault[] {
  if (decision === null) return asks ? [] : ['unanswered'];
  const isOpen = person.text !== null && request.questions.length > 0;
  const faults: Fault[] = [];
  if (isFalseAllow(decision, opinion) && !isOpen) faults.push('false-allow');
  if (isFalseBlock(decision, opinion)) faults.push('false-block');
  else if (isTooStrict(decision, opinion)) faults.push('too-strict');
  return faults;
}

/** Screens people one after the other; `each` sees everyone as they are judged. */
export async function screenPeople(
  count: number,
  seed: number,
  judgeBy: Judge,
  each: (judged: Judged, faults: readonly Fault[]) => void,
): Promise<ScreeningCounts> {
  const faults = { 'false-allow': 0, 'false-block': 0, 'too-strict': 0, unanswered: 0 };
  const decisions: Partial<Record<Clearance, number>> = {};
  let [withOpinion, allowed] = [0, 0];
  const began = performance.now();
  for (let index = 0; index < count; index += 1) {
    const judged = await judge(personAt(seed, index), judgeBy);
    const found = faultsOf(judged);
    for (const fault of found) faults[fault] += 1;
    if (judged.decision) decisions[judged.decision] = (decisions[judged.decision] ?? 0) + 1;
    if (judged.opinion.exists) withOpinion += 1;
    if (mayExercise(judged.opinion)) allowed += 1;
    each(judged, found);
  }
  const seconds = (performance.now() - began) / 1000;
  return { people: count, withOpinion, mayExercise: allowed, faults, decisions, seconds };
}
