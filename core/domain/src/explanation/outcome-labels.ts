import type { Outcome } from '../planning/effect.js';
import type { Modality } from '../screening/constraint.js';
import type { Localised } from '../shared/localised.js';

/** Outcomes in plain words. */
export const outcomeLabels: Readonly<Record<Outcome, Localised>> = {
  vo2max: { en: 'aerobic fitness', zh: '心肺耐力' },
  'race-index': { en: 'race fitness', zh: '比赛体能' },
  'body-mass': { en: 'body weight', zh: '体重' },
  'systolic-pressure': { en: 'upper blood pressure', zh: '收缩压' },
  'diastolic-pressure': { en: 'lower blood pressure', zh: '舒张压' },
  hba1c: { en: 'long-term blood sugar', zh: '长期血糖' },
  'weekly-aerobic-minutes': { en: 'active minutes a week', zh: '每周有氧活动分钟数' },
  'weekly-strength-sessions': { en: 'strength sessions a week', zh: '每周力量训练次数' },
  strength: { en: 'strength', zh: '力量' },
  'weekly-mobility-minutes': { en: 'balance and mobility minutes a week', zh: '每周平衡与灵活性分钟数' },
  'pain-free-walking': { en: 'walking before it hurts', zh: '无痛步行距离' },
};

const aerobicOutcomes: readonly Outcome[] = [
  'vo2max',
  'race-index',
  'body-mass',
  'systolic-pressure',
  'diastolic-pressure',
  'hba1c',
  'weekly-aerobic-minutes',
  'pain-free-walking',
];
const strengthOutcomes: readonly Outcome[] = ['strength', 'weekly-strength-sessions', 'hba1c'];
const mobilityOutcomes: readonly Outcome[] = ['weekly-mobility-minutes'];

/** Outcomes a kind of session works on (WHO 2020 guidelines on physical activity, by kind of activity). */
export const outcomesOf: Readonly<Record<Modality, readonly Outcome[]>> = {
  aerobic: aerobicOutcomes,
  interval: aerobicOutcomes,
  resistance: strengthOutcomes,
  balance: mobilityOutcomes,
  flexibility: mobilityOutcomes,
  'mind-body': mobilityOutcomes,
};
