/**
 * Numbers and days as a reader sees them, read by means of its own: it shares no code with the guard, which reads with
 * the grammar of requests. It knows less (no units but hours, no dates), and what it knows it reads strictly.
 */
const englishWords: Readonly<Record<string, number>> = {
  ...{
    zero: 0,
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
  },
  ...{ twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18 },
  ...{ nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80 },
  ...{ ninety: 90, dozen: 12, twice: 2, double: 2, thrice: 3, triple: 3 },
};
const hanDigits = '零一二三四五六七八九';
const hanUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const hanVariants: Readonly<Record<string, string>> = {
  ...{ 〇: '零', 两: '二', 壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八' },
  ...{ 玖: '九', 拾: '十', 佰: '百', 仟: '千' },
};

const weekdays: readonly RegExp[] = [
  /\bmon(?:day)?s?\b|(?:周|星期|礼拜)一(?![次共])/giu,
  /\btue(?:s|sday)?s?\b|(?:周|星期|礼拜)二/giu,
  /\bwed(?:nesday)?s?\b|(?:周|星期|礼拜)三/giu,
  /\bthu(?:r|rs|rsday)?s?\b|(?:周|星期|礼拜)四/giu,
  /\bfri(?:day)?s?\b|(?:周|星期|礼拜)五/giu,
  /\bsat(?:urday)?s?\b|(?:周|星期|礼拜)六/giu,
  /\bsun(?:day)?s?\b|(?:周|星期|礼拜)[日天]/giu,
];

/** Every number and weekday of a text, sorted: "60", "d1" for Monday. An hour counts as 60. */
export function figuresIn(text: string): string[] {
  let rest = folded(text);
  const figures: string[] = [];
  weekdays.forEach((day, index) => {
    rest = rest.replace(day, () => {
      figures.push(`d${index + 1}`);
      return ' ';
    });
  });
  rest = rest.replace(/第一|首周/gu, ' ');
  for (const { value, behind } of [...digitsIn(rest), ...englishIn(rest), ...hanIn(rest)]) {
    figures.push(String(/^\s*-?(?:hours?\b|hrs?\b|h\b|个?小时)/iu.test(behind) ? value * 60 : value));
  }
  return figures.sort();
}

/** Whether two texts hold the same numbers and weekdays, each as often. */
export function haveSameFigures(one: string, other: string): boolean {
  return figuresIn(one).join(' ') === figuresIn(other).join(' ');
}

interface Figure {
  value: number;
  behind: string;
}

function folded(text: string): string {
  return [...text.normalize('NFKC').toLowerCase()]
    .map((character) => hanVariants[character] ?? character)
    .join('');
}

function digitsIn(text: string): Figure[] {
  return [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/gu)].map((match) => ({
    value: Number(match[0].replaceAll(',', '')),
    behind: text.slice(match.index + match[0].length),
  }));
}

/** Runs of number words: "one hundred and fifty", "twenty five". */
function englishIn(text: string): Figure[] {
  const word = `(?:one|hundred|${Object.keys(englishWords).join('|')})`;
  const runs = text.matchAll(new RegExp(`\\b${word}(?:(?:\\s+and)?[\\s-]+${word})*\\b`, 'gu'));
  return [...runs].flatMap((match) => {
    const value = match[0].split(/[\s-]+/u).reduce((sum, part) => {
      if (part === 'hundred') return (sum || 1) * 100;
      return sum + (part === 'one' ? 1 : (englishWords[part] ?? 0));
    }, 0);
    // "one" alone is an article more often than a number.
    return match[0] === 'one' ? [] : [{ value, behind: text.slice(match.index + match[0].length) }];
  });
}

function hanIn(text: string): Figure[] {
  return [...text.matchAll(/[零一二三四五六七八九十百千]+/gu)].flatMap((match) => {
    const value = hanValue(match[0]);
    return match[0] === '一' ? [] : [{ value, behind: text.slice(match.index + match[0].length) }];
  });
}

function hanValue(run: string): number {
  if (!/[十百千]/u.test(run)) return Number([...run].map((digit) => hanDigits.indexOf(digit)).join(''));
  let [sum, digit] = [0, -1];
  for (const character of run) {
    const unit = hanUnits[character];
    if (unit === undefined) digit = hanDigits.indexOf(character);
    else {
      sum += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
    }
  }
  return sum + Math.max(0, digit);
}
