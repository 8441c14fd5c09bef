import { activityLabels } from '../../profile/vocabulary/index.js';
import type { Localised } from '../../shared/localised.js';
import type { ComparisonDesign, ComparisonOutcome } from './compared-weeks.js';
import { fewestPairs } from './judge-comparison.js';
import type { ComparisonResult } from './judge-comparison.js';

const higher: Readonly<Record<ComparisonOutcome, Localised>> = {
  enjoyment: { en: 'you enjoyed {a} more than {b}', zh: '您更喜欢{a}，而不是{b}' },
  'sessions-done': {
    en: 'you did a larger share of the sessions of {a} than of {b}',
    zh: '您完成{a}训练的比例高于{b}',
  },
  readiness: {
    en: 'you felt better on the mornings after {a} than after {b}',
    zh: '您在{a}之后的早晨感觉比{b}之后更好',
  },
};
const unit: Readonly<Record<ComparisonOutcome, Localised>> = {
  enjoyment: { en: 'points of 1 to 5', zh: '分（1至5分）' },
  'sessions-done': { en: 'of all sessions, from 0 to 1', zh: '（完成比例，0至1）' },
  readiness: { en: 'points of 1 to 5', zh: '分（1至5分）' },
};

/** What a comparison came to, in words that claim no more than it shows. */
export function comparisonText(
  { first, second, outcome, weeks }: Pick<ComparisonDesign, 'first' | 'second' | 'outcome' | 'weeks'>,
  { verdict, completePairs, difference, p }: ComparisonResult,
): Localised {
  if (difference === null || p === null)
    return {
      en: `Nothing can be said: ${completePairs} of ${weeks / 2} pairs of weeks count, and at least ${fewestPairs} are needed.`,
      zh: `无法得出结论：${weeks / 2}对周中只有${completePairs}对有效，至少需要${fewestPairs}对。`,
    };
  const names = verdict === 'second-higher' ? [second, first] : [first, second];
  const [a, b] = names.map((code) => activityLabels[code]) as [Localised, Localised];
  const sign = verdict === 'second-higher' ? -1 : 1;
  const ends = [sign * difference.low, sign * difference.high].sort((x, y) => x - y);
  const [value, low, high] = [sign * difference.value, ...ends].map(written) as [string, string, string];
  const told: Localised =
    verdict === 'not-told-apart'
      ? {
          en: `${a.en} and ${b.en} are not told apart`,
          zh: `${a.zh}与${b.zh}没有区分出来`,
        }
      : {
          en: `In these weeks ${filled(higher[outcome].en, a.en, b.en)}`,
          zh: `在这几周里，${filled(higher[outcome].zh, a.zh, b.zh)}`,
        };
  return {
    en: `${told.en}: ${a.en} less ${b.en} is ${value} ${unit[outcome].en} (95 % interval ${low} to ${high}; p ${p.toFixed(2)} over all orders lot could have given). This rests on ${completePairs} pairs of weeks and is about you only.`,
    zh: `${told.zh}：${a.zh}减${b.zh}为${value}${unit[outcome].zh}（95%区间${low}至${high}；按所有可能的抽签顺序，p为${p.toFixed(2)}）。依据为${completePairs}对周，只适用于您本人。`,
  };
}

/** To a hundredth, as an end of 0.04 would read as zero to a tenth; nothing is "-0.00". */
function written(value: number): string {
  return (Math.round(value * 100) / 100 || 0).toFixed(2);
}

function filled(text: string, a: string, b: string): string {
  return text.replace('{a}', a.toLowerCase()).replace('{b}', b.toLowerCase());
}
