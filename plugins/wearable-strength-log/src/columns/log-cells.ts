import { inMetricUnit } from '@regimen/domain';
import type { CsvRow, DecimalMark } from '@regimen/plugin-api/reading';
import { decimalMarkIn, readNumber } from '@regimen/plugin-api/reading';
import type { LogColumns, LogField } from './log-fields.js';

/** A number, or the setting that must be answered before it is one; `unreadable` where it is none. */
export type LogQuantity = number | null | { setting: string } | 'unreadable';

/** Cells of one row by field. */
export class LogCells {
  constructor(
    private readonly columns: LogColumns,
    readonly row: CsvRow,
    private readonly mark: DecimalMark | null,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  text(field: LogField): string {
    const position = this.columns.positions.get(field);
    return position === undefined ? '' : (this.row.cells[position] ?? '').trim();
  }

  /** A number above 0; these logs write 0 for what was not entered. */
  amount(field: LogField): number | null | 'unreadable' {
    const text = this.text(field).replace(/^(-|–|null|n\/a)$/i, '');
    if (text === '') return null;
    const own = decimalMarkIn(text);
    // Nobody lifts a thousand kilograms: a mark that stands alone is the decimal one.
    const alone = text.includes(',') ? ',' : '.';
    const value = readNumber(text, own === 'either' ? '.' : (own ?? this.mark ?? alone));
    if (value === null || value < 0) return 'unreadable';
    return value === 0 ? null : value;
  }

  loadKg(): LogQuantity {
    return this.quantity('weight', 'weightUnit', 'weightUnit', 'body-mass');
  }

  distanceMetres(): LogQuantity {
    return this.quantity('distance', 'distanceUnit', 'distanceUnit', 'distance');
  }

  private quantity(
    field: 'weight' | 'distance',
    unitField: LogField,
    setting: string,
    metric: 'body-mass' | 'distance',
  ): LogQuantity {
    const amount = this.amount(field);
    if (amount === null || amount === 'unreadable') return amount;
    const unit = this.columns.units.get(field) ?? (this.text(unitField) || this.answer(setting));
    if (!unit) return { setting };
    return inMetricUnit(metric, amount, unit) ?? { setting };
  }

  private answer(setting: string): string {
    return Object.hasOwn(this.settings, setting) ? this.settings[setting]!.trim() : '';
  }
}
