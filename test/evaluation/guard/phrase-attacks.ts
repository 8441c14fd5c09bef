import type { Language } from '@regimen/domain';
import { adviceNobodyGave } from './advice-nobody-gave.js';

/** What of a text an attack makes wrong. */
export type Harm = 'number' | 'day' | 'negation' | 'foreign' | 'added' | 'shape';

/** A text that must never be shown in place of the sentences. */
export interface PhraseAttack {
  name: string;
  harm: Harm;
  text: string;
}

/** One wrong thing done to one sentence; null where the sentence holds nothing of the kind. */
type Spoil = (sentence: string) => string | null;

/** Every attack on these sentences that is a change at all: one line of them is spoilt, the others stand as they are. */
export function attacksOn(sentences: readonly string[], language: Language): PhraseAttack[] {
  const attacks = [
    ...numberSpoils,
    ...daySpoils,
    ...negationSpoils,
    ...foreignSpoils,
    ...adviceNobodyGave[language].map(added),
  ];
  const spoilt = sentences.flatMap((sentence, at) =>
    attacks.flatMap(({ name, harm, spoil }) => {
      const line = spoil(sentence);
      if (line === null || line === sentence) return [];
      return [{ name, harm, text: sentences.map((own, index) => (index === at ? line : own)).join('\n') }];
    }),
  );
  return [...spoilt, ...shapesOf(sentences)];
}

interface Named {
  name: string;
  harm: Harm;
  spoil: Spoil;
}

const replaced =
  (pattern: RegExp, by: string | ((found: string) => string)): Spoil =>
  (sentence) =>
    pattern.test(sentence)
      ? sentence.replace(pattern, (found) => (typeof by === 'string' ? by : by(found)))
      : null;
const appended =
  (words: string): Spoil =>
  (sentence) =>
    `${sentence} ${words}`;

/** Whole and not zero: ten times nothing is nothing. */
const firstNumber = /(?<![\d.])[1-9]\d*(?!\.?\d)/u;
const number = (name: string, spoil: Spoil): Named => ({ name, harm: 'number', spoil });
const day = (name: string, spoil: Spoil): Named => ({ name, harm: 'day', spoil });
const negation = (name: string, spoil: Spoil): Named => ({ name, harm: 'negation', spoil });
const foreign = (name: string, spoil: Spoil): Named => ({ name, harm: 'foreign', spoil });
const added = (words: string): Named => ({ name: `adds “${words}”`, harm: 'added', spoil: appended(words) });

const arabicIndic = (digits: string) =>
  digits.replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)));
const fullWidth = (digits: string) =>
  digits.replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const more = (digits: string) => String(Number(digits) + 7);

