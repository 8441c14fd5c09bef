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
