/** Ways to say one thing: phrases separated by `|`, in their folded form (lower case, half width, simplified). */
export interface Phrases {
  readonly en: string;
  readonly zh: string;
}

/** Phrases by the code they mean. */
export type PhraseTable<Code extends string> = Readonly<Partial<Record<Code, Phrases>>>;
