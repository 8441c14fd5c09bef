/**
 * Whether a text is an id as we write them. Others never reach the database, which would answer them with an error of its
 * own. One in capitals is none: to the database it is the same id, to everything else (locks, payloads, the audit trail)
 * another.
 */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}
