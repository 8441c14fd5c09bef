import type { Localised } from '@regimen/domain';
import type { Person } from './person.js';

const bars: Readonly<Record<NonNullable<Person['bar']>, Localised>> = {
  pregnancy: {
    en: 'In pregnancy this programme gives no calorie numbers. Your midwife or a dietitian can advise you on food.',
    zh: '孕期本程序不提供热量数字。请向产科医生或营养师咨询饮食。',
  },
  'under-age': {
    en: 'Under 18 this programme gives no calorie numbers. A doctor or dietitian can advise you on food.',
    zh: '未满18岁，本程序不提供热量数字。请向医生或营养师咨询饮食。',
  },
  underweight: {
    en: 'Losing weight would not be good for you, so this programme gives no calorie numbers. Please talk to a doctor or dietitian.',
    zh: '减重对您没有好处，因此本程序不提供热量数字。请咨询医生或营养师。',
  },
  'eating-disorder': {
    en: 'This programme gives you no calorie numbers. Please talk to a doctor, or to somebody you trust, about eating. You do not have to do this alone.',
    zh: '本程序不向您提供热量数字。关于饮食，请与医生或您信任的人谈一谈，您不必独自面对。',
  },
};

const kidneys: Localised = {
  en: 'Ask your kidney team or a dietitian before you change what you eat.',
  zh: '调整饮食前，请先咨询肾病医生或营养师。',
};

const insulin: Localised = {
  en: 'Ask your diabetes team how food and insulin go together with this plan. This programme never gives insulin doses.',
  zh: '请向糖尿病医疗团队咨询饮食、胰岛素与本计划如何配合。本程序从不给出胰岛素剂量。',
};

/** Who should see a dietitian or doctor about food, and why; null for everybody else. */
export function referralFor(person: Person): Localised | null {
  if (person.bar) return bars[person.bar];
  if (person.conditions.includes('chronic-kidney-disease')) return kidneys;
  if (person.conditions.includes('type-1-diabetes') || person.medications.includes('insulin')) return insulin;
  return null;
}
