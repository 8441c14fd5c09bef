import type { Metric } from '@regimen/domain';
import type { DateOrder, DecimalMark } from '@regimen/plugin-api/reading';
import type { ColumnRole } from './column-role.js';

/** How the numbers of one measure are to be understood. */
export interface Reading {
  metric: Metric;
  /** Of numbers that bring none of their own; null is the metric's own. */
  unit: string | null;
  /** The setting that would tell the unit, where nothing does. */
  openSetting: string | null;
  /** Null where no number shows it. */
  mark: DecimalMark | null;
  confidence: number;
}

export interface TableColumn {
  /** From 0. */
  index: number;
  title: string;
  role: ColumnRole;
  confidence: number;
  /** Of a column of a measure. */
  reading: Reading | null;
  /** The column that names the unit row by row. */
  unitColumn: number | null;
}

/** What the columns of a table mean. */
export interface TableMapping {
  columns: readonly TableColumn[];
  /** Columns, from 0, of a measure that another column before them holds in the same rows. */
  repeated: readonly number[];
  /** The column of the date, and that of the time of day where it is another. */
  date: number;
  time: number | null;
  dateOrder: DateOrder | null;
  /** Readings by name, where each row names its measure. */
  named: { name: number; value: number; unit: number | null; readings: ReadonlyMap<string, Reading> } | null;
}

/** The first column of a role; null where there is none. */
export function columnOf({ columns }: Pick<TableMapping, 'columns'>, role: ColumnRole): number | null {
  return columns.find((column) => column.role === role)?.index ?? null;
}
