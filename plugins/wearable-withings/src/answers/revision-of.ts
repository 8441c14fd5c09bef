import type { JsonObject } from '@regimen/plugin-api/reading';
import { epochInstant, positiveIn, revision } from '@regimen/plugin-api/reading';

/** When an entry was last changed (`modified`, seconds since 1970). */
export function revisionOf(entry: JsonObject): { revisedAt?: string } {
  const seconds = positiveIn(entry, 'modified');
  return revision(epochInstant(seconds === null ? null : seconds * 1000));
}
