import type { ActivityCode, EquipmentCode, Place, ProblemIssue, Weekday } from '@regimen/domain';
import { calendarEntryIssues } from '@regimen/domain';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { CalendarEntry } from './calendar.repository.js';

type Read = { entry: CalendarEntry; issues: readonly ProblemIssue[] };

const oneOf: ProblemIssue = {
  severity: 'error',
  path: 'input',
  code: 'one-of',
  message: 'Give exactly one of a window, a commitment, a period and a class.',
};

/** The entry of an input, with everything that is wrong with it. Codes are read as they come; the check knows them. */
export function readEntry(input: Schema.CalendarEntryInput): Read | { entry: null; issues: ProblemIssue[] } {
  const given = entriesOf(input);
  const [entry] = given;
  if (!entry || given.length > 1) return { entry: null, issues: [oneOf] };
  const kind = entry.kind;
  const checked = { kind, entry: { id: '', ...entry.entry } } as Parameters<typeof calendarEntryIssues>[0];
  const issues = calendarEntryIssues(checked).map((issue) => ({ ...issue, path: `${kind}.${issue.path}` }));
  return { entry, issues };
}

function entriesOf(input: Schema.CalendarEntryInput): CalendarEntry[] {
  const { window, commitment, period, class: group } = input;
  return [
    ...(window
      ? [{ kind: 'window', entry: { ...window, weekday: window.weekday as Weekday } } as const]
      : []),
    ...(commitment
      ? [{ kind: 'commitment', entry: { ...datesOf(commitment), ...timesOf(commitment) } } as const]
      : []),
    ...(period
      ? [
          {
            kind: 'period',
            entry: {
              kind: period.kind,
              firstOn: period.firstOn,
              lastOn: period.lastOn ?? null,
              minutesPerDay: period.minutesPerDay ?? null,
              equipment: (period.equipment ?? null) as readonly EquipmentCode[] | null,
              places: (period.places ?? null) as readonly Place[] | null,
            },
          } as const,
        ]
      : []),
    ...(group
      ? [
          {
            kind: 'class',
            entry: {
              ...datesOf(group),
              ...timesOf(group),
              activity: group.activity as ActivityCode,
              place: group.place as Place,
              isFixed: group.isFixed,
            },
          } as const,
        ]
      : []),
  ];
}

function datesOf({ weekday, firstOn, lastOn }: Omit<Schema.CommitmentInput, 'from' | 'to'>) {
  return { weekday: (weekday ?? null) as Weekday | null, firstOn: firstOn ?? null, lastOn: lastOn ?? null };
}

function timesOf({ from, to }: { from: string; to: string }) {
  return { from, to };
}
