/**
 * What a spreadsheet would take for a formula at the start of a cell (OWASP: CSV injection), also behind apostrophes: one
 * more makes it text, and taking one off gives the text back. Read alike by JavaScript and by PostgreSQL.
 */
export const formulaPattern = "^'*[=+@\\t\\r\\n-]";
const formulaStart = new RegExp(formulaPattern);

/**
 * Rows as CSV (RFC 4180). A text that a spreadsheet would run gets an apostrophe in front; numbers are written as they are.
 * Null is an empty cell.
 */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
