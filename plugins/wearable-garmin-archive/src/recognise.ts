import { fieldsAtHead } from '@regimen/plugin-api/reading';

/** What a file of the archive holds; its name is never asked, since it holds the person's address. */
export const fileKinds = ['activities', 'nights', 'days', 'biometrics', 'uptakes'] as const;
export type FileKind = (typeof fileKinds)[number];

/** Fields that together only files of this kind name. */
const marks: Readonly<Record<FileKind, readonly string[]>> = {
  activities: ['summarizedActivitiesExport'],
  nights: ['sleepStartTimestampGMT', 'sleepEndTimestampGMT', 'calendarDate'],
  days: ['calendarDate', 'totalSteps', 'wellnessStartTimeGmt'],
  biometrics: ['metaData', 'calendarDate', 'weight'],
  uptakes: ['calendarDate', 'vo2MaxValue', 'maxMet'],
};

export function kindOf(fields: ReadonlySet<string>): FileKind | null {
  return fileKinds.find((kind) => marks[kind].every((name) => fields.has(name))) ?? null;
}

export function recogniseArchive(head: Uint8Array): boolean {
  return kindOf(fieldsAtHead(head)) !== null;
}
