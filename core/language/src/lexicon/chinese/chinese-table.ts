import type { PhraseTable, Phrases } from '../phrases.js';

/** Chinese ways to say each code, separated by `|`; like `PhraseTable` without its English half. */
export type ChineseTable<Code extends string> = Readonly<Partial<Record<Code, string>>>;

/** The same rows as every other table has them. */
export function phrasesOf<Code extends string>(rows: ChineseTable<Code>): PhraseTable<Code> {
  const named: Partial<Record<Code, Phrases>> = {};
  for (const code of Object.keys(rows) as Code[]) named[code] = { en: '', zh: rows[code] ?? '' };
  return named;
}