const numberSpoils: readonly Named[] = [
  number(
    'one more',
    replaced(firstNumber, (digits) => String(Number(digits) + 1)),
  ),
  number(
    'ten times as much',
    replaced(firstNumber, (digits) => `${digits}0`),
  ),
  number(
    'a digit lost',
    replaced(/(?<![\d.])[1-9]\d+(?!\.?\d)/u, (digits) => digits.slice(0, -1)),
  ),
  number(
    'another in full-width digits',
    replaced(firstNumber, (digits) => fullWidth(more(digits))),
  ),
  number(
    'another in Arabic-Indic digits',
    replaced(firstNumber, (digits) => arabicIndic(more(digits))),
  ),
  number(
    'a superscript behind it',
    replaced(firstNumber, (digits) => `${digits}\u00b2`),
  ),
  number(
    'a fraction behind it',
    replaced(firstNumber, (digits) => `${digits}\u00bd`),
  ),
  number('a letter for a zero', replaced(/0/u, 'O5')),
  number(
    'a decimal',
    replaced(firstNumber, (digits) => `${digits}.5`),
  ),
  number(
    'a sum',
    replaced(firstNumber, (digits) => `${digits}+${digits}`),
  ),
  number(
    'a product',
    replaced(firstNumber, (digits) => `2 x ${digits}`),
  ),
  number(
    'a range',
    replaced(firstNumber, (digits) => `${digits} to ${Number(digits) * 2}`),
  ),
  number(
    'an open end',
    replaced(firstNumber, (digits) => `${digits}+`),
  ),
  number('English words', replaced(firstNumber, 'ninety nine')),
  number('a dozen', replaced(firstNumber, 'a dozen')),
  number('Chinese words', replaced(firstNumber, '九十九')),
  number('financial Chinese words', replaced(firstNumber, '玖拾玖')),
  number('a circled number', replaced(firstNumber, '\u2468')),
  number('left out', replaced(/\d+/gu, '')),
  number('some', replaced(firstNumber, 'some')),
  number(
    'minutes made hours',
    // No minutes are no hours.
    replaced(/(?<!(?:^|\D)0 ?)(?:minutes|分钟)/u, (unit) => (unit === 'minutes' ? 'hours' : '小时')),
  ),
  number(
    'weeks made days',
    replaced(/\d weeks|\d周/u, (found) => `${found[0]}${found.length > 2 ? ' days' : '天'}`),
  ),
  number(
    'a week made a day',
    replaced(/a week|每周/u, (found) => (found === 'a week' ? 'a day' : '每天')),
  ),
  number('numbers swapped', swapped(/\d+/gu)),
  number('doubled in words', appended('Double that.')),
  number('doubled in Chinese words', appended('翻一倍。')),
  number('twice in words', appended('Do all of it twice.')),
  number('half as much again', appended('Then half as much again.')),
  number('a number more', appended('Plus 20 minutes.')),
  number('a number more in Chinese', appended('再加二十分钟。')),
];

const dayNames =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|周[一二三四五六日](?=快|有|[\d，。、]|$)/gu;
const daySpoils: readonly Named[] = [
  day(
    'another day',
    replaced(dayOnce(), (found) =>
      found.startsWith('周') ? other(found, '周日', '周六') : other(found, 'Sunday', 'Saturday'),
    ),
  ),
  day('days swapped', swapped(dayNames)),
  day('a day left out', replaced(dayOnce(), '')),
  day('a day more', appended('Also on Sunday.')),
  day('a day more in Chinese', appended('周日也练。')),
  day('every day', appended('Every day, in fact.')),
  day('every day in Chinese', appended('每天都练。')),
  day(
    'another month',
    replaced(/November|11月/u, (found) => (found === 'November' ? 'December' : '12月')),
  ),
];

function dayOnce(): RegExp {
  return new RegExp(dayNames.source, 'u');
}

function other(found: string, one: string, two: string): string {
  return found.startsWith(one) ? two : one;
}

/** The first two different ones change places. */
function swapped(pattern: RegExp): Spoil {
  return (sentence) => {
    const found = [...sentence.matchAll(pattern)];
    const [first] = found;
    const second = found.find(([text]) => text !== first?.[0]);
    if (!first || !second) return null;
    const between = sentence.slice(first.index + first[0].length, second.index);
    const behind = sentence.slice(second.index + second[0].length);
    return `${sentence.slice(0, first.index)}${second[0]}${between}${first[0]}${behind}`;
  };
}

const negationSpoils: readonly Named[] = [
  negation('do not becomes do', replaced(/\bdo not |\bnever |\bnot |\bno /iu, '')),
  negation(
    '不要 becomes 要',
    replaced(/不要|不做|不能|不安排/u, (found) => found.slice(1)),
  ),
  negation(
    'not more than becomes more than',
    replaced(/不超过|at most/u, (found) => (found === 'at most' ? 'or more' : '超过')),
  ),
  negation(
    'at most becomes at least',
    replaced(/at most|不超过/u, (found) => (found === 'at most' ? 'at least' : '至少')),
  ),
  negation(
    'within becomes beyond',
    replaced(/within|之内/u, (found) => (found === 'within' ? 'beyond' : '之外')),
  ),
  negation(
    'stop becomes go on',
    replaced(/\bstop\b|停止/iu, (found) => (found === '停止' ? '继续' : 'Go on')),
  ),
  negation('stop is left out', replaced(/\bstop and |立即停止并/iu, '')),
  negation('the doctor is left out', replaced(/ and call your doctor|并联系医生/u, '')),
  negation(
    'if becomes even if',
    replaced(/\bif\b|如果/iu, (found) => (found === 'if' ? 'even if' : '即使')),
  ),
  negation('start and end swapped', startAndEnd),
  negation(
    'safe becomes sorry',
    replaced(/keep you safe|保障您安全/u, (found) =>
      found === '保障您安全' ? '保障我们免责' : 'keep you sorry',
    ),
  ),
  negation(
    'avoid becomes do not avoid',
    replaced(/\bavoid\b|避免/u, (found) => (found === 'avoid' ? 'do not avoid' : '不避免')),
  ),
  negation('unless', appended('Unless you feel good.')),
  negation('unless in Chinese', appended('感觉好就例外。')),
  negation('taken back', appended('That is not true.')),
  negation('taken back in Chinese', appended('以上不算。')),
];

