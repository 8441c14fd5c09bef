import { activityCodes, changeText, places } from '@regimen/domain';
import type { ActivityCode, Place, Weekday, WishChange } from '@regimen/domain';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';

const kindOf = {
  'add-day': 'addDay',
  'drop-day': 'dropDay',
  'more-minutes': 'moreMinutes',
  'shorter-sessions': 'shorterSessions',
  sessions: 'sessions',
  'with-place': 'withPlace',
  'without-place': 'withoutPlace',
  'without-activity': 'withoutActivity',
  weeks: 'weeks',
} as const satisfies Record<WishChange['kind'], string>;

/** The change as the domain knows it; null where the field that its kind needs is missing or unknown. */
export function readWishChange(input: Schema.WishChangeInput): WishChange | null {
  const { weekday, minutes, count } = input;
  const place = places.find((code) => code === input.place) as Place | undefined;
  const activity = activityCodes.find((code) => code === input.activity) as ActivityCode | undefined;
  const isDay = typeof weekday === 'number' && weekday >= 1 && weekday <= 7;
  switch (input.kind) {
    case 'addDay':
      return isDay ? { kind: 'add-day', weekday: weekday as Weekday } : null;
    case 'dropDay':
      return isDay ? { kind: 'drop-day', weekday: weekday as Weekday } : null;
    case 'moreMinutes':
      return typeof minutes === 'number' ? { kind: 'more-minutes', minutes } : null;
    case 'shorterSessions':
      return typeof minutes === 'number' ? { kind: 'shorter-sessions', minutes } : null;
    case 'sessions':
      return typeof count === 'number' ? { kind: 'sessions', count } : null;
    case 'weeks':
      return typeof count === 'number' ? { kind: 'weeks', count } : null;
    case 'withPlace':
      return place ? { kind: 'with-place', place } : null;
    case 'withoutPlace':
      return place ? { kind: 'without-place', place } : null;
    case 'withoutActivity':
      return activity ? { kind: 'without-activity', activity } : null;
  }
}

/** The change as the schema shows it. */
export function wishChangeView(change: WishChange): Handed<Schema.WishChange> {
  const { kind, ...fields } = change;
  const empty = { weekday: null, minutes: null, count: null, place: null, activity: null };
  return { ...empty, ...fields, kind: kindOf[kind], text: changeText(change) };
}
