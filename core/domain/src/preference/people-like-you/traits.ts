import type { Profile, Sex } from '../../profile/profile.js';
import type { GoalKind } from '../../request/training-request.js';
import { ageInYears } from '../../shared/local-date.js';
import type { LocalDate } from '../../shared/local-date.js';
import type { Localised } from '../../shared/localised.js';

/** What people are grouped by, and nothing finer: the parts are split in this order. */
export const traitNames = ['age', 'activity', 'goal', 'sex'] as const;
export type TraitName = (typeof traitNames)[number];

/** Coarse traits of one person. */
export interface Traits {
  age: '18-34' | '35-49' | '50-64' | '65+';
  /** Minutes a week of at least moderate activity. */
  activity: 'below-60' | '60-149' | '150+';
  goal: 'mass' | 'strength' | 'endurance' | 'movement' | 'health';
  sex: Sex;
}

const goalGroups: Readonly<Record<GoalKind, Traits['goal']>> = {
  'lose-weight': 'mass',
  'gain-strength': 'strength',
  'build-muscle': 'strength',
  'improve-endurance': 'endurance',
  'run-event': 'endurance',
  'improve-mobility': 'movement',
  'improve-balance': 'movement',
  rehabilitation: 'movement',
  'lower-blood-pressure': 'health',
  'lower-blood-glucose': 'health',
  'reduce-stress': 'health',
  'general-health': 'health',
};

/** Traits of a grown-up of whom all of them are known; null of anybody else, who is never counted. */
export function traitsOf(
  { birthDate, sex, activeMinutesPerWeek }: Pick<Profile, 'birthDate' | 'sex' | 'activeMinutesPerWeek'>,
  goal: GoalKind | null,
  on: LocalDate,
): Traits | null {
  if (birthDate === null || activeMinutesPerWeek === null || goal === null) return null;
  const age = ageInYears(birthDate, on);
  if (age < 18) return null;
  return {
    age: age < 35 ? '18-34' : age < 50 ? '35-49' : age < 65 ? '50-64' : '65+',
    activity: activeMinutesPerWeek < 60 ? 'below-60' : activeMinutesPerWeek < 150 ? '60-149' : '150+',
    goal: goalGroups[goal],
    sex,
  };
}

/** Every value of every trait, in words that go on from "people ". */
export const traitLabels: Readonly<Record<TraitName, Readonly<Record<string, Localised>>>> = {
  age: {
    '18-34': { en: 'aged 18 to 34', zh: '18至34岁' },
    '35-49': { en: 'aged 35 to 49', zh: '35至49岁' },
    '50-64': { en: 'aged 50 to 64', zh: '50至64岁' },
    '65+': { en: 'aged 65 or older', zh: '65岁及以上' },
  },
  activity: {
    'below-60': { en: 'active less than an hour a week', zh: '每周活动不到1小时' },
    '60-149': { en: 'active one to two and a half hours a week', zh: '每周活动1至2.5小时' },
    '150+': { en: 'active two and a half hours a week or more', zh: '每周活动2.5小时或更多' },
  },
  goal: {
    mass: { en: 'with a goal of weight', zh: '以体重为目标' },
    strength: { en: 'with a goal of strength', zh: '以力量为目标' },
    endurance: { en: 'with a goal of endurance', zh: '以耐力为目标' },
    movement: { en: 'with a goal of moving well', zh: '以灵活和平衡为目标' },
    health: { en: 'with a goal of health', zh: '以健康为目标' },
  },
  sex: {
    female: { en: 'female', zh: '女性' },
    male: { en: 'male', zh: '男性' },
    unspecified: { en: 'of unspecified sex', zh: '未说明性别' },
  },
};
