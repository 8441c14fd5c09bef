import { attackList } from './attack-list.js';
import type { Judged } from './standing.js';

/**
 * The report of a run, for people. A run of single rows replaces their lines only.
 * @param before the page as it is; empty where there is none
 */
export function reportPage(judged: readonly Judged[], seed: number, before: string): string {
  const lines = new Map(
    before.split('\n').flatMap((line) => {
      const id = /^\| (H\d{3}) /.exec(line)?.[1];
      return id === undefined ? [] : [[id, line] as const];
    }),
  );
  for (const one of judged) lines.set(one.outcome.id, lineOf(one));
  const listed = attackList.flatMap(([id]) => lines.get(id) ?? []);
  const closed = listed.filter((line) => /\| closed +\|/.test(line)).length;
  return `# Attacks on the product, and what each got

Written by \`npm run hostile -- --write\`, which starts the built product with two workspaces and attacks it: ${closed} of
${attackList.length} rows are closed (seed ${seed}). A run of single rows replaces their lines only. Why a row is open and what
closes it stands in \`test/hostile/known-open.ts\`; what operators can do beside this is in
[hardening](../guides/hardening.md).

| Row | Attack | Outcome | Tries | What happened |
|---|---|---|---|---|
${listed.join('\n')}
`;
}

function lineOf({ outcome: { id, attack, isClosed, tried, says }, because }: Judged): string {
  const what = isClosed || because === null ? says : `${because} ${tried > 0 ? says : ''}`.trim();
  return `| ${id} | ${cell(attack)} | ${isClosed ? 'closed' : '**open**'} | ${tried} | ${cell(what)} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
