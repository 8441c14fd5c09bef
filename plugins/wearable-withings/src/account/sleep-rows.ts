import type { SourceRecord } from '@regimen/domain';
import { parseInstant } from '@regimen/domain';
import type { TitledRow } from '@regimen/plugin-api/reading';
import { observe } from '@regimen/plugin-api/reading';

export const sleepTitles = ['from', 'to', 'light (s)', 'deep (s)', 'awake (s)'];

/** A night of `sleep.csv`, stages in seconds. */
export function readSleepRow(row: TitledRow): SourceRecord[] | null {
  const start = parseInstant(row.text('from') ?? '');
  const end = parseInstant(row.text('to') ?? '');
  if (start === null || end === null || end.at <= start.at) return null;
  const minutes = (title: string) => {
    const seconds = row.amount(title);
    return seconds === null ? null : seconds / 60;
  };
  const [light, deep, rem] = [minutes('light (s)'), minutes('deep (s)'), minutes('rem (s)')];
  const isStaged = light !== null || deep !== null || rem !== null;
  return observe(
    { at: start.at, until: end.at, offsetMinutes: end.offsetMinutes, device: null, nativeId: null },
    {
      'sleep-duration': isStaged ? (light ?? 0) + (deep ?? 0) + (rem ?? 0) : null,
      'time-in-bed': (Date.parse(end.at) - Date.parse(start.at)) / 60_000,
      'sleep-light': light,
      'sleep-deep': deep,
      'sleep-rem': rem,
      'sleep-awake': minutes('awake (s)'),
    },
  );
}
