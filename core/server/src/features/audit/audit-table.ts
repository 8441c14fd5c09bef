import { csvText } from '@regimen/domain';
import type { ShownEntry } from './audit-entries.repository.js';

const heads = ['number', 'at', 'member', 'action', 'subject', 'decision', 'reason'] as const;

/** Entries as comma-separated values (RFC 4180), with a mark that makes spreadsheets read them as UTF-8. */
export function auditTable(entries: readonly ShownEntry[]): string {
  const rows = entries.map(({ number, at, memberId, action, subject, decision, reason }) => [
    number,
    at.toISOString(),
    memberId,
    action,
    subject,
    decision,
    reason,
  ]);
  return `\uFEFF${csvText([heads, ...rows])}`;
}
