import { dateOnly, epochDay, inMetricUnit, parseInstant } from '@regimen/domain';
import type { LocalDate, Metric, Observation, SourceRecord } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import { CsvHeader, csvRowsOfHead, readCsv, readWrittenNumber } from '@regimen/plugin-api/reading';
import type { Remarks } from '@regimen/plugin-api/reading';

const columns: readonly (readonly [title: string, metric: Metric])[] = [
  ['Step count', 'steps'],
  ['Distance (m)', 'distance'],
  ['Calories (kcal)', 'total-energy'],
  ['Average heart rate (bpm)', 'heart-rate'],
  ['Average weight (kg)', 'body-mass'],
  ['Average oxygen saturation (%)', 'oxygen-saturation'],
  ['Average systolic blood pressure (mmHg)', 'systolic-pressure'],
  ['Average diastolic blood pressure (mmHg)', 'diastolic-pressure'],
];
export const dailyMetrics: readonly Metric[] = columns.map(([, metric]) => metric);

const dayMilliseconds = 86_400_000;
const device = 'Google Fit';

/** The date in a file's name, which the quarter hours in it lack; null where it has none. */
export function dateInName(name: string): LocalDate | null {
  const date = /(\d{4}-\d{2}-\d{2})\.csv$/i.exec(name)?.[1];
  return date !== undefined && epochDay(date) !== null ? date : null;
}

/** Quarter hours of a day, or days, with a column of ours beside. */
export function recogniseDailyTable(head: Uint8Array): boolean {
  const header = new CsvHeader(csvRowsOfHead(head)?.[0]?.cells ?? []);
  const [first = '', second = ''] = header.titles.map((title) => title.trim());
  const isTimed = (first === 'Start time' && second === 'End time') || first === 'Date';
  const marks = ['Move Minutes count', 'Heart Points', 'Heart Minutes', 'Calories (kcal)'];
  return isTimed && header.titles.length > 2 && header.positionOfAny(marks) !== null;
}

/**
 * Reads one table; `isWanted` says of which days. Zero steps, metres and kilocalories of a quarter hour add nothing.
 * @throws SourceFileError for quarter hours of a file without a date in its name.
 */
export async function* readDailyTable(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  remarks: Remarks,
  isWanted: (day: LocalDate) => boolean = () => true,
): AsyncGenerator<SourceRecord> {
  const { rows, warnings } = await readCsv(bytes, { delimiter: ',' });
  const first = await rows.next();
  const header = new CsvHeader(first.done ? [] : first.value.cells);
  const isDays = header.position('Date') === 0;
  const date = dateInName(name);
  if (!isDays && date === null)
    throw new SourceFileError(
      'no-date',
      'The file is named for its day: keep the name it had, YYYY-MM-DD.csv.',
      'file name',
    );
  for await (const { cells, line } of rows) {
    const day = isDays ? (cells[0] ?? '') : date!;
    if (isDays && epochDay(day) !== null && !isWanted(day)) continue;
    const when =
      cells.length === header.titles.length ? (isDays ? dayOf(day) : intervalOf(day, cells)) : null;
    if (when) yield* valuesOf(cells, header, when, isDays);
    else remarks.add('item_rejected', `${name} line ${line}`);
  }
  for (const { code, where, count } of warnings()) remarks.add(code, `${name} ${where}`, count);
}

type When = Omit<Observation, 'metric' | 'value'>;

function dayOf(day: string): When | null {
  if (epochDay(day) === null) return null;
  return { ...dateOnly(day), until: null, offsetMinutes: null, device, nativeId: 'day' };
}

/** `00:15:00.000+01:00` each; the last quarter hour ends at 00:00 of the next day. */
function intervalOf(day: LocalDate, [from = '', to = '']: readonly string[]): When | null {
  const start = parseInstant(`${day}T${from}`);
  const end = parseInstant(`${day}T${to}`);
  if (!start || !end) return null;
  const until = end.at > start.at ? end.at : new Date(Date.parse(end.at) + dayMilliseconds).toISOString();
  return { at: start.at, until, offsetMinutes: start.offsetMinutes, device, nativeId: 'quarter' };
}

function* valuesOf(
  cells: readonly string[],
  header: CsvHeader,
  when: When,
  isDays: boolean,
): Generator<SourceRecord> {
  for (const [title, metric] of columns) {
    const position = header.position(title);
    const number = position === null ? null : readWrittenNumber(cells[position]);
    const value = number === null || number < 0 ? null : inMetricUnit(metric, number, null);
    if (value !== null && (value > 0 || isDays))
      yield { kind: 'observation', observation: { metric, value, ...when } };
  }
}
