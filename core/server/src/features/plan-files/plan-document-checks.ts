import { spokenNumber } from '@regimen/domain';
import type { Citation, RuleTraceEntry } from '@regimen/domain';
import type { PaperBlock } from '../../platform/pdf/paper-document.js';
import type { PlanOnPaper } from './plan-on-paper.js';
import { momentText, words } from './plan-document-words.js';

/** The last part: what was assumed, who let it through, how it was checked and, for the clinician, by which rules. */
export function checkBlocks(input: PlanOnPaper): PaperBlock[] {
  const { stored, audience, language } = input;
  const { assumptions } = stored.plan;
  return [
    ...(assumptions.length > 0
      ? [
          { kind: 'heading' as const, level: 2 as const, text: words.assumptions[language] },
          { kind: 'list' as const, items: assumptions.map((text) => text[language]) },
        ]
      : []),
    { kind: 'heading', level: 2, text: words.verification[language] },
    { kind: 'paragraph', text: words.verified(momentText(input.checkedAt))[language] },
    { kind: 'facts', entries: identity(input) },
    ...(audience === 'clinician' ? ruleBlocks(input) : []),
  ];
}

function identity({ stored, approvals, language }: PlanOnPaper): (readonly [string, string])[] {
  const { solver } = stored.plan.certificate;
  const packs = stored.screening.packs.map(({ id, version }) => `${id} ${version}`).join(', ');
  return [
    ...approvals
      .filter(({ decision }) => decision === 'approve')
      .map(({ by, at }) => [words.approved[language], `${by}, ${momentText(at)}`] as const),
    [words.hashLong[language], stored.hash],
    [words.packs[language], packs === '' ? '–' : packs],
    [words.solver[language], `${solver.name} ${solver.version}`],
  ];
}

/** Rules with their facts and sources, and how close the plan comes: a clinician's business, as in the report. */
function ruleBlocks({ stored, language }: PlanOnPaper): PaperBlock[] {
  const { screening, plan } = stored;
  const { residual, bound, gap } = plan.certificate;
  const fired = screening.trace.filter((entry) => entry.fired === true);
  return [
    {
      kind: 'paragraph',
      text: words.certificate(
        ...([residual, bound, gap * 100].map(spokenNumber) as [string, string, string]),
      )[language],
    },
    ...(fired.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 2 as const, text: words.rules[language] },
          {
            kind: 'table' as const,
            caption: '',
            columns: [
              { title: words.rule[language], share: 3 },
              { title: words.meaning[language], share: 5 },
              { title: words.source[language], share: 3 },
            ],
            rows: fired.map((entry) => [
              ruleName(entry),
              entry.explanation.clinician[language],
              entry.citations.map((citation) => citationText(citation, words.review[language])).join('; '),
            ]),
          },
        ]),
  ];
}

function ruleName({ ruleId, ruleVersion, packId }: RuleTraceEntry): string {
  return `${ruleId} v${ruleVersion} (${packId})`;
}

function citationText({ source, year, place, needsClinicianReview }: Citation, awaitsReview: string): string {
  const dated = source.includes(String(year)) ? source : `${source}, ${year}`;
  return [dated, place, needsClinicianReview ? awaitsReview : undefined].filter(Boolean).join(', ');
}
