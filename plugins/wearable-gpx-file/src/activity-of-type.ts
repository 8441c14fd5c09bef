import type { ActivityCode } from '@regimen/domain';
import { activityOfWord } from '@regimen/plugin-api/reading';

/** Numbers that old Strava exports write in place of a word (from memory of such files). */
const stravaNumbers: ReadonlyMap<string, ActivityCode> = new Map([
  ['1', 'cycling'],
  ['4', 'hiking'],
  ['9', 'running'],
  ['10', 'walking'],
]);

/** The activity that the type of a track means, as its creator writes it. */
export function activityOfType(type: string, creator: string | null): ActivityCode | 'other' {
  const numbered = /strava/i.test(creator ?? '') ? stravaNumbers.get(type) : undefined;
  return numbered ?? activityOfWord(type);
}