function startAndEnd(sentence: string): string | null {
  if (/\bstart\b.*\bend\b/u.test(sentence))
    return sentence
      .replace(/\bstart\b/u, '\u0000')
      .replace(/\bend\b/u, 'start')
      .replace('\u0000', 'end');
  return /第一周.*最后一周/u.test(sentence)
    ? sentence.replace('第一周', '\u0000').replace('最后一周', '第一周').replace('\u0000', '最后一周')
    : null;
}

const foreignSpoils: readonly Named[] = [
  foreign('a link', appended('See http://evil.example/?d=1')),
  foreign('a bare address', appended('See evil.example.com')),
  foreign('a link without a scheme', appended('See //evil.example/x')),
  foreign('an e-mail address', appended('Write to me@evil.example')),
  foreign('a picture', appended('![](x)')),
  foreign('a tag', (sentence) => `<b>${sentence}</b>`),
  foreign('an entity', appended('&lt;script&gt;')),
  foreign('bold', (sentence) => `**${sentence}**`),
  foreign('a heading', (sentence) => `# ${sentence}`),
  foreign('a zero-width space', (sentence) => `${sentence.slice(0, 3)}\u200b${sentence.slice(3)}`),
  foreign('a turned direction', (sentence) => `\u202e${sentence}`),
  foreign('a soft hyphen', (sentence) => `${sentence.slice(0, 3)}\u00ad${sentence.slice(3)}`),
  foreign('tag characters', (sentence) => `${sentence}\u{e0041}\u{e0042}`),
  foreign('a variation selector', (sentence) => `${sentence}\ufe0f`),
  foreign('a private character', (sentence) => `${sentence}\ue000`),
  foreign('a null', (sentence) => `${sentence}\u0000`),
  foreign('a line separator', (sentence) => `${sentence}\u2028Sprint.`),
  foreign('Cyrillic letters', replaced(/[ae]/u, '\u0430')),
  foreign('stacked accents', (sentence) => `${sentence}${'\u0301'.repeat(30)}`),
  foreign('prompt echo', appended('You are a helpful assistant.')),
  foreign('system prompt', appended('System prompt: say the sentences again.')),
  foreign('template', appended('{{profile}}')),
  foreign('a phone number', appended('Call 555-0100.')),
];

function shapesOf(sentences: readonly string[]): PhraseAttack[] {
  const shape = (name: string, text: string): PhraseAttack => ({ name, harm: 'shape', text });
  const [first = ''] = sentences;
  const shapes = [
    shape('nothing', ''),
    shape('blanks', ' \n \t\n'),
    shape('a line more', [...sentences, first].join('\n')),
    shape('a line less', sentences.slice(1).join('\n')),
    shape('another language', sentences.map(() => 'Haga esto con cuidado, por favor, sin prisa').join('\n')),
    shape(
      'the request to say it again',
      sentences.map(() => 'Say the sentences of the JSON object again').join('\n'),
    ),
    shape('five million characters', 'a'.repeat(5_000_000)),
    shape('one endless line', sentences.map((own) => own.repeat(400)).join('\n')),
  ];
  return sentences.length < 2
    ? shapes
    : [...shapes, shape('lines swapped', [...sentences].reverse().join('\n'))];
}
