import type { Outcome } from './row.js';

/** The report of a run, for people. */
export function reportPage(
  outcomes: readonly Outcome[],
  { seed, seconds }: { seed: number; seconds: number },
): string {
  const closed = outcomes.filter(({ isClosed }) => isClosed).length;
  const lines = outcomes.map(
    ({ id, attack, isClosed, tried, says }) =>
      `| ${id} | ${cell(attack)} | ${isClosed ? 'closed' : '**open**'} | ${tried} | ${cell(says)} |`,
  );
  return `# Attacks on the product, and what each got

Written by \`npm run hostile -- --write\`, which starts the built product with two workspaces and attacks it. Seed ${seed},
${Math.round(seconds)} s, ${closed} of ${outcomes.length} rows closed. What operators can do beside this is in
[hardening](../guides/hardening.md).

| Row | Attack | Outcome | Tries | What happened |
|---|---|---|---|---|
${lines.join('\n')}
`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
