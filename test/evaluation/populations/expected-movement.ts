import type { ExpectedPopulation } from './expected-population.js';

/** A band wide enough for whoever moves with difficulty: light to vigorous. */
const mild = {
  reserve: [30, 89],
  effort: [8, 17],
  progression: 'stated',
  clearance: ['allow', 'clearance-required'],
} as const satisfies Partial<ExpectedPopulation>;
const falls = { en: ['fall', 'balance', 'hold', 'support'], zh: ['跌倒', '摔', '平衡', '扶'] };
const painRule = { en: ['pain'], zh: ['疼', '痛'] };

/** Bones, joints, nerves and muscles. */
export const movement: readonly ExpectedPopulation[] = [
  {
    ...mild,
    population: 'low-back-pain',
    typical: { conditions: ['low-back-pain'] },
    clearance: ['allow', 'modify'],
    daysPerWeek: [2, 5],
    minutesPerSession: [10, 60],
    minutesPerWeek: [90, 300],
    resistanceDays: [2, 3],
    benefit: { en: ['back', 'pain'], zh: ['腰', '背', '疼', '痛'] },
    considerations: [
      painRule,
      { en: ['active', 'bed', 'numb', 'keep moving'], zh: ['活动', '卧床', '麻木'] },
    ],
    source: 'SCIENCE 1.5, 6.2; WHO 2023',
  },
  {
    ...mild,
    population: 'osteoarthritis',
    typical: { ageYears: 63, conditions: ['knee-osteoarthritis'] },
    clearance: ['allow', 'modify'],
    daysPerWeek: [2, 5],
    minutesPerSession: [10, 60],
    minutesPerWeek: [90, 300],
    resistanceDays: [2, 3],
    forbiddenActivities: ['running', 'rope-skipping', 'basketball'],
    benefit: { en: ['joint', 'pain', 'knee'], zh: ['关节', '疼', '痛', '膝'] },
    considerations: [painRule],
    source: 'SCIENCE 1.5, 6.2; Bannuru 2019, OARSI',
  },
  {
    ...mild,
    population: 'osteoporosis',
    typical: { ageYears: 67, conditions: ['osteoporosis'] },
    clearance: ['allow', 'modify'],
    daysPerWeek: [3, 7],
    minutesPerSession: [10, 60],
    minutesPerWeek: [90, 300],
    resistanceDays: [2, 3],
    balanceDaysAtLeast: 2,
    forbiddenActivities: ['basketball', 'football', 'skiing', 'rope-skipping'],
    benefit: { en: ['bone'], zh: ['骨'] },
    considerations: [{ en: ['bend', 'twist', 'spine', 'round'], zh: ['弯', '扭', '脊柱'] }, falls],
    source: 'SCIENCE 1.5; Giangregorio 2014, Osteoporos Int 25:821',
  },
  {
    ...mild,
    population: 'cerebral-palsy',
    typical: { conditions: ['cerebral-palsy'] },
    daysPerWeek: [1, 5],
    minutesPerSession: [5, 60],
    minutesPerWeek: [20, 300],
    resistanceDays: [1, 3],
    benefit: {
      en: ['walk', 'move', 'strength', 'strong', 'heart', 'muscle'],
      zh: ['走', '动', '力', '心', '肌'],
    },
    considerations: [
      {
        en: ['stiff', 'spasm', 'tight', 'balance', 'support', 'seat'],
        zh: ['僵', '痉挛', '紧', '平衡', '支', '坐'],
      },
    ],
    source: 'ACSM 2021, ch. 11; Verschuren 2016, Dev Med Child Neurol 58:798',
  },
  {
    ...mild,
    population: 'multiple-sclerosis',
    typical: { conditions: ['multiple-sclerosis'] },
    daysPerWeek: [2, 5],
    reserve: [30, 70],
    effort: [8, 15],
    minutesPerSession: [5, 60],
    minutesPerWeek: [30, 300],
    resistanceDays: [2, 3],
    benefit: {
      en: ['tired', 'fatigue', 'walk', 'strength', 'strong', 'mood'],
      zh: ['疲', '走', '力', '情绪'],
    },
    considerations: [
      { en: ['heat', 'cool', 'hot'], zh: ['热', '凉'] },
      { en: ['tired', 'fatigue', 'rest', 'balance', 'fall'], zh: ['疲', '累', '休息', '平衡', '跌倒'] },
    ],
    source: 'ACSM 2021, ch. 11; Latimer-Cheung 2013, Arch Phys Med Rehabil 94:1829',
  },
  {
    ...mild,
    population: 'parkinson-disease',
    typical: { ageYears: 68, conditions: ['parkinson-disease'], medications: ['levodopa'] },
    daysPerWeek: [3, 7],
    minutesPerSession: [10, 60],
    minutesPerWeek: [60, 300],
    resistanceDays: [2, 3],
    balanceDaysAtLeast: 2,
    benefit: { en: ['walk', 'balance', 'move', 'strength'], zh: ['走', '平衡', '动', '力'] },
    considerations: [falls, { en: ['medicine', 'dose', 'freez', 'tablet'], zh: ['药', '冻结', '僵住'] }],
    source: 'ACSM 2021, ch. 11; Osborne 2022, APTA, Phys Ther 102:pzab302',
  },
  {
    ...mild,
    population: 'spinal-cord-injury',
    typical: { conditions: ['spinal-cord-injury'] },
    daysPerWeek: [2, 5],
    minutesPerSession: [10, 60],
    minutesPerWeek: [40, 300],
    resistanceDays: [2, 3],
    forbiddenActivities: ['running', 'walking', 'rope-skipping'],
    benefit: {
      en: ['heart', 'arm', 'strength', 'strong', 'shoulder'],
      zh: ['心', '手臂', '上肢', '力', '肩'],
    },
    considerations: [
      { en: ['headache', 'flush', 'dysreflexia', 'bladder'], zh: ['头痛', '面红', '膀胱', '反射'] },
      { en: ['skin', 'pressure', 'heat', 'hot', 'shoulder'], zh: ['皮肤', '压', '热', '肩'] },
    ],
    source: 'Martin Ginis 2018, Spinal Cord 56:308; ACSM 2021, ch. 11',
  },
];
