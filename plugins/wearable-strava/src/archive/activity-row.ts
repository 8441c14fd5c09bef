import type { Activity } from '@regimen/domain';
import type { DateOrder, DecimalMark, WrittenMoment } from '@regimen/plugin-api/reading';
import {
  decimalMarkIn,
  endAfter,
  placeMoment,
  readMoment,
  readNumber,
  summaryActivity,
} from '@regimen/plugin-api/reading';
import { exertionIn } from '../perceived-exertion.js';
import { sportOf } from '../sports.js';
import type { ActivityColumns } from './activity-columns.js';

/** A row that names an activity and when it was, though perhaps not yet which of day and month stands first. */
export interface ActivityRow {
  line: number;
  cells: readonly string[];
  id: string;
  moment: WrittenMoment;
  /** Whether its clock counts twice to twelve, as where the month stands first. */
  isTwelveHour: boolean;
}

/** Null for a row without number, date or time of day. */
export function readRow(
  columns: ActivityColumns,
  cells: readonly string[],
  line: number,
): ActivityRow | null {
  const id = columns.cell(cells, 'id');
  const date = columns.cell(cells, 'date');
  const moment = date === null ? null : readMoment(date);
  if (id === null || date === null || moment === null || moment.millisecondOfDay === null) return null;
  return { line, cells, id, moment, isTwelveHour: /\d\s*[ap]\.?\s*m\b/i.test(date.normalize('NFKC')) };
}

/**
 * The activity of a row. Dates are UTC; nothing in the table says where the activity was. Null where the date is none in
 * the order of the table, or no length is known.
 */
export function activityOf(
  { cells, id, moment }: ActivityRow,
  columns: ActivityColumns,
  order: DateOrder,
  mark: DecimalMark,
): Activity | null {
  const utc = { ...moment, offsetMinutes: moment.offsetMinutes ?? 0 };
  const start = placeMoment(utc, order, 'UTC');
  const elapsedSeconds = exactNumber(columns.exactCell(cells, 'elapsed'));
  const endedAt = start === null || elapsedSeconds === null ? null : endAfter(start.at, elapsedSeconds);
  if (start === null || elapsedSeconds === null || endedAt === null) return null;
  const sourceActivity = columns.cell(cells, 'type') ?? 'Workout';
  const number = (name: 'moving' | 'ascent' | 'meanHeartRate' | 'maxHeartRate' | 'calories' | 'exertion') =>
    exactNumber(columns.exactCell(cells, name));
  const ascent = number('ascent');
  return summaryActivity({
    activity: sportOf(sourceActivity),
    sourceActivity,
    name: columns.cell(cells, 'name'),
    startedAt: start.at,
    endedAt,
    offsetMinutes: null,
    elapsedSeconds,
    movingSeconds: positive(number('moving')),
    distanceMetres: positive(distanceOf(columns, cells, mark)),
    energyKcal: positive(number('calories')),
    ascentMetres: ascent !== null && ascent >= 0 ? ascent : null,
    meanHeartRateBpm: positive(number('meanHeartRate')),
    maxHeartRateBpm: positive(number('maxHeartRate')),
    perceivedExertion: exertionIn(number('exertion')),
    nativeId: id,
    recordingFile: columns.cell(cells, 'file'),
  });
}

/** Metres from the second column, else kilometres from the first, with the decimal mark of the account's language. */
function distanceOf(columns: ActivityColumns, cells: readonly string[], mark: DecimalMark): number | null {
  const exact = exactNumber(columns.cell(cells, 'distance', 2));
  if (exact !== null) return exact;
  const text = columns.cell(cells, 'distance');
  if (text === null) return null;
  const own = decimalMarkIn(text);
  const kilometres = readNumber(text, own === ',' || own === '.' ? own : mark);
  return kilometres === null ? null : kilometres * 1000;
}

/** Exact columns have a point in every language. */
function exactNumber(text: string | null): number | null {
  return text === null ? null : readNumber(text, '.');
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null;
}
