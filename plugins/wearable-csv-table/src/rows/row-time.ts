import type { Observation } from '@regimen/domain';
import { offsetMinutesAt } from '@regimen/domain';
import type { WrittenMoment } from '@regimen/plugin-api/reading';
import { isOrderOpen, placeMoment, readMoment, readWrittenOffset } from '@regimen/plugin-api/reading';
import type { TableMapping } from '../mapping/table-mapping.js';
import { columnOf } from '../mapping/table-mapping.js';

/** When a row was measured, or the code of why that cannot be told. */
export type RowTime =
  | { when: Pick<Observation, 'at' | 'localDate' | 'until' | 'offsetMinutes'>; remarks: readonly string[] }
  | { fault: 'invalid_time' | 'needs_answer' };

/** Places the rows of one table in time. */
export class RowClock {
  private readonly end: number | null;
  private readonly zone: number | null;
  private readonly zones = new Map<string, string | number | null>();

  constructor(
    private readonly mapping: TableMapping,
    private readonly timeZone: string,
  ) {
    this.end = columnOf(mapping, 'end');
    this.zone = columnOf(mapping, 'zone');
  }

  timeOf(cells: readonly string[]): RowTime {
    const start = this.startOf(cells);
    if (!start) return { fault: 'invalid_time' };
    if (isOrderOpen(start) && this.mapping.dateOrder === null) return { fault: 'needs_answer' };
    const zone = this.zoneOf(cells);
    const placed = this.place(start, zone);
    if (!placed) return { fault: 'invalid_time' };
    const { remark, ...when } = placed;
    const remarks = [...(remark ? [remark] : []), ...(zone === null ? ['unknown_time_zone'] : [])];
    return { when: { ...when, until: this.untilOf(cells, when.at, zone) }, remarks };
  }

  /** The date, with the time of day of the same column or of another. */
  private startOf(cells: readonly string[]): WrittenMoment | null {
    const { date: dateColumn, time: timeColumn } = this.mapping;
    const date = readMoment(cells[dateColumn] ?? '');
    const clock = timeColumn === null ? '' : (cells[timeColumn] ?? '').trim();
    if (!date || clock === '' || date.millisecondOfDay !== null) return date;
    const time = readMoment(clock);
    if (!time || time.millisecondOfDay === null) return null;
    const { millisecondOfDay, offsetMinutes, isUtc } = time;
    return { ...date, millisecondOfDay, offsetMinutes, isUtc };
  }

  private place(moment: WrittenMoment, zone: string | number | null) {
    const offset = typeof zone === 'number' ? zone : null;
    const own = { ...moment, offsetMinutes: moment.offsetMinutes ?? offset };
    return placeMoment(own, this.mapping.dateOrder, typeof zone === 'string' ? zone : this.timeZone);
  }

  private untilOf(cells: readonly string[], at: string, zone: string | number | null): string | null {
    const end = this.end === null ? null : readMoment(cells[this.end] ?? '');
    if (!end || end.millisecondOfDay === null) return null;
    const placed = this.place(end, zone);
    return placed && placed.at > at ? placed.at : null;
  }

  /** The zone of a row: a name, minutes east of UTC, or null where what is written is none. The person's where nothing is. */
  private zoneOf(cells: readonly string[]): string | number | null {
    const written = this.zone === null ? '' : (cells[this.zone] ?? '').trim();
    if (written === '') return this.timeZone;
    if (!this.zones.has(written)) this.zones.set(written, readWrittenOffset(written) ?? knownZone(written));
    return this.zones.get(written)!;
  }
}

function knownZone(name: string): string | null {
  try {
    // Abbreviations such as CST stand for several zones; names of places for one.
    if (!name.includes('/')) return null;
    offsetMinutesAt(0, name);
    return name;
  } catch {
    return null;
  }
}
