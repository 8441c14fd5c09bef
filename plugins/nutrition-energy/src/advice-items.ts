import type { NutritionAdvice, Plan } from '@regimen/domain';
import { carbohydrateFromMinutes, spokenNumber } from '@regimen/domain';
import type { Energy } from './energy.js';
import type { Person } from './person.js';
import type { Protein } from './protein.js';

export type Item = NutritionAdvice['items'][number];

export function energyItem(energy: Energy): Item {
  const [daily, intake] = [energy.dailyKcal, energy.intakeKcal].map((kcal) =>
    spokenNumber(Math.round(kcal / 10) * 10),
  );
  const same = energy.intakeKcal >= energy.dailyKcal;
  return {
    id: 'energy',
    text: {
      en: same
        ? `With this plan your body needs about ${daily} kcal a day. Eat about as much.`
        : `With this plan your body needs about ${daily} kcal a day. About ${intake} kcal a day lets you lose weight slowly and safely.`,
      zh: same
        ? `执行本计划时，您每天大约需要${daily}千卡，吃这么多即可。`
        : `执行本计划时，您每天大约需要${daily}千卡。每天吃约${intake}千卡，可以缓慢而安全地减重。`,
    },
    citations: [
      { source: 'Mifflin 1990, Am J Clin Nutr 51:241', year: 1990 },
      { source: 'Jensen 2013, AHA/ACC/TOS obesity guideline, Circulation 129:S102', year: 2013 },
    ],
  };
}

export function proteinItem({ grams, citation, isCap }: Protein): Item {
  const [low, high] = [Math.round(grams.low), Math.round(grams.high)];
  const amount =
    low === high
      ? { en: `about ${low} g`, zh: `约${low}克` }
      : { en: `${low} to ${high} g`, zh: `${low}到${high}克` };
  return {
    id: 'protein',
    text: isCap
      ? { en: `Keep protein to ${amount.en} a day.`, zh: `每天蛋白质控制在${amount.zh}。` }
      : {
          en: `Eat ${amount.en} of protein a day, spread over your meals.`,
          zh: `每天吃${amount.zh}蛋白质，分到各餐。`,
        },
    citations: [citation],
  };
}

/** Advice that conditions, medicines and long sessions bring along; none of it holds a dose or a calorie target. */
export function situationItems(person: Person, plan: Plan): Item[] {
  const has = (...codes: readonly string[]): boolean =>
    codes.some((code) => [...person.conditions, ...person.medications].some((own) => own === code));
  const longest = Math.max(
    0,
    ...plan.weeks.flatMap((week) => week.sessions.map((session) => session.minutes)),
  );
  return [
    ...(has('insulin', 'sulfonylurea') ? [glucoseItem] : []),
    ...(longest > carbohydrateFromMinutes && !has('insulin', 'sulfonylurea') ? [longSessionItem] : []),
    ...(has('hypertension', 'heart-failure', 'coronary-artery-disease') ? [saltItem] : []),
    ...(has('chronic-kidney-disease', 'ace-inhibitor') ? [potassiumItem] : []),
    ...(has('anticoagulant') ? [greensItem] : []),
    ...(has('glp-1-agonist') ? [smallMealsItem] : []),
  ];
}

const glucoseItem: Item = {
  id: 'carbohydrate-around-sessions',
  text: {
    en: 'Check your glucose before, during and after each session. If it is at the low end of the range your care team gave you, eat 15 to 30 g of carbohydrate before you start. Carry fast sugar, and do not train alone after a low.',
    zh: '每次训练前、中、后都测血糖。若接近医疗团队给您的范围下限，开始前先吃15到30克碳水化合物。随身带快速升糖的食物，低血糖之后不要独自训练。',
  },
  citations: [{ source: 'Colberg 2016, ADA position statement, Diabetes Care 39:2065', year: 2016 }],
};

const longSessionItem: Item = {
  id: 'long-sessions',
  text: {
    en: 'In sessions of more than an hour, take 30 to 60 g of carbohydrate an hour, for example in a drink.',
    zh: '超过一小时的训练，每小时补充30到60克碳水化合物，例如运动饮料。',
  },
  citations: [{ source: 'Thomas 2016, ACSM/AND/DC, Med Sci Sports Exerc 48:543', year: 2016 }],
};

const saltItem: Item = {
  id: 'salt',
  text: {
    en: 'Use little salt: less than 5 g a day in all. Plenty of vegetables, fruit, whole grains, beans and fish are good for you.',
    zh: '少吃盐：全天少于5克。多吃蔬菜、水果、全谷物、豆类和鱼。',
  },
  citations: [
    { source: 'WHO guideline on sodium intake', year: 2012 },
    { source: 'Sacks 2001, DASH-Sodium, N Engl J Med 344:3', year: 2001 },
  ],
};

const potassiumItem: Item = {
  id: 'no-potassium-salt',
  text: {
    en: 'Do not use salt substitutes with potassium unless your doctor agrees.',
    zh: '未经医生同意，不要使用含钾的代盐。',
  },
  citations: [{ source: 'KDIGO 2021 blood pressure in CKD, Kidney Int 99:S1', year: 2021 }],
};

const greensItem: Item = {
  id: 'steady-greens',
  text: {
    en: 'Eat about the same amount of leafy greens from week to week, and tell your clinic before you change your diet.',
    zh: '每周吃的绿叶蔬菜量保持稳定，改变饮食前先告诉医生。',
  },
  citations: [
    {
      source: 'Holbrook 2012, ACCP antithrombotic guideline, Chest 141:e152S',
      year: 2012,
      needsClinicianReview: true,
    },
  ],
};

const smallMealsItem: Item = {
  id: 'small-meals',
  text: {
    en: 'Eat small meals, slowly, with protein first, and keep up your strength sessions so that you keep your muscle.',
    zh: '少食多餐，细嚼慢咽，先吃蛋白质，并坚持力量训练以保住肌肉。',
  },
  citations: [
    {
      source: 'Mozaffarian 2025, joint advisory on GLP-1 therapy, Am J Clin Nutr',
      year: 2025,
      needsClinicianReview: true,
    },
  ],
};
