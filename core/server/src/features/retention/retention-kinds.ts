import type { OrganisationKind, PrivacyPreset } from '@regimen/domain';
import type { PlainWords } from '../../platform/privacy/data-categories.js';

/** What grows old in a workspace, each with a period of its own. The audit trail is none: it is kept. */
export const retentionKinds = [
  'people-who-left',
  'raw-files',
  'personal-exports',
  'research-files',
  'notices',
  'live-streams',
  'sign-in-remains',
] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/** What may be set for a kind, in days. */
export interface RetentionBounds {
  /** Where nobody has set anything; null keeps it for good. */
  usual: number | null;
  least: number;
  most: number;
  /** Why, in plain words. */
  law: PlainWords;
}

const longest = 36_500;
const year = 365.25;

/** What each kind is, in the words of administrators. */
export const kindNames: Readonly<Record<RetentionKind, PlainWords>> = {
  'people-who-left': {
    en: 'Everything of people whose account was closed, counted from that day',
    zh: '账户已停用者的全部数据，自停用之日起计算',
  },
  'raw-files': {
    en: 'Raw files, counted from the end of their import',
    zh: '原始文件，自导入结束起计算',
  },
  'personal-exports': {
    en: 'Copies that people asked for of their own data',
    zh: '个人索取的本人数据副本',
  },
  'research-files': { en: 'Files made for research', zh: '为研究生成的文件' },
  notices: { en: 'Messages', zh: '消息' },
  'live-streams': {
    en: 'Single heart beats of guided sessions that are over; what was recorded stays',
    zh: '已结束的指导训练的逐次心率；训练记录保留',
  },
  'sign-in-remains': {
    en: 'Sessions, tokens, invitations and links that ran out, counted from that day',
    zh: '已过期的会话、令牌、邀请和链接，自过期之日起计算',
  },
};

const short: PlainWords = {
  en: 'No longer than needed: GDPR art. 5(1)(e), PIPL art. 19.',
  zh: '不超过必要期限：GDPR 第5条第1款(e)项，《个人信息保护法》第19条。',
};
const brief = (usual: number | null, most = longest): RetentionBounds => ({
  usual,
  least: 1,
  most,
  law: short,
});

/** Days for which records of treatment are kept at least, by the law that a workspace chose. */
const treatment: Readonly<Record<PrivacyPreset, Pick<RetentionBounds, 'least' | 'law'>>> = {
  eu: {
    least: Math.ceil(10 * year),
    law: {
      en: 'Records of treatment: 10 years after its end (Germany, § 630f (3) BGB; other member states have their own).',
      zh: '诊疗记录：治疗结束后10年（德国民法典第630f条第3款；其他成员国另有规定）。',
    },
  },
  us: {
    least: Math.ceil(5 * year),
    law: {
      en: 'Records of hospitals: at least 5 years (42 CFR 482.24(b)(1)); many states ask for longer.',
      zh: '医院病历：至少5年（42 CFR 482.24(b)(1)）；许多州要求更长。',
    },
  },
  china: {
    least: Math.ceil(15 * year),
    law: {
      en: 'Outpatient records: at least 15 years after the last visit (Rules for medical records in institutions, 2013, art. 29).',
      zh: '门（急）诊病历：自最后一次就诊之日起不少于15年（《医疗机构病历管理规定（2013年版）》第二十九条）。',
    },
  },
  none: {
    least: Math.ceil(15 * year),
    law: {
      en: 'No law was chosen on the privacy page: the longest of those known here holds.',
      zh: '尚未在隐私页面选择适用法律：按此处已知的最长期限执行。',
    },
  },
};

/** Where an employer offers exercise, nothing is a record of treatment: a year in which somebody may come back. */
const wellness: RetentionBounds = {
  usual: 365,
  least: 30,
  most: Math.ceil(3 * year),
  law: short,
};

/** @param rawFileDays what the installation keeps raw files for; null for good. */
export function boundsOf(
  kind: RetentionKind,
  workspace: { kind: OrganisationKind; preset: PrivacyPreset },
  rawFileDays: number | null,
): RetentionBounds {
  switch (kind) {
    case 'people-who-left': {
      if (workspace.kind === 'employer') return wellness;
      const { least, law } = treatment[workspace.preset];
      return { usual: least, least, most: longest, law };
    }
    case 'raw-files':
      return brief(rawFileDays === null ? null : Math.max(1, rawFileDays));
    case 'personal-exports':
      return brief(7, 30);
    case 'research-files':
      return brief(90);
    case 'notices':
      return brief(365);
    case 'live-streams':
      return brief(30);
    case 'sign-in-remains':
      return brief(30, 365);
  }
}

export function isRetentionKind(text: string): text is RetentionKind {
  return (retentionKinds as readonly string[]).includes(text);
}
