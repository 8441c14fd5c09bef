/** Chinese ways to say each code, separated by `|`; like `PhraseTable` without its English half. */
export type ChineseTable<Code extends string> = Readonly<Partial<Record<Code, string>>>;
