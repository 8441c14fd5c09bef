import type { Token } from '../text/tokenise.js';

/** A number read from words: `upper` differs from `value` for "三四次" (three or four). */
export interface Numeral {
  value: number;
  upper: number;
  /** Tokens read. */
  length: number;
}

const englishSmall: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const chineseDigits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const chineseScales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
/** Longer runs are no quantity a person would ask for. */
const longestRun = 12;

/** The numeral that starts at `from`: digits, English words ("one hundred and twenty"), or Chinese (一百二十, 半). */
export function numeralAt(tokens: readonly Token[], from: number): Numeral | null {
  const first = tokens[from];
  if (!first) return null;
  if (first.kind === 'number') return digits(first, tokens[from + 1]);
  if (first.word === 'half' || first.word === '半') return { value: 0.5, upper: 0.5, length: 1 };
  return first.kind === 'han' ? chinese(tokens, from) : english(tokens, from);
}

function digits(token: Token, next: Token | undefined): Numeral {
  const scale = next?.word === '万' ? 10_000 : 1;
  const value = Number(token.word.replaceAll(',', '')) * scale;
  return { value, upper: value, length: scale === 1 ? 1 : 2 };
}

function english(tokens: readonly Token[], from: number): Numeral | null {
  let total = 0;
  let length = 0;
  let lastSmall: number | null = null;
  for (let index = from; index < Math.min(tokens.length, from + longestRun); index += 1) {
    const word = tokens[index]?.word ?? '';
    const small = englishSmall[word];
    if (word === 'hundred' && lastSmall !== null && lastSmall < 10) {
      total = (total || 1) * 100;
      lastSmall = 100;
    } else if (small !== undefined && canFollow(lastSmall, small)) {
      total += small;
      lastSmall = small;
    } else if (
      word === 'and' &&
      lastSmall === 100 &&
      englishSmall[tokens[index + 1]?.word ?? ''] !== undefined
    ) {
      continue;
    } else break;
    length = index - from + 1;
  }
  return length === 0 ? null : { value: total, upper: total, length };
}

/** "forty five" is one number, "five six" are two. */
function canFollow(last: number | null, next: number): boolean {
  if (last === null || last === 100) return true;
  return last >= 20 && last < 100 && next > 0 && next < 10;
}

function chinese(tokens: readonly Token[], from: number): Numeral | null {
  let run = '';
  while (run.length < longestRun) {
    const character = tokens[from + run.length]?.word ?? '';
    if (chineseDigits[character] === undefined && chineseScales[character] === undefined) break;
    run += character;
  }
  if (run === '' || run === '万' || run === '百' || run === '千') return null;
  const digitsOnly = [...run].map((character) => chineseDigits[character]);
  if (digitsOnly.every((digit) => digit !== undefined))
    return plainDigits(digitsOnly.filter((digit) => digit !== undefined));
  const value = scaled(run);
  return { value, upper: value, length: run.length };
}

function plainDigits(values: readonly number[]): Numeral {
  const [first = 0, second] = values;
  if (values.length === 2 && second === first + 1) return { value: first, upper: second, length: 2 };
  const value = Number(values.join(''));
  return { value, upper: value, length: values.length };
}

function scaled(run: string): number {
  let total = 0;
  let digit: number | null = null;
  let lastScale = 1;
  for (const character of run) {
    const scale = chineseScales[character];
    if (scale === undefined) {
      digit = chineseDigits[character] ?? 0;
      if (digit === 0) lastScale = 1;
      continue;
    }
    if (scale === 10_000) total = (total + (digit ?? 0)) * scale;
    else total += (digit ?? 1) * scale;
    digit = null;
    lastScale = scale;
  }
  // 一百二 is short for 一百二十; after 零, or after 十, the digit stands for itself.
  return total + (digit ?? 0) * (lastScale > 10 ? lastScale / 10 : 1);
}
