import type { Explainer } from '../../extension-points/explainer.js';
import { checkWith } from '../testing/plain-plugin.js';

type Input = Parameters<Explainer['render']>[0];
const escape = (text: string) => text.replace(/[<>&]/g, '').replace(/[\p{Cc}\u202e]/gu, ' ');

function render({ explanation, audience, language, format }: Input): string {
  const summary = explanation.summary[audience][language];
  const disclaimer = explanation.disclaimer[language];
  if (format === 'json') return JSON.stringify({ summary, disclaimer });
  const text = escape(`${summary} ${disclaimer}`);
  return format === 'html' ? `<!doctype html><title>计划</title><p>${text}</p>` : text;
}
const honest: Explainer = { id: 'plain', formats: ['text', 'html', 'json'], render };
const check = (change: object) => checkWith({ explainers: [{ ...honest, ...change }] });
let count = 0;

describe('an explainer', () => {
  it('passes when it is honest', async () => {
    expect(await check({})).toEqual([]);
  });

  it.each([
    ['has no format', { formats: [] }, 'no or unknown formats'],
    ['has an unknown format', { formats: ['pdf'] }, 'no or unknown formats'],
    [
      'throws',
      {
        render: () => {
          throw new RangeError('no plan');
        },
      },
      'throws RangeError "no plan"',
    ],
    ['renders nothing', { render: () => '' }, 'renders no text'],
    ['renders no string', { render: () => ({}) }, 'renders no text'],
    [
      'differs from time to time',
      { render: (input: Input) => `${render(input)}${(count += 1)}` },
      'two answers',
    ],
    [
      'writes into the plan',
      {
        render: (input: Input) => {
          (input.plan as { startsOn: string }).startsOn = '';
          return render(input);
        },
      },
      'changes the input',
    ],
    [
      'speaks English only',
      { render: (input: Input) => render({ ...input, language: 'en' }) },
      'same in both languages',
    ],
    [
      'knows no Chinese',
      { formats: ['text'], render: ({ language }: Input) => `plan ${language}` },
      'has no Chinese in zh',
    ],
    [
      'shows all to everybody',
      { render: (input: Input) => render({ ...input, audience: 'clinician' }) },
      "shows the clinician's summary",
    ],
    [
      'has no doctype',
      { render: (input: Input) => render(input).replace('<!doctype html>', '') },
      'no HTML document',
    ],
    ['writes broken JSON', { render: (input: Input) => render(input).replace('{', '') }, 'is no JSON'],
    [
      'escapes nothing in HTML',
      {
        formats: ['html'],
        render: (input: Input) => `<!doctype html>计划${input.explanation.disclaimer[input.language]}`,
      },
      'lets markup or control characters',
    ],
    [
      'escapes nothing in text',
      { formats: ['text'], render: (input: Input) => `计划${input.explanation.disclaimer[input.language]}` },
      'lets markup or control characters',
    ],
  ])('is found when it %s', async (_, change, finding) => {
    expect((await check(change)).join('\n')).toContain(finding);
  });
});
