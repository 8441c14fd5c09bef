import type { ActivityCode, Place } from '../../profile/vocabulary/index.js';
import { activityLabels, placeLabels } from '../../profile/vocabulary/index.js';
import type { Weekday } from '../../shared/local-date.js';
import type { Localised } from '../../shared/localised.js';
import { weekdayLabels } from '../../shared/weekday-labels.js';

/**
 * A change of wishes that a plan can be solved again with: days, minutes, how often, places, activities, length. None
 * speaks of health or of a limit, so that no question can loosen one.
 */
export type WishChange =
  | { kind: 'add-day'; weekday: Weekday }
  | { kind: 'drop-day'; weekday: Weekday }
  /** Minutes more on every open day. */
  | { kind: 'more-minutes'; minutes: number }
  /** Sessions of this many minutes at most. */
  | { kind: 'shorter-sessions'; minutes: number }
  /** Sessions a week more (or fewer, negative) than wished. */
  | { kind: 'sessions'; count: number }
  | { kind: 'with-place'; place: Place }
  | { kind: 'without-place'; place: Place }
  | { kind: 'without-activity'; activity: ActivityCode }
  /** Weeks longer (or shorter, negative), for the same goals. */
  | { kind: 'weeks'; count: number };

/** What one question may change at most (engineering choice: more is a new request). */
export const changeBounds = { minutes: 60, fewestMinutes: 5, sessions: 3, weeks: 12 } as const;

/** The change in words, as somebody would ask for it. */
export function changeText(change: WishChange): Localised {
  switch (change.kind) {
    case 'add-day': {
      const day = weekdayLabels[change.weekday - 1]!;
      return { en: `One more day: ${day.en}`, zh: `多一天：${day.zh}` };
    }
    case 'drop-day': {
      const day = weekdayLabels[change.weekday - 1]!;
      return { en: `Not on ${day.en}s`, zh: `${day.zh}不练` };
    }
    case 'more-minutes':
      return { en: `${change.minutes} minutes more on each day`, zh: `每天多${change.minutes}分钟` };
    case 'shorter-sessions':
      return {
        en: `Sessions of ${change.minutes} minutes at most`,
        zh: `每次最多${change.minutes}分钟`,
      };
    case 'sessions':
      return countText(change.count, ['session', ' a week'], ['每周', '次训练']);
    case 'weeks':
      return countText(change.count, ['week', ''], ['', '周']);
    case 'with-place': {
      const { en, zh } = placeLabels[change.place];
      return { en: `Also here: ${en.toLowerCase()}`, zh: `也可以在：${zh}` };
    }
    case 'without-place': {
      const { en, zh } = placeLabels[change.place];
      return { en: `Not here: ${en.toLowerCase()}`, zh: `不去：${zh}` };
    }
    case 'without-activity': {
      const { en, zh } = activityLabels[change.activity];
      return { en: `No ${en.toLowerCase()}`, zh: `不要${zh}` };
    }
  }
}

type Words = readonly [before: string, after: string];

/** The English noun takes its plural before what follows it; the Chinese amount stands between its words. */
function countText(count: number, [noun, after]: Words, [before, unit]: Words): Localised {
  const amount = Math.abs(count);
  const isMore = count > 0;
  return {
    en: `${amount} ${noun}${amount === 1 ? '' : 's'}${after} ${isMore ? 'more' : 'less'}`,
    zh: `${before}${isMore ? '多' : '少'}${amount}${unit}`,
  };
}
