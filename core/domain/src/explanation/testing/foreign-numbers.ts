import type { Plan } from '../../planning/plan.js';

const englishWords: Readonly<Record<string, number>> = {
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
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};
const chineseDigits = '零一二三四五六七八九';
const chineseNumeral = /[一二两三四五六七八九十百]+(?=分钟|小时|公斤|公里|次|周|天|千卡|下)/gu;
const digits = /\d+(?:\.\d+)?/gu;

/**
 * Numbers in a phrased text that the plan does not hold, as written; empty when all are the plan's own. A number may
 * be rounded, never changed: 30.4 may be phrased as 30, not as 35. Digits, English number words and Chinese numerals
 * before a unit are read.
 */
export function foreignNumbers(text: string, plan: Plan): string[] {
  const folded = text.normalize('NFKC');
  const known = [...numbersIn(plan), ...countsOf(plan)];
  const foreign: string[] = [];
  for (const [written] of folded.matchAll(digits)) {
    const decimals = written.split('.')[1]?.length ?? 0;
    if (!known.some((number) => Math.abs(number).toFixed(decimals) === Number(written).toFixed(decimals)))
      foreign.push(written);
  }
  for (const [written] of folded.toLowerCase().matchAll(/[a-z]+/gu)) {
    const value = Object.hasOwn(englishWords, written) ? englishWords[written] : undefined;
    if (value !== undefined && !known.some((number) => Math.round(Math.abs(number)) === value))
      foreign.push(written);
  }
  for (const [written] of folded.matchAll(chineseNumeral)) {
    const value = chineseValue(written);
    if (value !== 1 && !known.some((number) => Math.round(Math.abs(number)) === value)) foreign.push(written);
  }
  return foreign;
}

/** Every number anywhere in the plan, those inside its dates and labels too. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string') return [...value.matchAll(digits)].map(([written]) => Number(written));
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(numbersIn);
  return [];
}

/** What a reader can count or restate: weeks, sessions in all and in each week, the gap in per cent. */
function countsOf(plan: Plan): number[] {
  const perWeek = plan.weeks.map((week) => week.sessions.length);
  const sessions = perWeek.reduce((sum, count) => sum + count, 0);
  return [plan.weeks.length, sessions, ...perWeek, plan.certificate.gap * 100];
}

function chineseValue(written: string): number {
  let total = 0;
  let digit: number | null = null;
  for (const character of written) {
    if (character === '十' || character === '百') {
      total += (digit ?? 1) * (character === '十' ? 10 : 100);
      digit = null;
    } else digit = character === '两' ? 2 : chineseDigits.indexOf(character);
  }
  return total + (digit ?? 0);
}
