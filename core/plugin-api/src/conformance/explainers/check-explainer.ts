import type { Language } from '@regimen/domain';
import type { Explainer, ExplanationFormat } from '../../extension-points/explainer.js';
import { askTwice } from '../ask.js';
import { finding, hasChinese } from '../finding.js';
import type { ExplanationSample } from '../plugin-fixtures.js';

const audiences = ['participant', 'clinician'] as const;
const languages = ['en', 'zh'] as const satisfies readonly Language[];
const formats: readonly ExplanationFormat[] = ['text', 'html', 'json'];

/** Words that would run, redraw a terminal or turn text around, wherever they came from. */
const hostile = '<script>alert(1)</script>\u001b[2J\u202e';

/** Renders each sample in every format, language and reading level, then once with hostile words. */
export async function checkExplainer(
  explainer: Explainer,
  samples: readonly ExplanationSample[],
): Promise<string[]> {
  const where = `Explainer ${explainer.id}`;
  const findings: string[] = [];
  const odd = explainer.formats.filter((format) => !formats.includes(format));
  if (explainer.formats.length === 0 || odd.length > 0)
    findings.push(finding(where, 'declares no or unknown formats', `Use some of ${formats.join(', ')}`));
  for (const format of explainer.formats) {
    for (const sample of samples) findings.push(...(await checkFormat(explainer, format, sample)));
  }
  return [...new Set(findings)];
}

async function checkFormat(
  explainer: Explainer,
  format: ExplanationFormat,
  sample: ExplanationSample,
): Promise<string[]> {
  const where = `Explainer ${explainer.id}, format ${format}`;
  const findings: string[] = [];
  const find = (what: string, remedy: string) => findings.push(finding(where, what, remedy));
  for (const audience of audiences) {
    const rendered = new Map<Language, string>();
    for (const language of languages) {
      const input = { ...sample, format, audience, language };
      const answer = await askTwice(where, input, (given) => explainer.render(given));
      findings.push(...answer.findings);
      if (typeof answer.value !== 'string' || answer.value.trim() === '') {
        if (answer.findings.length === 0) find('renders no text', 'Return the report as a string');
        return findings;
      }
      rendered.set(language, answer.value);
      findings.push(...formatFaults(where, format, answer.value));
      if (audience === 'participant' && answer.value.includes(sample.explanation.summary.clinician[language]))
        find("shows the clinician's summary to the participant", 'Leave out what the audience must not see');
    }
    if (format !== 'json' && rendered.get('en') === rendered.get('zh'))
      find('says the same in both languages', 'Render in the language asked for');
    if (!hasChinese(rendered.get('zh') ?? ''))
      find('has no Chinese in zh', 'Render in the language asked for');
  }
  findings.push(...(await hostileFaults(explainer, format, sample, where)));
  return findings;
}

function formatFaults(where: string, format: ExplanationFormat, text: string): string[] {
  if (format === 'html' && !/^\s*<!doctype html>/iu.test(text))
    return [finding(where, 'is no HTML document', 'Begin with <!doctype html>')];
  if (format === 'json' && !isJson(text))
    return [finding(where, 'is no JSON', 'Return what JSON.parse reads')];
  return [];
}

async function hostileFaults(
  explainer: Explainer,
  format: ExplanationFormat,
  sample: ExplanationSample,
  where: string,
): Promise<string[]> {
  if (format === 'json') return [];
  const explanation = { ...sample.explanation, disclaimer: { en: hostile, zh: hostile } };
  const input = { ...sample, explanation, format, audience: 'participant' as const, language: 'en' as const };
  const { value } = await askTwice(where, input, (given) => explainer.render(given));
  if (value === undefined) return [];
  const runs = format === 'html' && value.includes('<script>alert(1)');
  return runs || value.includes('\u001b') || value.includes('\u202e')
    ? [
        finding(
          where,
          'lets markup or control characters of texts through',
          'Escape every text for the format',
        ),
      ]
    : [];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
