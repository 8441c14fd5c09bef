/** Counts of a text. */
export interface TextCounts {
  words: number;
  sentences: number;
  syllables: number;
}

/** School grade a text asks for (Kincaid 1975, Research Branch Report 8-75); null of no text. */
export function fleschKincaidGrade(counts: TextCounts): number | null {
  const ratios = ratiosOf(counts);
  return ratios && 0.39 * ratios.wordsPerSentence + 11.8 * ratios.syllablesPerWord - 15.59;
}

/** Reading ease, about 0 (hard) to 100 (easy) (Flesch 1948, J Appl Psychol 32:221); null of no text. */
export function fleschReadingEase(counts: TextCounts): number | null {
  const ratios = ratiosOf(counts);
  return ratios && 206.835 - 1.015 * ratios.wordsPerSentence - 84.6 * ratios.syllablesPerWord;
}

function ratiosOf({ words, sentences, syllables }: TextCounts) {
  if (words <= 0 || sentences <= 0) return null;
  return { wordsPerSentence: words / sentences, syllablesPerWord: syllables / words };
}

/**
 * Counts of an English text: words, sentences (a line counts as one) and syllables by vowel groups, as the formulas above
 * are computed by machines (Kincaid 1975 counted by hand; a silent final e and "-ed" are left out). Numbers count as one.
 */
export function countText(text: string): TextCounts {
  const sentences = text.split(/[.!?;:]+(?=\s|$)|\n+/).filter((part) => /[a-z]/i.test(part)).length;
  const words = text.match(/[a-z0-9][a-z0-9’'-]*/gi) ?? [];
  return {
    words: words.length,
    sentences,
    syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  };
}

function syllablesOf(word: string): number {
  const spoken = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouysxzcgh]es|[^dtaeiouy]ed|[^laeiouy]e)$/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}
