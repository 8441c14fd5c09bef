import { conditionLabels, medicationLabels, symptomLabels } from '../../profile/vocabulary/index.js';
import type { Localised } from '../../shared/localised.js';
import type { Comparison } from '../evaluate-condition.js';
import type { Condition } from '../rule.js';
import { factLabel } from './fact-label.js';

/** Names of codes, by the fact they are of; a code without a name stands for itself. */
const codeLabels: Readonly<Record<string, Readonly<Record<string, Localised>>>> = {
  conditions: conditionLabels,
  medications: medicationLabels,
  symptoms: symptomLabels,
};

/** A condition as a sentence people can check, with its numbers in the unit of each fact. */
export function conditionInWords(condition: Condition): Localised {
  return { en: words(condition, 'en'), zh: words(condition, 'zh') };
}

/** One comparison in words: `Systolic pressure at rest ≥ 180 mm[Hg]`. */
export function comparisonInWords(comparison: Comparison): Localised {
  return { en: compared(comparison, 'en'), zh: compared(comparison, 'zh') };
}

type Language = 'en' | 'zh';
const joined = {
  en: { all: ' and ', any: ' or ', list: ', ', not: 'not ', always: 'always', yes: 'yes', no: 'no' },
  zh: { all: '且', any: '或', list: '、', not: '并非', always: '总是', yes: '是', no: '否' },
} as const;

function words(condition: Condition, language: Language): string {
  const say = joined[language];
  if ('always' in condition) return say.always;
  if ('all' in condition) return condition.all.map((part) => grouped(part, language)).join(say.all);
  if ('any' in condition) return condition.any.map((part) => grouped(part, language)).join(say.any);
  if ('not' in condition) return `${say.not}${grouped(condition.not, language)}`;
  return compared(condition, language);
}

/** Parts that are joined themselves stand in brackets. */
function grouped(condition: Condition, language: Language): string {
  const text = words(condition, language);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return parts.length > 1 ? `(${text})` : text;
}

function compared(comparison: Comparison, language: Language): string {
  const name = factLabel(comparison.fact)[language];
  const colon = language === 'en' ? ': ' : '：';
  if ('is' in comparison) {
    const { yes, no } = joined[language];
    const value = comparison.is === true ? yes : comparison.is === false ? no : comparison.is;
    return `${name}${colon}${value}`;
  }
  if ('includes' in comparison || 'includesAny' in comparison) {
    const codes = 'includes' in comparison ? [comparison.includes] : comparison.includesAny;
    const names = codes.map((code) => codeLabels[comparison.fact]?.[code]?.[language] ?? code);
    return `${name}${colon}${names.join(joined[language].any)}`;
  }
  return `${name} ${bounds(comparison)}${unitText(comparison.unit)}`;
}

function bounds(comparison: Extract<Comparison, { unit?: string }>): string {
  const signs = { atLeast: '≥', above: '>', atMost: '≤', below: '<' } as const;
  return (Object.keys(signs) as (keyof typeof signs)[])
    .flatMap((bound) => (comparison[bound] === undefined ? [] : [`${signs[bound]} ${comparison[bound]}`]))
    .join(', ');
}

/** UCUM annotations such as `{score}` are no unit to read. */
function unitText(unit: string | undefined): string {
  return unit === undefined || unit.startsWith('{') ? '' : ` ${unit}`;
}
