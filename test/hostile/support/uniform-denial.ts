import type { Answer, Reply } from './caller.js';

/** Largest gap of the medians between what is not there and what is not yours (in milliseconds). */
export const largestGapMs = 5;

/** Why two answers can be told apart; null where nobody can. Times are compared apart, over many tries. */
export function differenceOf(
  missing: Reply,
  foreign: Reply,
  ids: { missing: string; foreign: string },
): string | null {
  if (missing.status !== foreign.status) return `status ${missing.status} against ${foreign.status}`;
  const [a, b] = [missing.text.replaceAll(ids.missing, 'ID'), foreign.text.replaceAll(ids.foreign, 'ID')].map(
    withoutNumbers,
  );
  if (a !== b) return `body ${short(a!)} against ${short(b!)}`;
  const [one, other] = [missing, foreign].map(({ headers }) =>
    Object.keys(headers)
      .filter((name) => name !== 'content-length')
      .sort()
      .join(),
  );
  return one === other ? null : `headers ${one} against ${other}`;
}

/** Medians of both, asked in turns so that a busy machine slows both alike. */
export async function medianGap(
  missing: () => Promise<Pick<Answer, 'ms'>>,
  foreign: () => Promise<Pick<Answer, 'ms'>>,
  rounds = 30,
): Promise<number> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    times[0].push((await missing()).ms);
    times[1].push((await foreign()).ms);
  }
  const [a, b] = times.map(median);
  return Math.abs(a! - b!);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Numbers of requests differ by nature. */
function withoutNumbers(text: string): string {
  return text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'UUID');
}

function short(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
