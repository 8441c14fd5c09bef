import type { ShownEntry } from './audit-entries.repository.js';

const heads = ['number', 'at', 'member', 'action', 'subject', 'decision', 'reason'] as const;

/** Entries as comma-separated values (RFC 4180), with a mark that makes spreadsheets read them as UTF-8. */
export function auditTable(entries: readonly ShownEntry[]): string {
  const rows = entries.map(({ number, at, memberId, action, subject, decision, reason }) =>
    [String(number), at.toISOString(), memberId ?? '', action, subject, decision, reason ?? ''].map(cell),
  );
  return `\uFEFF${[heads.map(cell), ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}

/** A spreadsheet takes a cell that begins like this for a formula; behind an apostrophe it is text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
