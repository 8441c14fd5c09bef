import type { FileInput, FileInspection, FileQuestion } from '@regimen/plugin-api';
import { LogRemarks } from './log-remarks.js';
import { openLog } from './open-log.js';

const shownRows = 10;

const option = (value: string, en = value, zh = en) => ({ value, label: { en, zh } });
const questions: Readonly<Record<string, Pick<FileQuestion, 'text' | 'options'>>> = {
  weightUnit: {
    text: { en: 'In which unit are the weights?', zh: '重量的单位是什么？' },
    options: [option('kg'), option('lb')],
  },
  distanceUnit: {
    text: { en: 'In which unit are the distances?', zh: '距离的单位是什么？' },
    options: [option('km'), option('m'), option('mi')],
  },
  dateOrder: {
    text: { en: 'Which comes first in the dates, the day or the month?', zh: '日期中先写日还是先写月？' },
    options: [
      option('day-first', 'Day, month, year', '日、月、年'),
      option('month-first', 'Month, day, year', '月、日、年'),
    ],
  },
};

/** What the columns of a log are taken for, and what it leaves open. @throws SourceFileError as `readStrengthLog` does. */
export async function inspectStrengthLog(input: FileInput): Promise<FileInspection> {
  const remarks = new LogRemarks();
  const { titles, columns, rows, sessions, dateOrder } = await openLog(input, remarks);
  for (const activity of sessions.activities(dateOrder, input.timeZone, columns.units.get('duration')))
    void activity;
  const fieldAt = new Map([...columns.positions].map(([field, index]) => [index, field]));
  return {
    columns: titles.map((title, index) => {
      const field = fieldAt.get(index);
      const unit = field === undefined ? null : (columns.units.get(field) ?? null);
      return {
        position: index + 1,
        title,
        role: field ?? 'ignore',
        unit,
        confidence: field === undefined ? 0 : 1,
      };
    }),
    firstRows: rows.slice(0, shownRows).map(({ cells }) => titles.map((_, index) => cells[index] ?? '')),
    questions: [...remarks.questions].map(([setting, count]) => ({
      setting,
      rows: count,
      ...questions[setting]!,
    })),
  };
}
