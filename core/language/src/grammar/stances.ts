import type { Attitude } from '../lexicon/grammar-words.js';
import type { Term } from './terms.js';
import { is } from './terms.js';

/** How the person leans on a mention: `neutral` is said about it, but neither for nor against. */
export type Stance = 'liked' | 'refused' | 'mentioned' | 'neutral';

interface Group {
  attitudes: Attitude[];
  mentions: number[];
  /** Index of the last negation taken in. */
  negation?: number;
}

const besidesWindow = 12;

/** Attitudes that govern nothing behind them. */
const selfContained: ReadonlySet<Attitude> = new Set<Attitude>(['accept-before', 'refuse-before', 'inert']);

/**
 * Stance of every mention (activity, weekday, place, equipment, goal) in one pass. A run of attitudes governs the
 * mentions that follow, up to the next run or clause; a run with no mention after it governs those before ("跑步不行").
 */
export function readStances(terms: readonly Term[]): ReadonlyMap<number, Stance> {
  const stances = new Map<number, Stance>();
  let previousSegment: Group[] = [];
  for (let from = 0; from < terms.length;) {
    let to = from;
    while (to < terms.length && terms[to]?.segment === terms[from]?.segment) to += 1;
    const sameSentence = from > 0 && terms[from - 1]?.sentence === terms[from]?.sentence;
    const lead = sameSentence && terms[from]?.afterColon ? previousSegment.at(-1) : undefined;
    const groups = readSegment(terms, from, to, stances, lead?.mentions.length === 0 ? lead : undefined);
    if (sameSentence) carryOver(terms.slice(from, to), previousSegment, groups, stances);
    previousSegment = groups;
    from = to;
  }
  return stances;
}

function readSegment(
  terms: readonly Term[],
  from: number,
  to: number,
  stances: Map<number, Stance>,
  /** What a colon before the clause leads over: "what I will not do: spinning". */
  lead?: Group,
): Group[] {
  const groups: Group[] = [{ attitudes: [...(lead?.attitudes ?? [])], mentions: [] }];
  for (let index = from; index < to; index += 1) {
    const term = terms[index];
    if (!term) continue;
    const current = groups.at(-1) ?? { attitudes: [], mentions: [] };
    if (isMention(term)) {
      stances.set(index, stanceInGroup(term, current, terms));
      current.mentions.push(index);
    } else if (turnsAround(term, current)) {
      for (const mention of current.mentions) stances.set(mention, 'refused');
      groups.push({ attitudes: ['like'], mentions: [] });
    } else if (comparesOnly(term, current)) {
      continue;
    } else if (opensComparison(term, current)) {
      groups.push({ attitudes: ['neutral'], mentions: [] });
    } else if (!judgesBackwards(term, current, stances)) {
      const attitudes = attitudesOf(terms, index);
      if (attitudes.length === 0) continue;
      const group = current.mentions.length > 0 ? { attitudes: [], mentions: [] } : current;
      if (group !== current) groups.push(group);
      takeIn(group, attitudes, terms, index);
    }
  }
  const last = groups.at(-1);
  const before = groups.at(-2);
  if (last && before && last.mentions.length === 0 && before.attitudes.length === 0) {
    for (const mention of before.mentions) stances.set(mention, evaluate(last.attitudes));
  }
  return groups;
}

/** How many terms a negation may stand before the one it takes back: "don't ever skip". */
const takesBackWithin = 3;

/** Words of refusing that a negation before them turns into a wish ("don't skip the swimming"). */
const takenBack: ReadonlySet<string> = new Set(
  (
    'skip|skip the|avoid|avoiding|stop|quit|remove|exclude|leave out|take out|without|without any|refuse|refuse to|cancel|' +
    'delete|scrap|rule out|spare me|spare me the|give up|ban|forbid|prevent|keep away from|stay away from|instead of'
  ).split('|'),
);

/**
 * Adds attitudes to a group. Two negations make a wish only where the first clearly takes the second back; everywhere
 * else ("no, really no running") the refusal stands, as does a dislike far behind a negation ("I can't say how much I
 * hate running").
 */
function takeIn(group: Group, attitudes: readonly Attitude[], terms: readonly Term[], index: number): void {
  const { negation } = group;
  const [before, term] = [terms[negation ?? -1], terms[index]];
  const near = negation !== undefined && index - negation <= takesBackWithin;
  const han = /^\p{Script=Han}/u.test(term?.word ?? '') && index - (negation ?? index) === 1;
  const emphasis = han && (before?.word === term?.word || before?.word === '不' || before?.word === '别');
  const takesBack = (near && takenBack.has(term?.word ?? '')) || (han && !emphasis);
  const denies = attitudes.includes('negate');
  if (denies && before && !takesBack) {
    group.attitudes.push(...attitudes.filter((attitude) => attitude !== 'negate'));
    return;
  }
  if (attitudes.includes('dislike') && before && !near)
    group.attitudes = group.attitudes.filter((attitude) => attitude !== 'negate');
  group.attitudes.push(...attitudes);
  // 不是不想 is no refusal, and still no wish.
  if (denies && before && han) group.attitudes.push('neutral');
  if (denies) group.negation = index;
}

