/** No statement that does anything but read and write rows begins with one of these words. */
const rowStatements = new Set(['select', 'insert', 'update', 'delete', 'merge', 'with', 'values', 'table']);

/**
 * Refuses what would end the transaction, change its role or settings, or make tables: migrations do that.
 * @throws TypeError
 */
export function refuseOtherStatements(sql: string): void {
  const word = /^[a-z]+/i.exec(behindComments(sql))?.[0].toLowerCase() ?? '';
  if (!rowStatements.has(word))
    throw new TypeError(`A plugin's query begins with one of ${[...rowStatements].join(', ')}.`);
}

/** What follows white space, comments and opening parentheses. Comments nest in PostgreSQL. */
function behindComments(sql: string): string {
  let at = 0;
  let depth = 0;
  while (at < sql.length) {
    if (sql.startsWith('/*', at)) [depth, at] = [depth + 1, at + 2];
    else if (depth > 0 && sql.startsWith('*/', at)) [depth, at] = [depth - 1, at + 2];
    else if (depth > 0) at += 1;
    else if (sql.startsWith('--', at)) at = endOfLine(sql, at);
    else if (/[\s(]/.test(sql[at]!)) at += 1;
    else break;
  }
  return sql.slice(at);
}

function endOfLine(sql: string, from: number): number {
  const end = sql.slice(from).search(/[\r\n]/);
  return end < 0 ? sql.length : from + end;
}
