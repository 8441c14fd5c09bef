/** How much of a text's doubt is taken off when all of it was chosen already; as in `models/regimen_training/active.py`. */
const repetitionDiscount = 0.6;

/**
 * Places of `count` texts with much doubt that are not all alike. Greedy: a text's doubt is lowered by the discount times
 * the share of its runs of three characters that chosen texts hold already.
 * @param known texts a person has seen already; what they hold counts as chosen
 */
export function mostInstructive(
  texts: readonly { text: string; doubt: number }[],
  count: number,
  known: readonly string[] = [],
): number[] {
  const runs = texts.map(({ text }) => runsOfThree(text));
  const seen = new Set(known.flatMap((text) => [...runsOfThree(text)]));
  const left = new Set(texts.keys());
  const chosen: number[] = [];
  while (left.size > 0 && chosen.length < count) {
    let best = -1;
    let most = -Infinity;
    for (const at of left) {
      const worth = texts[at]!.doubt * (1 - repetitionDiscount * shareSeen(runs[at]!, seen));
      if (worth > most) [best, most] = [at, worth];
    }
    chosen.push(best);
    left.delete(best);
    for (const run of runs[best]!) seen.add(run);
  }
  return chosen;
}

function runsOfThree(text: string): ReadonlySet<string> {
  const characters = Array.from(text);
  const runs = new Set<string>();
  for (let at = 0; at < Math.max(1, characters.length - 2); at += 1)
    runs.add(characters.slice(at, at + 3).join(''));
  return runs;
}

function shareSeen(runs: ReadonlySet<string>, seen: ReadonlySet<string>): number {
  let shared = 0;
  for (const run of runs) if (seen.has(run)) shared += 1;
  return shared / Math.max(1, runs.size);
}
