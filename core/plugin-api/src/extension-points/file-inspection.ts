import type { Localised } from '@regimen/domain';

/** What a source takes a table for, before anything is stored: for a person to look at, to correct and to complete. */
export interface FileInspection {
  columns: readonly InspectedColumn[];
  /** The first rows behind the header, as written: a cell for each column. */
  firstRows: readonly (readonly string[])[];
  /** What the file leaves open. Rows that need an answer are not imported before it is given. */
  questions: readonly FileQuestion[];
  /** What the setting `column.<n>` may say a column is; absent where columns cannot be overruled. */
  roles?: readonly AnswerOption[];
}

/** One possible answer, and how people read it. */
export interface AnswerOption {
  value: string;
  label: Localised;
}

/** One column and what it is taken for. */
export interface InspectedColumn {
  /** From 1, as in the setting `column.<n>` that overrules it. */
  position: number;
  /** As written; empty where the table has no header. */
  title: string;
  /** A metric of the domain, or what else the source reads there, such as `date`, `note` or `ignore`. */
  role: string;
  /** Unit of its numbers as the source understood it; null where none is needed or known. */
  unit: string | null;
  /** How sure that is: 1 where a person or the file itself says so, 0 where nothing does. */
  confidence: number;
}

/** A question whose answer is one of its options. */
export interface FileQuestion {
  /** The setting that takes the answer. */
  setting: string;
  text: Localised;
  options: readonly AnswerOption[];
  /** Rows that wait for it. */
  rows: number;
}
