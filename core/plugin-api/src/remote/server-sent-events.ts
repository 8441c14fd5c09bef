/** Data of each event of a stream, in order (WHATWG HTML, 9.2 "Server-sent events"); names, ids and comments are left out. */
export async function* eventData(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let data: string[] = [];
  for await (const piece of pieces) {
    // A line without end is put together once, not searched anew with every piece.
    const mayEndLine = /[\r\n]/u.test(piece) || rest.endsWith('\r');
    rest += piece;
    if (!mayEndLine) continue;
    const lines = rest.split(/\r\n|\n|\r(?!$)/u);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) yield data.join('\n');
        data = [];
      } else {
        const field = /^data(?:: ?(.*))?$/su.exec(line);
        if (field) data.push(field[1] ?? '');
      }
    }
  }
  // Servers leave out the last empty line; an event without it is cut short only if it is cut short in itself.
  const last = /^data(?:: ?(.*))?$/su.exec(rest.replace(/\r$/u, ''));
  if (last) data.push(last[1] ?? '');
  if (data.length > 0) yield data.join('\n');
}
