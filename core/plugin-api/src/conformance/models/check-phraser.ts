import type { TextPhraser } from '../../extension-points/text-phraser.js';
import { ask } from '../ask.js';
import { finding, inWords } from '../finding.js';
import type { PhraseSample } from '../plugin-fixtures.js';

/** A text longer than this is no rewording of a few sentences (engineering choice). */
const longestText = 20_000;

/** Phrases the samples, stops when nobody reads on, and stops when it is told to before it began. */
export async function checkPhraser(
  phraser: TextPhraser,
  samples: readonly PhraseSample[],
): Promise<string[]> {
  const where = `Phraser ${phraser.id}`;
  const findings: string[] = [];
  const find = (what: string, remedy: string) => findings.push(finding(where, what, remedy));
  for (const sample of samples) {
    const heard = await ask(() => gather(phraser.phrase(sample)));
    if (!heard.ok) find(`throws ${inWords(heard.error)} on "${sample.facts.title}"`, 'Phrase every sample');
    else if (heard.value.some((piece) => typeof piece !== 'string'))
      find('yields something that is no text', 'Yield pieces of text');
    else if (heard.value.join('').trim() === '') find('says nothing', 'Say the sentences in other words');
    else if (heard.value.join('').length > longestText) find('says too much', 'Stay close to the sentences');
  }
  const [first] = samples;
  if (first) findings.push(...(await checkStopping(where, phraser, first)));
  return [...new Set(findings)];
}

async function checkStopping(where: string, phraser: TextPhraser, sample: PhraseSample): Promise<string[]> {
  const findings: string[] = [];
  const left = await ask(async () => {
    for await (const _ of phraser.phrase(sample)) break;
  });
  if (!left.ok)
    findings.push(
      finding(where, `fails when nobody reads on: ${inWords(left.error)}`, 'End without an error'),
    );
  const told = await ask(() => gather(phraser.phrase(sample, AbortSignal.abort())));
  if (told.ok && told.value.length > 0)
    findings.push(finding(where, 'goes on although its signal was raised', 'Pass the signal on'));
  if (!told.ok && /no answer within/u.test(inWords(told.error)))
    findings.push(finding(where, 'hangs although its signal was raised', 'Pass the signal on'));
  return findings;
}

async function gather(pieces: AsyncIterable<string>): Promise<string[]> {
  const heard: string[] = [];
  let size = 0;
  for await (const piece of pieces) {
    heard.push(piece);
    size += String(piece).length;
    if (size > longestText) break;
  }
  return heard;
}
