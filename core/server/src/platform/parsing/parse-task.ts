import type { ReadingContext } from '@regimen/plugin-api';

/** A source, and the plugin that brings it, as the operator's list names it. */
export interface ListedSource {
  from: string;
  sourceId: string;
}

/** What the parser process is told; it travels as JSON, and the bytes beside it. */
export type ParseTask = ReadingContext & {
  listFile: string;
  name: string;
  sizeBytes: number;
} & (
    | { kind: 'file'; source: ListedSource }
    /** `sources` in the order they are asked; files numbered below `firstFile` were read already. */
    | { kind: 'archive'; sources: readonly ListedSource[]; firstFile: number }
  );
