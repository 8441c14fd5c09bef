import type { Language } from '@regimen/domain';
import { readQuantities } from '../grammar/quantities.js';
import { readTerms } from '../grammar/terms.js';
import type { Term } from '../grammar/terms.js';
import { trieOf, wholeLexicon } from '../lexicon/lexicon.js';
import { normalise } from '../text/normalise.js';
import type { Token } from '../text/tokenise.js';
import { tokenise } from '../text/tokenise.js';
import type { Relation } from './relations.js';
import { relationPhrases } from './relations.js';

/** What a sentence says that rewording must not change. */
export interface Said {
  /** Numbers with their units, weekdays and months, in order: "30 short-time", "Mon", "month 5", "120 bpm". */
  amounts: readonly string[];
  /** Activities, illnesses, medicines, symptoms, body parts and harms named, sorted. */
  topics: readonly string[];
  /** Limits, directions and rates, in order. */
  relations: readonly Relation[];
  tokens: readonly Token[];
  /** Whether a token belongs to an amount, a topic or a relation. */
  isCompared: (token: Token) => boolean;
}

const relationWords = trieOf('relation', relationPhrases);
const topicTables = [
  'activity',
  'condition',
  'medication',
  'symptom',
  'joint',
  'harm',
  'equipment',
  'place',
] as const;

/** Units that requests never use and plans do. */
const planUnits: Readonly<Record<string, string>> = {
  bpm: 'bpm',
  beats: 'bpm',
  拍: 'bpm',
  '%': '%',
  percent: '%',
  rpe: 'rpe',
  met: 'met',
  mets: 'met',
  watt: 'watt',
  watts: 'watt',
  瓦: 'watt',
  rep: 'repetition',
  reps: 'repetition',
  repetitions: 'repetition',
  set: 'set',
  sets: 'set',
  组: 'set',
};

/** "The plan runs for twelve weeks" runs nowhere, and 第3周一共 has no Monday. */
function unmistaken(sentence: string): string {
  return sentence
    .replace(/\b(plan|programme|program|it) (runs|is running)\b/giu, '$1 lasts')
    .replace(/(\d\s*周)(?=一共)/gu, '$1，');
}

/** Reads a sentence in either language. An amount is its value in the unit the product keeps, so half an hour is 30 minutes. */
export function saidIn(sentence: string): Said {
  const tokens = tokenise(normalise(unmistaken(sentence)));
  const terms = readTerms(tokens, wholeLexicon());
  const relations = readTerms(tokens, relationWords()).filter(({ meanings }) => meanings.relation);
  const compared = [...relations, ...terms.filter((term, at) => isComparedTerm(term, terms[at - 1]))];
  return {
    amounts: amountsIn(terms, tokens),
    topics: topicsIn(terms),
    relations: relations
      .flatMap(({ meanings }) => meanings.relation ?? [])
      .filter((relation) => relation !== 'plain'),
    tokens,
    isCompared: (token) => compared.some(({ start, end }) => token.start >= start && token.end <= end),
  };
}

/** A number, a day, a unit behind its number, or a topic; a unit alone ("for hours") is no amount that could be compared. */
function isComparedTerm({ numeral, meanings }: Term, previous: Term | undefined): boolean {
  if (numeral || meanings.weekday || meanings.weekdayGroup || meanings.feast) return true;
  if (meanings.month || topicTables.some((table) => meanings[table])) return true;
  return meanings.unit !== undefined && previous !== undefined && previous.numeral !== null;
}

function amountsIn(terms: readonly Term[], tokens: readonly Token[]): string[] {
  const quantities = new Map(readQuantities(terms).map((quantity) => [quantity.first, quantity]));
  const amounts: string[] = [];
  for (let index = 0; index < terms.length; index += 1) {
    const term = terms[index];
    const quantity = quantities.get(index);
    // "a week" is a rate, which the relations hold; "an hour" is an amount.
    if (quantity && (term?.numeral || quantity.dimension !== 'long-time')) {
      amounts.push(`${range(quantity.value, quantity.upper)} ${quantity.dimension}`);
      index = quantity.last;
    } else if (term) amounts.push(...namedIn(term, tokens));
  }
  return amounts;
}

function namedIn(term: Term, tokens: readonly Token[]): string[] {
  const { numeral, meanings } = term;
  if (numeral) {
    // "one" and 一 are articles more often than numbers; with a unit they are read as quantities above.
    if (numeral.value === 1 && !/\d/u.test(term.word)) return [];
    return [`${range(numeral.value, numeral.upper)}${unitBehind(term, tokens)}`];
  }
  if (meanings.weekday) return meanings.weekday.map((day) => `weekday ${day}`);
  if (meanings.weekdayGroup) return [...meanings.weekdayGroup];
  // "may" is a month only beside a day.
  if (meanings.month && term.word !== 'may') return meanings.month.map((month) => `month ${month}`);
  return meanings.feast ? [...meanings.feast] : [];
}

function unitBehind(term: Term, tokens: readonly Token[]): string {
  const at = tokens.findIndex(({ start }) => start >= term.end);
  const next = tokens[at]?.word ?? '';
  if (next === '次' && tokens[at + 1]?.word === '/' && tokens[at + 2]?.word === '分') return ' bpm';
  const unit = Object.hasOwn(planUnits, next) ? planUnits[next] : undefined;
  return unit === undefined ? '' : ` ${unit}`;
}

function range(value: number, upper: number): string {
  return upper === value ? String(value) : `${value}-${upper}`;
}

function topicsIn(terms: readonly Term[]): string[] {
  const topics = terms.flatMap(({ meanings }) =>
    topicTables.flatMap((table) => (meanings[table] ?? []).map((code) => `${table} ${code}`)),
  );
  return [...new Set(topics)].sort();
}

/** Whether the words are written in the language: every letter of an English text is Latin, a Chinese text has Han. */
export function isWrittenIn(text: string, language: Language): boolean {
  const han = /\p{Script=Han}/u.test(text);
  return language === 'zh' ? han : !han;
}
