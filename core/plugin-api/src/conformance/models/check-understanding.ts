import { checkTrainingRequest } from '@regimen/domain';
import type { TextUnderstanding, TrainingRequest } from '@regimen/domain';
import { askTwice } from '../ask.js';
import { finding, hasChinese } from '../finding.js';
import type { RequestSample } from '../plugin-fixtures.js';
import { oddTexts } from './odd-texts.js';

/** Reads the samples in both languages, then texts nobody means, and checks what comes back as the core does. */
export async function checkUnderstanding(
  model: TextUnderstanding,
  samples: readonly RequestSample[],
): Promise<string[]> {
  const where = `Understanding ${model.id}`;
  const findings: string[] = [];
  const languages = new Set(samples.map(({ text }) => (hasChinese(text) ? 'zh' : 'en')));
  if (languages.size < 2)
    findings.push(finding(where, 'was tried in one language', 'Give requests in English and in Chinese'));
  for (const sample of samples) findings.push(...(await checkText(where, model, sample, true)));
  const [first] = samples;
  if (first)
    for (const text of oddTexts) findings.push(...(await checkText(where, model, { ...first, text }, false)));
  return [...new Set(findings)];
}

async function checkText(
  where: string,
  model: TextUnderstanding,
  sample: RequestSample,
  isMeant: boolean,
): Promise<string[]> {
  const quoted = `"${sample.text.slice(0, 24)}${sample.text.length > 24 ? '…' : ''}"`;
  const { value, findings } = await askTwice(
    `${where}, on ${JSON.stringify(quoted).slice(1, -1)}`,
    sample,
    (input) => model.understand(input),
  );
  if (value === undefined) return findings;
  const find = (what: string, remedy: string) =>
    findings.push(finding(`${where}, on ${quoted}`, what, remedy));
  const checked = checkTrainingRequest(value);
  if (!checked.ok) {
    for (const { path, message } of checked.problem.issues.slice(0, 5))
      find(`${path || 'the request'} ${message}`, 'Return a whole TrainingRequest');
    return findings;
  }
  judge(value, model, sample, isMeant, find);
  return findings;
}

function judge(
  request: TrainingRequest,
  model: TextUnderstanding,
  sample: RequestSample,
  isMeant: boolean,
  find: (what: string, remedy: string) => void,
): void {
  const { understoodBy } = request;
  if (understoodBy.model !== model.id || understoodBy.version !== model.version)
    find('names another model or version in understoodBy', 'Name its own: decisions are traced by it');
  if (request.text !== sample.text)
    find('gives back another text', 'Keep the words as they were given: spans count in them');
  if (!isMeant) return;
  const language = hasChinese(sample.text) ? 'zh' : 'en';
  if (request.language !== language) find(`takes it for ${request.language}`, 'Tell both languages apart');
  if (!request.goals.some(({ kind }) => kind.origin === 'text'))
    find('finds no goal in it', 'Understand both languages');
}
