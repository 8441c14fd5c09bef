import type { Localised } from '@regimen/domain';
import type { AnswerOption } from '@regimen/plugin-api';
import type { ColumnRole } from './column-role.js';

/** What a column may be told to hold, as people read it, in the order they are offered. */
const names: Readonly<Partial<Record<ColumnRole, Localised>>> = {
  ignore: { en: 'Leave out', zh: '不导入' },
  start: { en: 'Date or time of measurement', zh: '测量日期或时间' },
  'systolic-pressure': { en: 'Upper blood pressure', zh: '收缩压' },
  'diastolic-pressure': { en: 'Lower blood pressure', zh: '舒张压' },
  'heart-rate': { en: 'Heart rate', zh: '心率' },
  'resting-heart-rate': { en: 'Resting heart rate', zh: '静息心率' },
  'body-mass': { en: 'Body mass', zh: '体重' },
  'body-fat': { en: 'Body fat', zh: '体脂率' },
  'body-mass-index': { en: 'Body mass index', zh: '体质指数' },
  'body-water': { en: 'Body water', zh: '体水分' },
  'muscle-mass': { en: 'Muscle mass', zh: '肌肉量' },
  'bone-mass': { en: 'Bone mass', zh: '骨量' },
  'waist-circumference': { en: 'Waist', zh: '腰围' },
  'body-height': { en: 'Height', zh: '身高' },
  'oxygen-saturation': { en: 'Oxygen saturation', zh: '血氧饱和度' },
  'respiratory-rate': { en: 'Breathing rate', zh: '呼吸频率' },
  'body-temperature': { en: 'Body temperature', zh: '体温' },
  'blood-glucose': { en: 'Blood glucose', zh: '血糖' },
  'hrv-rmssd': { en: 'Heart-rate variability (RMSSD)', zh: '心率变异性（RMSSD）' },
  'hrv-sdnn': { en: 'Heart-rate variability (SDNN)', zh: '心率变异性（SDNN）' },
  steps: { en: 'Steps', zh: '步数' },
  distance: { en: 'Distance', zh: '距离' },
  'active-energy': { en: 'Active energy', zh: '活动能量' },
  'basal-energy': { en: 'Energy at rest', zh: '静息能量' },
  'total-energy': { en: 'Energy in all', zh: '总能量' },
  'floors-climbed': { en: 'Floors climbed', zh: '爬楼层数' },
  'vo2max-estimate': { en: 'Aerobic fitness (estimate)', zh: '心肺耐力（估计）' },
  'sleep-duration': { en: 'Sleep', zh: '睡眠' },
  end: { en: 'End', zh: '结束时间' },
  zone: { en: 'Time zone', zh: '时区' },
  note: { en: 'Note', zh: '备注' },
  device: { en: 'Device', zh: '设备' },
  person: { en: 'Person', zh: '人' },
  unit: { en: 'Unit', zh: '单位' },
  'measure-name': { en: 'Name of the measure', zh: '测量项目名称' },
  'measure-value': { en: 'Value of the measure', zh: '测量值' },
  'pressure-pair': { en: 'Both pressures, as 120/80', zh: '收缩压与舒张压（如 120/80）' },
};

export const roleOptions: readonly AnswerOption[] = Object.entries(names).map(([value, label]) => ({
  value,
  label,
}));
