import type { ExpectedPopulation } from './expected-population.js';

const noLargerThan = {
  effort: [9, 17],
  progression: 'stated',
  clearance: ['allow', 'modify'],
} as const satisfies Partial<ExpectedPopulation>;
const sugar = { en: ['sugar', 'glucose'], zh: ['血糖'] };

/** Sugar, fats, pressure and weight. */
export const metabolic: readonly ExpectedPopulation[] = [
  {
    ...noLargerThan,
    population: 'type-1-diabetes',
    typical: { conditions: ['type-1-diabetes'], medications: ['insulin'], bloodGlucoseMgDl: 140 },
    // Without a reading, and with insulin, a clinician may be asked.
    clearance: ['allow', 'clearance-required'],
    daysPerWeek: [3, 7],
    reserve: [40, 89],
    minutesPerSession: [10, 60],
    minutesPerWeek: [150, 300],
    longestGapDays: 2,
    resistanceDays: [2, 3],
    benefit: { en: ['heart', 'sugar', 'insulin', 'fit'], zh: ['心', '血糖', '胰岛素', '体能'] },
    considerations: [
      sugar,
      { en: ['carb', 'snack', 'eat', 'sweet'], zh: ['碳水', '加餐', '吃', '糖果', '葡萄糖'] },
      { en: ['ketone'], zh: ['酮'] },
    ],
    source: 'SCIENCE 1.4; Colberg 2016, ADA, Diabetes Care 39:2065',
  },
  {
    ...noLargerThan,
    population: 'type-2-diabetes',
    typical: { ageYears: 56, conditions: ['type-2-diabetes'], medications: ['metformin'] },
    daysPerWeek: [3, 7],
    reserve: [40, 89],
    minutesPerSession: [10, 60],
    minutesPerWeek: [150, 300],
    longestGapDays: 2,
    resistanceDays: [2, 3],
    benefit: sugar,
    considerations: [sugar, { en: ['foot', 'feet', 'shoe'], zh: ['脚', '足', '鞋'] }],
    source: 'SCIENCE 1.5, 6.2; Colberg 2016, ADA',
  },
  {
    ...noLargerThan,
    population: 'dyslipidaemia',
    typical: { conditions: ['dyslipidaemia'], medications: ['statin'] },
    daysPerWeek: [3, 7],
    reserve: [40, 80],
    minutesPerSession: [20, 60],
    minutesPerWeek: [150, 300],
    resistanceDays: [2, 3],
    benefit: { en: ['cholesterol', 'fat', 'heart'], zh: ['胆固醇', '血脂', '脂', '心'] },
    considerations: [{ en: ['muscle', 'sore', 'medicine', 'statin'], zh: ['肌肉', '酸痛', '药', '他汀'] }],
    source: 'ACSM 2021, ch. 9',
  },
  {
    ...noLargerThan,
    population: 'hypertension',
    typical: {
      ageYears: 52,
      conditions: ['hypertension'],
      medications: ['ace-inhibitor'],
      restingSystolicMmHg: 142,
      restingDiastolicMmHg: 88,
    },
    daysPerWeek: [2, 7],
    reserve: [40, 80],
    minutesPerSession: [10, 60],
    minutesPerWeek: [90, 300],
    resistanceDays: [2, 3],
    benefit: { en: ['pressure'], zh: ['血压'] },
    considerations: [
      { en: ['breath', 'strain'], zh: ['憋气', '呼吸', '用力'] },
      { en: ['dizzy', 'cool down', 'slowly', 'medicine'], zh: ['头晕', '放松', '慢慢', '药'] },
    ],
    source: 'SCIENCE 1.5, 6.2',
  },
  {
    ...noLargerThan,
    population: 'obesity',
    typical: { conditions: ['obesity'], bodyMassKg: 98 },
    daysPerWeek: [5, 7],
    reserve: [40, 89],
    minutesPerSession: [10, 60],
    minutesPerWeek: [150, 300],
    resistanceDays: [2, 3],
    forbiddenActivities: ['running', 'rope-skipping', 'treadmill-running', 'basketball'],
    benefit: { en: ['weight', 'fat', 'heart', 'joint'], zh: ['体重', '脂肪', '心', '关节'] },
    considerations: [
      { en: ['joint', 'knee', 'low impact', 'impact', 'gentle'], zh: ['关节', '膝', '冲击'] },
      { en: ['heat', 'hot', 'drink', 'water', 'skin'], zh: ['热', '喝水', '饮水', '皮肤'] },
    ],
    source: 'SCIENCE 1.5, 6.2; Donnelly 2009, ACSM',
  },
];
