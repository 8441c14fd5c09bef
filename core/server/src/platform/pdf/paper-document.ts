import type { Language } from '@regimen/domain';

export const paperSizes = ['a4', 'letter'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** One column of a table; its width beside the others': of columns with 1 and 3, the second is three times as wide. */
export interface PaperColumn {
  title: string;
  share: number;
  align?: 'left' | 'right';
}

/** A part of a document, as it follows on paper and as a screen reader tells it. */
export type PaperBlock =
  | { kind: 'heading'; level: 2 | 3; text: string; note?: string }
  | { kind: 'paragraph'; text: string; isMuted?: boolean }
  | { kind: 'list'; items: readonly string[] }
  /** Names with values, beside each other. */
  | { kind: 'facts'; entries: readonly (readonly [name: string, value: string])[] }
  | { kind: 'table'; caption: string; columns: readonly PaperColumn[]; rows: readonly (readonly string[])[] }
  /** What must not be overlooked, in a frame. */
  | { kind: 'notice'; title: string; items: readonly string[] };

/** A document for paper: plain values, so that whoever fills it needs to know nothing of PDF. */
export interface PaperDocument {
  language: Language;
  paper: PaperSize;
  /** The only heading of level 1, and the title of the file. */
  title: string;
  createdAt: Date;
  /** Stand on every page. */
  running: { head: string; foot: string };
  blocks: readonly PaperBlock[];
}
