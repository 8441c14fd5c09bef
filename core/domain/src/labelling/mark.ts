/** One value that a careful reader takes from a text, and the words that carry it. */
export interface Mark {
  slot: string;
  /** As written in annotated requests; `?` where the right thing is to ask back. */
  value: string;
  /** Half-open range of UTF-16 offsets in the text. */
  start: number;
  end: number;
}

/** What a text is for and what it says, as a person confirmed it. */
export interface Label {
  intent: string;
  marks: readonly Mark[];
}
