import { addDays, csvText } from '@regimen/domain';
import type { ResearchTable } from '@regimen/domain';
import type { LoadedPerson } from './research-people.repository.js';

/** The parts of a file, each a CSV. */
export const researchParts = ['people', 'days', 'dictionary'] as const;
export type ResearchPart = (typeof researchParts)[number];
export type ResearchFile = Readonly<Record<ResearchPart, string>>;

const dictionary = [
  ['table', 'column', 'meaning'],
  [
    'people',
    'person',
    'Pseudonym, the same in every file of the same kind, by a key of the person that is destroyed on erasure',
  ],
  ['people', 'group', 'Number of the group of people who look alike in this file'],
  ['people', 'age', 'Completed years, as the range of the group; 90 and older is one'],
  ['people', 'sex', 'As the range of the group'],
  ['people', 'region', 'Part of the world by time zone, as the range of the group'],
  [
    'people',
    'condition',
    'One condition; none; or other, for what fewer than k people have; joined by or where fewer than k rows would say it',
  ],
  ['days', 'person', 'As in people'],
  ['days', 'day', 'Local day, moved by whole weeks that are the same for all days of a person'],
  ['days', 'metric', 'What was measured, by its name in docs/reference'],
  ['days', 'value', 'Sum or mean of the day, in the unit of the metric'],
];

/** Puts the rows of released people together. @param days of released people only. */
export function researchFile(
  table: ResearchTable,
  released: ReadonlyMap<string, LoadedPerson>,
  days: readonly { participantId: string; metric: string; day: string; value: number }[],
): ResearchFile {
  const rows = days.flatMap(({ participantId, metric, day, value }) => {
    const person = released.get(participantId);
    return person ? [[person.pseudonym, addDays(day, person.shiftDays), metric, value] as const] : [];
  });
  return {
    people: csvText([table.header, ...table.rows]),
    days: csvText([['person', 'day', 'metric', 'value'], ...rows]),
    dictionary: csvText(dictionary),
  };
}
