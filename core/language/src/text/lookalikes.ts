/** Cyrillic and Greek letters that look like a Latin one (Unicode confusables, UTS 39), each followed by it. */
const pairs = 'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwвbкkмmнhтtгrпnиuьbєeүyӏlα' + 'aοoρpνvτtυuιiκkηnγyχxωwεeβbμuσo';

const latin = new Map<string, string>();
for (let index = 0; index + 1 < pairs.length; index += 2)
  latin.set(pairs.charAt(index), pairs.charAt(index + 1));

/** A word written in letters, of which at least one is not plain Latin. */
const mixedWord = /[a-z\u0370-\u03ff\u0400-\u04ff]+/gu;

/**
 * Folds lookalike letters inside words that hold a Latin letter as well ("runnіng" with a Cyrillic і); words wholly in
 * another script stay as they are. Keeps the length.
 */
export function foldLookalikes(characters: string): string {
  return characters.replace(mixedWord, (word) =>
    /[a-z]/u.test(word) ? [...word].map((letter) => latin.get(letter) ?? letter).join('') : word,
  );
}

/** Zero-width characters, soft hyphens and marks of writing direction: seen by nobody, so read as nothing. */
export function isInvisible(symbol: string): boolean {
  return /^\p{Default_Ignorable_Code_Point}$/u.test(symbol);
}
