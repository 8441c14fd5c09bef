import type { Metric, Observation, SourceRecord } from '@regimen/domain';
import type { CsvRow } from '@regimen/plugin-api/reading';
import type { Reading, TableMapping } from '../mapping/table-mapping.js';
import { columnOf } from '../mapping/table-mapping.js';
import type { TableRemarks } from '../table-remarks.js';
import type { ReadCell } from './read-cell.js';
import { isFiller, readCell } from './read-cell.js';
import { RowClock } from './row-time.js';
import { isTooWide } from './row-width.js';

/** One cell that should hold a value. */
interface MeasuredCell {
  metric: Metric;
  column: number;
  read: ReadCell;
}

const longestNote = 2000;
const longestDevice = 100;

/** Turns rows into observations, the pressures first; what cannot be read becomes a remark. */
export class RowReader {
  private readonly clock: RowClock;
  private readonly note: number | null;
  private readonly device: number | null;
  private readonly pair: number | null;
  /** Cells a row has at least where none that matters is missing. */
  private readonly widthOfValues: number;

  constructor(
    private readonly mapping: TableMapping,
    timeZone: string,
    private readonly remarks: TableRemarks,
  ) {
    this.clock = new RowClock(mapping, timeZone);
    this.note = columnOf(mapping, 'note');
    this.device = columnOf(mapping, 'device');
    this.pair = columnOf(mapping, 'pressure-pair');
    const last = mapping.columns.findLast(({ role, reading }) => reading !== null || role === 'start');
    this.widthOfValues = (last?.index ?? 0) + 1;
  }

  *read({ line, cells, unended }: CsvRow): Generator<SourceRecord> {
    const where = `line ${line}`;
    const width = this.mapping.columns.length;
    if (unended && cells.length < width) return this.remarks.add('truncated', where);
    if (isTooWide(cells, width)) return this.remarks.add('ragged_row', where);
    if (cells.length < this.widthOfValues) this.remarks.add('ragged_row', where);
    const measured = this.cellsOf(cells, where).filter(({ read }) => read.kind !== 'blank');
    if (measured.length === 0) return;
    const time = this.clock.timeOf(cells);
    if ('fault' in time) {
      return time.fault === 'needs_answer'
        ? this.remarks.ask('dateOrder')
        : this.remarks.add('invalid_time', where);
    }
    time.remarks.forEach((code) => this.remarks.add(code, where));
    const values = this.valuesOf(measured, where);
    const note = textOf(cells, this.note)?.slice(0, longestNote);
    const device = textOf(cells, this.device)?.slice(0, longestDevice) ?? null;
    for (const [index, { metric, value }] of values.entries()) {
      const observation: Observation = { metric, value, ...time.when, device, nativeId: null };
      if (note !== undefined && index === 0) observation.note = note;
      yield { kind: 'observation', observation };
    }
  }

  private cellsOf(cells: readonly string[], where: string): MeasuredCell[] {
    const { named } = this.mapping;
    if (named) {
      const reading = named.readings.get(cells[named.name] ?? '');
      if (!reading) this.remarks.add('unknown_type', where);
      return reading ? [measuredCell(cells, named.value, reading, named.unit)] : [];
    }
    return [
      ...this.pairOf(cells),
      ...this.mapping.columns.flatMap(({ index, reading, unitColumn }) =>
        reading ? [measuredCell(cells, index, reading, unitColumn)] : [],
      ),
    ];
  }

  /** `120/80` in one cell. */
  private pairOf(cells: readonly string[]): MeasuredCell[] {
    const column = this.pair;
    const text = column === null ? '' : (cells[column] ?? '').trim();
    if (column === null || text === '') return [];
    const [, systolic = 'no pair', diastolic = ''] =
      /^(\d{2,3})\s*\/\s*(\d{2,3})\s*(?:mm ?hg)?$/i.exec(text) ?? [];
    const half = (metric: Metric, cell: string): MeasuredCell => {
      const reading: Reading = { metric, unit: null, openSetting: null, mark: null, confidence: 1 };
      return { metric, column, read: readCell(cell, reading, null) };
    };
    return [half('systolic-pressure', systolic), half('diastolic-pressure', diastolic)];
  }

  /** Values of a row. One pressure without the other is no reading, and its pulse none either. */
  private valuesOf(measured: readonly MeasuredCell[], where: string) {
    const faults = measured.filter(({ read }) => read.kind === 'fault');
    for (const { read, column } of faults)
      if (read.kind === 'fault') this.remarks.add(read.code, `${where}, column ${column + 1}`);
    for (const { read } of measured) if (read.kind === 'open') this.remarks.ask(read.setting);
    const values = measured.flatMap(({ metric, read }) =>
      read.kind === 'value' ? [{ metric, value: read.value }] : [],
    );
    const isPressure = (metric: Metric) => metric === 'systolic-pressure' || metric === 'diastolic-pressure';
    const pressures = measured.filter(({ metric }) => isPressure(metric));
    const isHalf = pressures.length > 0 && values.filter(({ metric }) => isPressure(metric)).length < 2;
    const kept =
      isHalf && !this.mapping.named
        ? values.filter(({ metric }) => !isPressure(metric) && metric !== 'heart-rate')
        : values;
    const isSaid = measured.some(({ read }) => read.kind === 'fault' || read.kind === 'open');
    if (!isSaid && (isHalf ? kept.length < values.length || values.length === 0 : values.length === 0))
      this.remarks.add('item_rejected', where);
    return [...kept].sort(
      (a, b) => Number(b.metric === 'systolic-pressure') - Number(a.metric === 'systolic-pressure'),
    );
  }
}

function measuredCell(
  cells: readonly string[],
  column: number,
  reading: Reading,
  unitColumn: number | null,
): MeasuredCell {
  const unit = unitColumn === null ? '' : (cells[unitColumn] ?? '').trim();
  return { metric: reading.metric, column, read: readCell(cells[column] ?? '', reading, unit || null) };
}

function textOf(cells: readonly string[], column: number | null): string | null {
  const text = column === null ? '' : (cells[column] ?? '').trim();
  return text === '' || isFiller(text) ? null : text;
}
