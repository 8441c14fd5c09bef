import type { PhraseTable } from '../lexicon/phrases.js';

/** Words that turn a sentence round without touching a number. Pairs are opposites. */
export const opposites = [
  ['at-least', 'at-most'],
  ['more', 'less'],
  ['start', 'end'],
  ['rise', 'fall'],
  ['before', 'after'],
  ['reach', 'miss'],
  ['safe', 'unsafe'],
] as const;
export type Relation =
  | (typeof opposites)[number][number]
  | 'per-day'
  | 'per-week'
  | 'per-session'
  | 'stop'
  | 'ask-doctor'
  | 'negated'
  /** Looks like one of these and says nothing. */
  | 'plain';

/** What never may be swapped, dropped or added by who rewords: limits, direction, rates, the duty to stop. */
export const relationPhrases: PhraseTable<Relation> = {
  'at-least': {
    en: 'at least|no less than|not less than|no fewer than|minimum|min of|or more',
    zh: '至少|不少于|不低于|以上|起码|最少',
  },
  'at-most': {
    en: 'at most|no more than|not more than|up to|maximum|no longer than|not above|or less|or fewer|within|capped at|not exceed|never exceed|inside|keep to|keeps to|no longer|no session is longer than|never longer than|never more than',
    zh: '至多|最多|不超过|不高于|以内|之内|以下|不能超过|不得超过|没有超出|不超出|不会超出|没有超过|不会超过|最高|最长|上限',
  },
  more: {
    en: 'more|longer|harder|above|over|exceeds|beyond|outside',
    zh: '更多|更长|多于|高于|超过|超出|之外|以外',
  },
  less: { en: 'less|shorter|easier|below|under|fewer', zh: '更少|更短|少于|低于|不足' },
  start: {
    en: 'start|starts|starting|begin|begins|beginning|first|initially|at first|from|as of|first week|the first week|begin at|start at',
    zh: '开始|起|第一周|首周|最初|起初|从|自',
  },
  end: {
    en: 'end|ends|ending|finish|finishes|finally|last one|final|last week|the last week|final week|the last one',
    zh: '结束|最后|末周|最终|最后一周',
  },
  rise: {
    en: 'increase|increases|rise|rises|grow|grows|raise|build up|improve|improves|gain|higher',
    zh: '增加|提高|上升|增长|升高|提升|改善',
  },
  fall: {
    en: 'decrease|decreases|fall|falls|drop|drops|reduce|reduces|lower|lose|decline',
    zh: '减少|降低|下降|减轻|减至|降至',
  },
  before: { en: 'before|ahead of|prior to', zh: '之前|以前' },
  after: { en: 'after|following|afterwards|once', zh: '之后|以后' },
  reach: {
    en: 'reach|reaches|get you to|get you there|achieve|attain|on course|set to reach|get there',
    zh: '达到|达成|实现',
  },
  miss: {
    en: 'fall short|falls short|short of|miss|will not get all the way|not fully|will not fully reach|not reach|will not reach|not quite reach|cannot reach|cannot fully reach',
    zh: '不能完全|达不到|差距|未达到|无法完全|不能完全达到|无法完全达到|还达不到|不能达到|无法达到|未能达到|不能完全实现',
  },
  safe: { en: 'safe|safely|safety', zh: '安全' },
  unsafe: { en: 'unsafe|dangerous|risky', zh: '不安全|危险' },
  'per-day': { en: 'a day|per day|each day|every day|daily', zh: '每天|每日' },
  'per-week': {
    en: 'a week|per week|each week|every week|weekly|first week|the first week|last week|the last week|final week',
    zh: '每周|每星期|一周',
  },
  'per-session': { en: 'a session|per session|each session|each time|every time', zh: '每次|每节|每回' },
  stop: { en: 'stop|stops|stopping|halt|quit|cease|pause', zh: '停止|停下|暂停|立即停|中止' },
  'ask-doctor': {
    en: 'doctor|physician|clinician|care team|nurse|emergency',
    zh: '医生|医师|医护|护士|急救|就医',
  },
  plain: { en: 'at once|at last|no session is longer|once more', zh: '以下目标|下列目标|从轻' },
  negated: {
    en: "no|not|never|without|don't|do not|doesn't|does not|isn't|is not|won't|will not|cannot|can't|must not|mustn't|avoid|refrain from|neither|nor|none|unless|even if|even when|even though|except",
    zh: '不|没|没有|勿|请勿|切勿|不要|不能|不可|避免|禁止|无|非|别|除非|即使|即便|哪怕',
  },
};
