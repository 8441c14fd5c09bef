import type { Explanation, Language, PhrasedText } from '@regimen/domain';
import { languages } from '@regimen/domain';
import { checkPhrasedText } from '@regimen/language';
import type { TextPhraser } from '@regimen/plugin-api';
import { askInTime } from '../models/ask-in-time.js';
import type { ModelAtWork, ModelsAtWork } from '../models/models-at-work.js';

/** A text that comes later than this is not worth waiting for: the sentences of the rules are there already. */
const patienceMs = 20_000;

/** Nobody phrases a summary in more characters; a model that runs on is stopped. */
const longestText = 4_000;

/**
 * The summary for the person, said in other words by the first model whose text says exactly what the rules say, in
 * each language. A language without such a text is left out, and the rule-made sentences are shown.
 */
export async function phraseSummary(
  phrasers: ModelsAtWork['phrasers'],
  { summary }: Pick<Explanation, 'summary'>,
): Promise<Explanation['phrased']> {
  const phrased: Partial<Record<Language, PhrasedText>> = {};
  for (const language of languages) {
    const sentences = sentencesOf(summary.participant[language]);
    for (const phraser of phrasers) {
      const text = await phrase(phraser, sentences, language);
      if (text === null) continue;
      phrased[language] = { text, model: phraser.ask.id, version: phraser.ask.version };
      break;
    }
  }
  return Object.keys(phrased).length > 0 ? phrased : undefined;
}

async function phrase(
  { ask, note }: ModelAtWork<TextPhraser>,
  sentences: readonly string[],
  language: Language,
): Promise<string | null> {
  const facts = { title: titles[language], sentences };
  const asked = await askInTime(
    (signal) => gathered(ask.phrase({ facts, language, readingLevel: 'participant' }, signal)),
    patienceMs,
  );
  if (asked.answer === null) {
    note('outcome' in asked ? asked.outcome : 'refused', asked.tookMs);
    return null;
  }
  const checked = checkPhrasedText(sentences, asked.answer, language);
  note(checked.ok ? 'used' : 'refused', asked.tookMs);
  return checked.ok ? checked.value.replaceAll('\n', language === 'zh' ? '' : ' ') : null;
}

const titles: Readonly<Record<Language, string>> = { en: 'Your plan', zh: '您的计划' };

async function gathered(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length > longestText) throw new Error('The model does not come to an end.');
  }
  return text;
}

/** Sentences of a text of our own: an English one ends with a mark and a space, a Chinese one with its mark. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|(?<=[。！？])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
