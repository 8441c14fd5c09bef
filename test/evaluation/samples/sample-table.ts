import type { SampleOutcome } from './sample-outcome.js';

/** A page of the reference: what became of every file, for people. */
export function sampleTable(outcomes: readonly SampleOutcome[]): string {
  const rows = outcomes.map(
    ({ path, outcome, sourceId, observations, activities, warnings, reason }) =>
      `| ${[
        escaped(path),
        outcome,
        sourceId ?? '',
        String(observations),
        String(activities),
        escaped(
          [...warnings.map(({ code, count }) => `${code} × ${count}`), reason ?? '']
            .filter(Boolean)
            .join('; '),
        ),
      ].join(' | ')} |`,
  );
  return [
    '# What becomes of sample files',
    '',
    'Made by `npm run evaluate -- samples --dir DIR --table FILE`; do not edit. Real recordings and exports of other',
    "projects' test folders, each imported into a person of its own. `in part` means that something was left out or doubted",
    'and the person is told so.',
    '',
    '| file | outcome | source | values | activities | what is said |',
    '| --- | --- | --- | ---: | ---: | --- |',
    ...rows,
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ')
    .replace(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;'));
}
