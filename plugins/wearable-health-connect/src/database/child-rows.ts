import { asNumber } from './health-database.js';
import type { TableReader } from './table-reader.js';

const firstRows = 1024;

/**
 * Rows of a table that belong to records of another, by these: stages of nights, points of routes. A route has a point each
 * second, so they are held as plain numbers, NaN where there is none.
 */
export class ChildRows {
  private readonly byParent = new Map<number, number[]>();
  private held = new Float64Array(0);
  private count = 0;

  private constructor(private readonly width: number) {}

  /** @param columns by the names that versions of the store give each. */
  static read(reader: TableReader, table: string, columns: readonly (readonly string[])[]): ChildRows {
    const children = new ChildRows(columns.length);
    const found = columns.map((names) => reader.column(table, names, asNumber));
    const parent = reader.column(table, ['parent_key'], asNumber);
    for (const [, key, ...values] of reader.rows(table, [parent, ...found]))
      children.add(Number(key), values);
    return children;
  }

  /** In the order of the table. */
  of(parent: number): readonly Float64Array[] {
    const places = this.byParent.get(parent) ?? [];
    return places.map((place) => this.held.subarray(place * this.width, (place + 1) * this.width));
  }

  private add(parent: number, values: readonly unknown[]): void {
    const from = this.count * this.width;
    if (from + this.width > this.held.length) {
      const roomier = new Float64Array(Math.max(2 * this.held.length, firstRows * this.width));
      roomier.set(this.held);
      this.held = roomier;
    }
    for (const [index, value] of values.entries())
      this.held[from + index] = typeof value === 'number' ? value : NaN;
    const known = this.byParent.get(parent);
    if (known) known.push(this.count);
    else this.byParent.set(parent, [this.count]);
    this.count += 1;
  }
}
