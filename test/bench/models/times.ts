import type { TextUnderstanding } from '@regimen/domain';
import { emptyProfile } from '@regimen/domain';
import { understandRequest, unnoted } from '@regimen/server/testing';

/** What every text of the benchmarks is asked with. */
export const asked = (text: string) => ({
  text,
  profile: emptyProfile('UTC'),
  today: '2026-11-25',
  answers: {},
});

/** How long each text takes as the product reads it, one after the other, ms. */
export async function timesOf(
  models: readonly TextUnderstanding[],
  texts: readonly string[],
): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    const begun = performance.now();
    await understandRequest(models.map(unnoted), asked(text));
    times.push(performance.now() - begun);
  }
  return times;
}

/** Texts a second, with so many asked at once. */
export async function throughput(
  model: TextUnderstanding,
  texts: readonly string[],
  atOnce: number,
): Promise<number> {
  const begun = performance.now();
  let next = 0;
  const askOn = async (): Promise<void> => {
    for (let text = texts[next++]; text !== undefined; text = texts[next++])
      await model.understand(asked(text));
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
  return (texts.length * 1000) / (performance.now() - begun);
}
