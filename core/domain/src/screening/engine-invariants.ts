import type { Facts } from './facts.js';
import type { KnowledgePack } from './knowledge-pack.js';
import type { RuleTraceEntry } from './screening.js';

/**
 * Limits no pack can lift: unanswered screening questions, or no rules at all, leave nobody cleared.
 * Preparticipation screening comes first (Riebe 2015, Med Sci Sports Exerc 47:2473).
 */
export function engineTrace(facts: Facts, packs: readonly KnowledgePack[]): readonly RuleTraceEntry[] {
  const entries: RuleTraceEntry[] = [];
  if (packs.every((pack) => pack.rules.length === 0)) entries.push(noRules);
  if (facts.screeningAnswered !== true) {
    entries.push({
      ...unanswered,
      facts: [{ name: 'screeningAnswered', value: facts.screeningAnswered ?? null }],
    });
  }
  return entries;
}

const sentenceOf = (en: string, zh: string) => ({ participant: { en, zh }, clinician: { en, zh } });

const base = {
  ruleVersion: 1,
  packId: 'engine',
  fired: true,
  facts: [],
  missingFacts: [],
  clearance: 'clearance-required',
  citations: [{ source: 'Riebe 2015, Med Sci Sports Exerc 47:2473', year: 2015 }],
} as const;

const unanswered: RuleTraceEntry = {
  ...base,
  ruleId: 'engine.screening-unanswered',
  title: { en: 'Screening questions not answered', zh: '尚未回答筛查问题' },
  missingFacts: ['screeningAnswered'],
  explanation: sentenceOf(
    'Please answer the health questions first; until then a clinician has to agree to any plan.',
    '请先回答健康问题；在此之前，任何计划都需要临床人员同意。',
  ),
};

const noRules: RuleTraceEntry = {
  ...base,
  ruleId: 'engine.no-rules',
  title: { en: 'No safety rules loaded', zh: '未加载安全规则' },
  explanation: sentenceOf(
    'No safety rules are installed, so a clinician has to agree to any plan.',
    '尚未安装安全规则，因此任何计划都需要临床人员同意。',
  ),
};
