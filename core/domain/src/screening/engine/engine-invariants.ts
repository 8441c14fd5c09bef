import type { Facts } from '../facts.js';
import type { RuleTraceEntry } from '../screening.js';
import type { CompiledRules } from './compile-rules.js';

/** An entry of the engine itself; who won over whom is told when everything is judged. */
type InvariantEntry = Omit<RuleTraceEntry, 'decides' | 'outweighedBy'>;

/**
 * Limits no pack can lift: unanswered screening questions, no rules at all, or a pack that is installed and could not be
 * loaded leave nobody cleared. Preparticipation screening comes first (Riebe 2015, Med Sci Sports Exerc 47:2473).
 */
export function engineTrace(facts: Facts, rules: CompiledRules): readonly InvariantEntry[] {
  const entries: InvariantEntry[] = [];
  if (rules.rules.length === 0) entries.push(noRules);
  if (rules.missingPacks.length > 0) entries.push(packMissing(rules.missingPacks));
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
  thresholds: [],
  overrides: [],
  missingFacts: [],
  clearance: 'clearance-required',
  citations: [{ source: 'Riebe 2015, Med Sci Sports Exerc 47:2473', year: 2015 }],
} as const;

const unanswered: InvariantEntry = {
  ...base,
  ruleId: 'engine.screening-unanswered',
  title: { en: 'Screening questions not answered', zh: '尚未回答筛查问题' },
  missingFacts: ['screeningAnswered'],
  explanation: sentenceOf(
    'Please answer the health questions first; until then a clinician has to agree to any plan.',
    '请先回答健康问题；在此之前，任何计划都需要临床人员同意。',
  ),
};

const noRules: InvariantEntry = {
  ...base,
  ruleId: 'engine.no-rules',
  title: { en: 'No safety rules loaded', zh: '未加载安全规则' },
  explanation: sentenceOf(
    'No safety rules are installed, so a clinician has to agree to any plan.',
    '尚未安装安全规则，因此任何计划都需要临床人员同意。',
  ),
};

const packMissing = (ids: readonly string[]): InvariantEntry => ({
  ...base,
  ruleId: 'engine.pack-missing',
  title: { en: 'Part of the safety rules is missing', zh: '部分安全规则缺失' },
  explanation: {
    participant: {
      en: 'Some safety rules could not be loaded, so a clinician has to agree to any plan.',
      zh: '部分安全规则未能加载，因此任何计划都需要临床人员同意。',
    },
    clinician: {
      en: `Knowledge packs that could not be loaded: ${ids.join(', ')}.`,
      zh: `未能加载的知识包：${ids.join('、')}。`,
    },
  },
});
