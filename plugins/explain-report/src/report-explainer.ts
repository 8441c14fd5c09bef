import { canonicalJson } from '@regimen/domain';
import type { Explainer } from '@regimen/plugin-api';
import { renderHtml } from './html/render-html.js';
import { renderText } from './text/render-text.js';
import { reportView } from './view/report-view.js';
import type { ReportInput } from './view/report-input.js';

/** Reports for people (text, HTML) and programmes (canonical JSON), in two languages and at two reading levels. */
export const reportExplainer = {
  id: 'explain-report',
  formats: ['text', 'html', 'json'],
  render(input): string {
    if (input.format === 'json') return renderJson(input);
    const view = reportView(input);
    return input.format === 'html' ? renderHtml(view) : renderText(view);
  },
} satisfies Explainer;

/** Everything the report rests on. The participant's document leaves out the clinician's summary and the rule trace. */
function renderJson({ plan, screening, explanation, nutrition, audience, language }: ReportInput): string {
  const forClinician = audience === 'clinician';
  return canonicalJson({
    schema: 'regimen-report/1',
    audience,
    language,
    outcome: screening.outcome,
    plan,
    explanation: {
      ...explanation,
      summary: forClinician ? explanation.summary : { participant: explanation.summary.participant },
    },
    screening: forClinician ? screening : undefined,
    nutrition,
  });
}
