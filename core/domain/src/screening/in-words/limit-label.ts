import type { Localised } from '../../shared/localised.js';
import { factDefinitions } from '../facts.js';
import type { FactName } from '../facts.js';
import { factLabel } from './fact-label.js';

const label = (en: string, zh: string): Localised => ({ en, zh });

const signs: Readonly<Record<string, string>> = { atLeast: '≥', above: '>', atMost: '≤', below: '<' };

/** What the limits of effects speak of, by kind and field. */
const effectLabels: Readonly<Record<string, Localised>> = {
  'cap.minutesPerSession': label('Minutes of a session, at most', '每次分钟数上限'),
  'cap.minutesPerWeek': label('Minutes a week, at most', '每周分钟数上限'),
  'cap.moderateEquivalentMinutesPerWeek': label('Moderate minutes a week, at most', '每周中等强度分钟数上限'),
  'cap.sessionsPerWeek': label('Sessions a week, at most', '每周次数上限'),
  'cap.sessionsPerDay': label('Sessions a day, at most', '每天次数上限'),
  'cap.weeklyLoadIncreaseFraction': label('Rise of weekly load, share, at most', '每周负荷增幅上限（比例）'),
  'cap.restDaysPerWeek': label('Rest days a week, at most', '每周休息日上限'),
  'floor.minutesPerSession': label('Minutes of a session, at least', '每次分钟数下限'),
  'floor.minutesPerWeek': label('Minutes a week, at least', '每周分钟数下限'),
  'floor.moderateEquivalentMinutesPerWeek': label(
    'Moderate minutes a week, at least',
    '每周中等强度分钟数下限',
  ),
  'floor.sessionsPerWeek': label('Sessions a week, at least', '每周次数下限'),
  'floor.sessionsPerDay': label('Sessions a day, at least', '每天次数下限'),
  'floor.restDaysPerWeek': label('Rest days a week, at least', '每周休息日下限'),
  'floor.weeklyLoadIncreaseFraction': label(
    'Rise of weekly load, share, at least',
    '每周负荷增幅下限（比例）',
  ),
  'spacing.minHours': label('Hours between two sessions, at least', '两次之间的小时数下限'),
  'maxGapDays.days': label('Days in a row without, at most', '连续不练天数上限'),
  'intensityCeiling.maxRpe': label('Effort of 6 to 20, at most', '用力程度上限（6–20）'),
  'intensityCeiling.maxHeartRateBpm': label('Heart rate, at most', '心率上限'),
};

/**
 * What a number of a rule is about, in words. @param name the part of a limit's id behind the rule's:
 * `restingSystolicMmHg.atLeast`, `cap.minutesPerWeek.2`; one that nobody knows stands for itself.
 */
export function limitLabel(name: string): Localised {
  const [subject = '', field = ''] = name.split('.');
  if (Object.hasOwn(factDefinitions, subject)) {
    const { en, zh } = factLabel(subject as FactName);
    const sign = signs[field] ?? field;
    return { en: `${en} ${sign}`, zh: `${zh} ${sign}` };
  }
  return effectLabels[`${subject}.${field}`] ?? { en: name, zh: name };
}