/** "swap running for cycling", 周三改到周四: what stood before goes, what follows comes. */
function turnsAround(term: Term, group: Group): boolean {
  if (group.mentions.length === 0) return false;
  if (exchanges.has(term.word)) return true;
  return group.attitudes.includes('swap') && swapsFor.has(term.word);
}

const exchanges: ReadonlySet<string> = new Set([
  '换成',
  '改成',
  '改到',
  '改为',
  '换到',
  '挪到',
  '移到',
  '调到',
  '调成',
  '改练',
]);
const swapsFor: ReadonlySet<string> = new Set(['for', 'with', 'to', 'by', 'put']);

/** "Rowing was harder than last time" takes nothing away; "rather swim than run" does. */
function comparesOnly(term: Term, { attitudes }: Group): boolean {
  return term.word === 'than' && !attitudes.some((attitude) => attitude === 'prefer' || attitude === 'like');
}

/** "I prefer swimming over running": what follows is named for comparison only. */
function opensComparison(term: Term, group: Group): boolean {
  const preferred = group.mentions.length > 0 && group.attitudes.includes('prefer');
  return preferred && (term.word === 'over' || term.word === 'to' || term.word === '胜过');
}

function isMention(term: Term): boolean {
  const { activity, weekday, weekdayGroup, place, equipment, goal } = term.meanings;
  return Boolean(activity ?? weekday ?? weekdayGroup ?? place ?? equipment ?? goal);
}

/** What follows a refused activity is not itself refused: the goal in 别让我跑步减肥, the day in "no running on Mondays". */
function stanceInGroup(term: Term, group: Group, terms: readonly Term[]): Stance {
  const stance = evaluate(group.attitudes);
  const afterActivity = group.mentions.some((mention) => terms[mention]?.meanings.activity);
  if (stance !== 'refused' || !afterActivity || term.meanings.activity) return stance;
  return term.meanings.goal ? 'mentioned' : 'neutral';
}

/** "is fine", "is out": judged at once, unless nothing was mentioned yet. */
function judgesBackwards(term: Term, group: Group, stances: Map<number, Stance>): boolean {
  const refuses = is(term, 'attitude', 'refuse-before');
  const accepts = is(term, 'attitude', 'accept-before');
  if (group.mentions.length === 0 || (!refuses && !accepts) || is(term, 'attitude', 'negate')) return false;
  for (const mention of group.mentions) {
    if (refuses) stances.set(mention, 'refused');
    else if (stances.get(mention) === 'mentioned') stances.set(mention, 'liked');
  }
  return true;
}

function attitudesOf(terms: readonly Term[], index: number): Attitude[] {
  const attitudes = terms[index]?.meanings.attitude ?? [];
  const prefixes = attitudes.filter((attitude) => !selfContained.has(attitude));
  return prefixes.includes('except') && meansBesides(terms, index) ? [] : prefixes;
}

/** 除了跑步，我还喜欢游泳: "besides", not "except". */
function meansBesides(terms: readonly Term[], index: number): boolean {
  const sentence = terms[index]?.sentence;
  const window = terms
    .slice(index + 1, index + 1 + besidesWindow)
    .filter((term) => term.sentence === sentence);
  return window.some((term) => is(term, 'hinge', 'also')) && !window.some((term) => is(term, 'hinge', 'all'));
}

function evaluate(attitudes: readonly Attitude[]): Stance {
  if (attitudes.includes('except')) return 'refused';
  if (attitudes.includes('neutral') || attitudes.includes('past-negate')) return 'neutral';
  const negated = attitudes.filter((attitude) => attitude === 'negate').length % 2 === 1;
  if (attitudes.includes('swap')) return 'refused';
  if (attitudes.includes('dislike')) return negated ? 'neutral' : 'refused';
  if (negated) return 'refused';
  return attitudes.includes('like') || attitudes.includes('prefer') ? 'liked' : 'mentioned';
}

/** Lists run over commas ("no running, jumping or boxing"); a bare "but I can't" speaks of what stood before. */
function carryOver(
  terms: readonly Term[],
  before: readonly Group[],
  groups: readonly Group[],
  stances: Map<number, Stance>,
): void {
  const [group] = groups;
  const last = before.findLast((candidate) => candidate.mentions.length > 0);
  if (!group || !last || groups.length > 1) return;
  if (group.attitudes.length === 0 && terms.every((term) => isMention(term) || is(term, 'hinge', 'join'))) {
    const stance = evaluate(last.attitudes);
    for (const mention of group.mentions) stances.set(mention, stance);
  }
  const bare =
    group.mentions.length === 0 && terms.every((term) => term.meanings.attitude ?? term.meanings.hinge);
  const refuses =
    evaluate(group.attitudes) === 'refused' || terms.some((term) => is(term, 'attitude', 'refuse-before'));
  if (bare && refuses) {
    for (const mention of last.mentions) stances.set(mention, 'refused');
  }
}
