import type { Judged } from './standing.js';

/** The report of a run, for people. */
export function reportPage(
  judged: readonly Judged[],
  { seed, seconds }: { seed: number; seconds: number },
): string {
  const closed = judged.filter(({ outcome }) => outcome.isClosed).length;
  const lines = judged.map(({ outcome: { id, attack, isClosed, tried, says }, because }) => {
    const what = isClosed || because === null ? says : `${because} ${tried > 0 ? says : ''}`.trim();
    return `| ${id} | ${cell(attack)} | ${isClosed ? 'closed' : '**open**'} | ${tried} | ${cell(what)} |`;
  });
  return `# Attacks on the product, and what each got

Written by \`npm run hostile -- --write\`, which starts the built product with two workspaces and attacks it. Seed ${seed},
${Math.round(seconds)} s, ${closed} of ${judged.length} rows closed. What operators can do beside this is in
[hardening](../guides/hardening.md).

| Row | Attack | Outcome | Tries | What happened |
|---|---|---|---|---|
${lines.join('\n')}
`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
