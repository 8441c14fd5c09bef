import type { Localised } from '../../shared/localised.js';
import type { FactName } from '../facts.js';
import type { FindingName } from '../findings/index.js';
import { findingDefinition, isFindingName } from '../findings/index.js';

const label = (en: string, zh: string): Localised => ({ en, zh });

/** Names of the facts of profile, request and data; findings bring their own. */
const labels: Readonly<Record<Exclude<FactName, FindingName>, Localised>> = {
  ageYears: label('Age', '年龄'),
  sex: label('Sex', '性别'),
  bmi: label('Body mass index', '体重指数'),
  bodyMassKg: label('Body mass', '体重'),
  goalBmi: label('Wanted body mass index', '目标体重指数'),
  wantedLossKgPerWeek: label('Wanted loss of weight', '期望减重速度'),
  restingSystolicMmHg: label('Systolic pressure at rest', '静息收缩压'),
  restingDiastolicMmHg: label('Diastolic pressure at rest', '静息舒张压'),
  restingHeartRateBpm: label('Heart rate at rest', '静息心率'),
  measuredMaxHeartRateBpm: label('Measured maximum heart rate', '实测最大心率'),
  oxygenSaturationPercent: label('Oxygen saturation', '血氧饱和度'),
  bodyTemperatureCelsius: label('Body temperature', '体温'),
  bloodGlucoseMgDl: label('Blood glucose', '血糖'),
  weightGainKgIn3Days: label('Gain of weight in three days', '三天内体重增加'),
  activeMinutesPerWeek: label('Active minutes a week', '每周活动分钟数'),
  daysSinceInfarction: label('Days since the heart attack', '心肌梗死后天数'),
  daysSinceSurgery: label('Days since the operation', '手术后天数'),
  daysSinceStroke: label('Days since the stroke', '脑卒中后天数'),
  daysSinceFracture: label('Days since the fracture', '骨折后天数'),
  daysSinceJointReplacement: label('Days since the joint replacement', '关节置换后天数'),
  daysSinceBirth: label('Days since giving birth', '分娩后天数'),
  daysSinceConcussion: label('Days since the concussion', '脑震荡后天数'),
  conditions: label('Conditions', '健康状况'),
  medications: label('Medicines', '药物'),
  symptoms: label('Symptoms', '症状'),
  painfulJoints: label('Painful joints', '疼痛关节'),
  harms: label('Signs of harm', '伤害迹象'),
  goals: label('Goals', '目标'),
  screeningAnswered: label('Screening questions answered', '已回答筛查问题'),
};

/** The name of a fact, for people. */
export function factLabel(name: FactName): Localised {
  return isFindingName(name) ? findingDefinition(name).label : labels[name];
}
