import type { ReadingContext } from '@regimen/plugin-api';

/** A source, and the plugin that brings it, as the operator's list names it. */
export interface ListedSource {
  from: string;
  /** File of the plugin that was checked before; null where the name leads to what ships with the product. */
  at: string | null;
  sourceId: string;
}

/** What the parser process is told; it travels as JSON, and the bytes beside it. */
export type ParseTask = ReadingContext & {
  listFile: string;
  name: string;
  sizeBytes: number;
} & (
    | { kind: 'file'; source: ListedSource }
    /** Asks the source what it takes the file for. */
    | { kind: 'inspect'; source: ListedSource }
    /**
     * `sources` in the order they are asked; files numbered below `firstFile` were read already. A listing tells who
     * would read each file, and reads none.
     */
    | { kind: 'archive'; sources: readonly ListedSource[]; firstFile: number; isListing: boolean }
  );
