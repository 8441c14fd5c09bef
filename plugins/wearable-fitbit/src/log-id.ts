import type { JsonObject } from '@regimen/plugin-api/reading';

/** What a log is known by; null where it has no number. */
export function logIdOf({ logId }: JsonObject): string | null {
  return Number.isSafeInteger(logId) || (typeof logId === 'string' && logId !== '') ? String(logId) : null;
}
