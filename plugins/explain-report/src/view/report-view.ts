import type { Language, Localised, Plan, RuleTraceEntry } from '@regimen/domain';
import { spokenNumber } from '@regimen/domain';
import type { ReportInput } from './report-input.js';
import { citationText, reasonText } from './reasons.js';
import { sessionView } from './session-view.js';
import type { SessionView } from './session-view.js';
import { outcomeNames, words } from './words.js';

/** One titled list of sentences. */
export interface Section {
  title: string;
  lines: string[];
}

/** A report in one language for one reader, before it becomes text or HTML. */
export interface ReportView {
  language: Language;
  title: string;
  lead: Section;
  sections: Section[];
  calendarTitle: string;
  weeks: { title: string; note: string; sessions: SessionView[] }[];
  closing: Section;
}

export function reportView(input: ReportInput): ReportView {
  const say = (text: Localised): string => text[input.language];
  const { explanation, plan, screening, audience } = input;
  const clinician = audience === 'clinician';
  const sections: Section[] = [
    { title: say(words.limits), lines: limitLines(input) },
    { title: say(words.effects), lines: explanation.effects.map(({ text }) => say(text)) },
    { title: say(words.food), lines: foodLines(input) },
    { title: say(words.assumptions), lines: plan.assumptions.map(say) },
    { title: say(words.data), lines: clinician ? dataLines(input) : [] },
    { title: say(words.certificate), lines: clinician ? certificateLines(plan, input.language) : [] },
  ];
  return {
    language: input.language,
    title: say(clinician ? words.clinicianTitle : words.title),
    lead: {
      title: say(words.summary),
      lines: [say(outcomeNames[screening.outcome]), say(explanation.summary[audience])],
    },
    sections: sections.filter(({ lines }) => lines.length > 0),
    calendarTitle: say(words.calendar),
    weeks: plan.weeks.map((week) => ({
      title: `${say(words.week)} ${week.week} ${say(words.weekAfter)}`.trim(),
      note:
        week.sessions.length === 0 ? say(words.rest) : `${spokenNumber(week.minutes)} ${say(words.minutes)}`,
      sessions: week.sessions.map((session) => sessionView(session, input)),
    })),
    closing: { title: say(words.notice), lines: [say(explanation.disclaimer)] },
  };
}

/** The person reads the plain reason; the clinician the rule, the facts it read and its sources. */
function limitLines({ screening, explanation, audience, language }: ReportInput): string[] {
  if (audience === 'participant')
    return [...new Set(explanation.screening.map((reason) => reason.text[language]))];
  return screening.trace.filter(({ fired }) => fired === true).map((entry) => tracedRule(entry, language));
}

function tracedRule(entry: RuleTraceEntry, language: Language): string {
  const facts = entry.facts.map(({ name, value }) => `${name} = ${factText(value)}`);
  const missing = entry.missingFacts.map((name) => `${name} = ?`);
  const sources = entry.citations.map(citationText);
  const rule = `${entry.ruleId} v${entry.ruleVersion} (${entry.packId})`;
  return [
    `${entry.explanation.clinician[language]} [${rule}; ${[...facts, ...missing].join(', ')}]`,
    ...sources,
  ].join(' ');
}

function factText(value: RuleTraceEntry['facts'][number]['value']): string {
  return value === null ? '?' : String(value);
}

function foodLines({ nutrition, language, audience }: ReportInput): string[] {
  return nutrition.flatMap((advice) => [
    ...advice.items.map(({ text, citations }) =>
      reasonText({ text, citations, ref: null }, language, audience),
    ),
    ...(advice.referral ? [advice.referral[language]] : []),
  ]);
}

function dataLines({ explanation, language }: ReportInput): string[] {
  return explanation.data.map(({ metric, days, from, to, coverage }) => {
    const window = from && to ? `, ${from} – ${to}` : '';
    const share = `${spokenNumber(coverage * 100)} % ${words.covered[language]}`;
    return `${metric}: ${days} ${words.days[language]}${window}, ${share}`;
  });
}

function certificateLines({ certificate }: Plan, language: Language): string[] {
  const { residual, bound, gap, residualOfNoPlan, solver } = certificate;
  return [
    `‖A* − R‖ = ${spokenNumber(residual)} (bound ${spokenNumber(bound)}, gap ${spokenNumber(gap * 100)} %, no plan ${spokenNumber(residualOfNoPlan)})`,
    `${solver.name} ${solver.version}`,
    ...certificate.binding.map(
      ({ constraintId, label, price }) => `${label[language]} [${constraintId}; ${spokenNumber(price)}]`,
    ),
  ];
}
