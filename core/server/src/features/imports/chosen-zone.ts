import { isTimeZone } from '@regimen/domain';
import type { ReadingContext } from '@regimen/plugin-api';

/** The setting that says in which IANA zone the times of a file were written, where the file itself does not. */
export const zoneSetting = 'timeZone';

/** The zone a person chose for a file, or else their own; what is no zone chooses nothing. */
export function chosenZone({ timeZone, settings }: ReadingContext): string {
  const chosen = settings?.[zoneSetting];
  return chosen !== undefined && isTimeZone(chosen) ? chosen : timeZone;
}
