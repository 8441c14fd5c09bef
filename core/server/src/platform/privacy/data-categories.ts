/** A text in the languages of the console. */
export interface PlainWords {
  en: string;
  zh: string;
}

/** Why the law allows it; an operator may stand on another ground, and says so in the notice to their people. */
export type LegalBasis = 'agreement' | 'consent' | 'legal-duty' | 'vital-interests' | 'legitimate-interest';

/** What one kind of a person's data is, in words they would use. */
export interface CategoryFacts {
  name: PlainWords;
  /** What it is for. */
  purpose: PlainWords;
  basis: LegalBasis;
  /** How long it is kept where nobody asks for erasure. */
  kept: PlainWords;
  /** What stays after an erasure, and why the law may ask for that; null where nothing does. */
  staysAfterErasure: PlainWords | null;
}

const asLong: PlainWords = {
  en: 'As long as you take part.',
  zh: '在您参与期间保留。',
};

/**
 * The kinds of data that are kept of a person. What the columns of a table hold beyond this (which are sealed, which
 * are secrets) is in `sealed-columns.ts`. Grounds: GDPR art. 6 and 9, PIPL art. 13 and 29; docs/guides/personal-data.md.
 */
export const dataCategories = {
  account: {
    name: { en: 'Your account', zh: '您的账户' },
    purpose: { en: 'Signing you in and calling you by your name.', zh: '用于登录和称呼您。' },
    basis: 'agreement',
    kept: asLong,
    staysAfterErasure: null,
  },
  profile: {
    name: { en: 'What you told about yourself', zh: '您的个人情况' },
    purpose: {
      en: 'Fitting advice to your body, health and equipment.',
      zh: '根据您的身体、健康和器材情况提供建议。',
    },
    basis: 'consent',
    kept: asLong,
    staysAfterErasure: null,
  },
  care: {
    name: { en: 'Who looks after you', zh: '照护您的人' },
    purpose: { en: 'Letting the right people see your record.', zh: '让合适的人员查看您的记录。' },
    basis: 'agreement',
    kept: asLong,
    staysAfterErasure: {
      en: 'The audit trail keeps that a record was opened, by ids alone.',
      zh: '审计记录仅以编号保留记录被查看的事实。',
    },
  },
  measurements: {
    name: { en: 'Measurements', zh: '测量数据' },
    purpose: { en: 'Following your health and steering your plan.', zh: '用于了解您的健康状况并调整计划。' },
    basis: 'consent',
    kept: asLong,
    staysAfterErasure: null,
  },
  activities: {
    name: { en: 'Exercise you did', zh: '您的运动记录' },
    purpose: { en: 'Knowing your training load and progress.', zh: '用于了解您的训练量和进展。' },
    basis: 'consent',
    kept: asLong,
    staysAfterErasure: null,
  },
  deliveries: {
    name: { en: 'Files and imports', zh: '文件与导入' },
    purpose: {
      en: 'Reading your data, and reading it again when reading improves.',
      zh: '用于读取您的数据，并在改进后重新读取。',
    },
    basis: 'consent',
    kept: { en: 'As long as the operator keeps raw files.', zh: '按运营方设定的原始文件保留期限。' },
    staysAfterErasure: null,
  },
  plans: {
    name: { en: 'Plans and wishes', zh: '计划与需求' },
    purpose: { en: 'Making, explaining and changing your plan.', zh: '用于制定、解释和调整您的计划。' },
    basis: 'agreement',
    kept: asLong,
    staysAfterErasure: null,
  },
  safety: {
    name: { en: 'Safety checks and clearances', zh: '安全检查与许可' },
    purpose: { en: 'Keeping exercise safe for you.', zh: '确保运动对您安全。' },
    basis: 'vital-interests',
    kept: asLong,
    staysAfterErasure: {
      en: 'The audit trail keeps that a clearance was signed, by ids alone. A hospital may have to keep its own medical record elsewhere.',
      zh: '审计记录仅以编号保留许可曾被签署的事实。医院可能须依法另行保存病历。',
    },
  },
  calendar: {
    name: { en: 'Calendar and habits', zh: '日历与习惯' },
    purpose: { en: 'Putting sessions where they fit your days.', zh: '把训练安排在适合您的时间。' },
    basis: 'agreement',
    kept: asLong,
    staysAfterErasure: null,
  },
  sessions: {
    name: { en: 'Sessions and how they felt', zh: '训练过程与感受' },
    purpose: {
      en: 'Guiding you while you exercise and learning what suits you.',
      zh: '在运动时指导您，并了解什么适合您。',
    },
    basis: 'consent',
    kept: asLong,
    staysAfterErasure: null,
  },
  messages: {
    name: { en: 'Messages', zh: '消息' },
    purpose: { en: 'Telling you and your team what needs an answer.', zh: '通知您和团队需要处理的事项。' },
    basis: 'agreement',
    kept: asLong,
    staysAfterErasure: null,
  },
  learning: {
    name: { en: 'Texts that models may learn from', zh: '供模型学习的文本' },
    purpose: { en: 'Teaching models to understand people better.', zh: '用于让模型更好地理解人们的表达。' },
    basis: 'consent',
    kept: { en: 'Until you withdraw your consent.', zh: '直到您撤回同意。' },
    staysAfterErasure: null,
  },
  consents: {
    name: { en: 'What you agreed to', zh: '您的同意记录' },
    purpose: { en: 'Doing only what you agreed to, and proving it.', zh: '只做您同意的事，并能够证明。' },
    basis: 'legal-duty',
    kept: asLong,
    staysAfterErasure: {
      en: 'The audit trail keeps that consent was given or withdrawn, by ids alone.',
      zh: '审计记录仅以编号保留同意或撤回的事实。',
    },
  },
  rights: {
    name: { en: 'Your requests about your data', zh: '您对个人数据的请求' },
    purpose: {
      en: 'Handing out, restricting and erasing your data.',
      zh: '用于提供、限制处理和删除您的数据。',
    },
    basis: 'legal-duty',
    kept: { en: 'Files of an export for seven days.', zh: '导出文件保留七天。' },
    staysAfterErasure: {
      en: 'The receipt of the erasure, which holds ids and counts alone, so that it can be proved and stays done.',
      zh: '删除凭证仅含编号和数量，用于证明删除并确保其持续有效。',
    },
  },
} as const satisfies Readonly<Record<string, CategoryFacts>>;

export type DataCategory = keyof typeof dataCategories;
