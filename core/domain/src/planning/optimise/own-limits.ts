import type { Localised } from '../../shared/localised.js';
import { frameWeek, plainDay } from './frame-days.js';
import type { PlanFrame } from './plan-frame.js';

const minutesOfDay = 24 * 60;
/** Load and share that no week comes near: as if there were no limit. */
const beyondAny = { load: 1e6, rise: 1e3 };

/** Names of the person's days and of progression, which belong to no rule. */
export const ownLimitLabels: Readonly<Record<string, Localised>> = {
  'available-days': { en: 'The days you have for exercise.', zh: '您可用于锻炼的天数。' },
  'available-time': { en: 'The time you have on those days.', zh: '这些天您可用的时间。' },
  progression: { en: 'Rising slowly from week to week.', zh: '每周循序渐进地增加。' },
  'gentle-start': { en: 'A gentle first week.', zh: '第一周温和起步。' },
  'rest-days': { en: 'Days of rest every week.', zh: '每周都有休息日。' },
  'days-and-time': {
    en: 'The days and the time you have for exercise.',
    zh: '您可用于锻炼的天数和时间。',
  },
};

/** Limits of a frame that are no rules, each with the frame as it would be without it. */
export const ownLimits: readonly { id: string; without: (frame: PlanFrame) => PlanFrame }[] = [
  {
    id: 'gentle-start',
    without: (frame) => ({ ...frame, startLoad: beyondAny.load, gentleLoad: beyondAny.load }),
  },
  {
    id: 'progression',
    without: (frame) => ({
      ...frame,
      riseFraction: beyondAny.rise,
      freeRise: beyondAny.load,
      gentleLoad: beyondAny.load,
    }),
  },
  {
    id: 'rest-days',
    without: (frame) => ({
      ...frame,
      mostDays: 7,
      calendar: frame.calendar.map(({ days }) => frameWeek(days, 7)),
    }),
  },
  {
    id: 'days-and-time',
    without: (frame) => ({
      ...frame,
      highestLoad: Math.max(0, ...frame.options.map(({ template }) => template.met)) * 7 * minutesOfDay,
      calendar: frame.calendar.map(({ days }) =>
        frameWeek(
          days.map(() => plainDay(minutesOfDay)),
          frame.mostDays,
        ),
      ),
    }),
  },
];
