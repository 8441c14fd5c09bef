import { SourceFileError } from '../extension-points/wearable-source.js';

/** One row as written. Cells are text, without their quotes; how many there are is up to the row. */
export interface CsvRow {
  /** The line it begins on, from 1. */
  line: number;
  cells: readonly string[];
  /** The file ends within it: a row with fewer cells than its fellows was cut off then, perhaps within a number. */
  unended?: true;
}

/** Beyond these no honest table goes (engineering choice); a longer open quote was never closed. */
const limits = { rowCharacters: 256 * 1024, columns: 4096, openQuotes: 100 };

interface ReadRow {
  cells: string[];
  next: number;
  openQuote: boolean;
}

/**
 * Cuts text into rows as RFC 4180 has them, with what real exports add: any line end, stray quotes, quotes never closed. A
 * quote that stays open costs the line it stands on, not the rest of the file. (A parser that throws at an open quote
 * has swallowed everything behind it by then, which is why this one is our own.)
 */
export class CsvSplitter {
  private text = '';
  private line = 1;
  private lineEnd: string | null = null;
  private openQuotes = 0;
  private firstOpenQuote = '';

  constructor(private readonly delimiter: string) {}

  /** Quotes that were never closed, and the line of the first. */
  get unterminated(): { count: number; where: string } {
    return { count: this.openQuotes, where: this.firstOpenQuote };
  }

  /** @throws SourceFileError for a row no table has. */
  push(text: string): CsvRow[] {
    this.text += text;
    return this.take(false);
  }

  /** The rest, the last row without its line end included. @throws SourceFileError for a row no table has. */
  end(): CsvRow[] {
    return this.take(true);
  }

  private take(isEnd: boolean): CsvRow[] {
    this.lineEnd ??= lineEndOf(this.text, isEnd);
    if (this.lineEnd === null) return this.wait(0, []);
    const rows: CsvRow[] = [];
    let at = 0;
    let quote = -2;
    while (at < this.text.length) {
      if (quote !== -1 && quote < at) quote = this.text.indexOf('"', at);
      const end = this.text.indexOf(this.lineEnd, at);
      const isPlain = quote === -1 || (end !== -1 && quote > end);
      const row = isPlain ? this.plainRow(at, end, isEnd) : this.quotedRow(at, isEnd);
      if (row === null) break;
      this.keep(rows, row, at);
      at = row.next;
    }
    return this.wait(at, rows);
  }

  private keep(rows: CsvRow[], { cells, next, openQuote }: ReadRow, from: number): void {
    if (cells.length > limits.columns) throw this.tooLarge('The table has more columns than any has.');
    if (openQuote) {
      this.openQuotes += 1;
      if (this.openQuotes === 1) this.firstOpenQuote = `line ${this.line}`;
    }
    const unended = this.text[next - 1] !== this.lineEnd ? ({ unended: true } as const) : {};
    if (cells.some((cell) => cell !== '')) rows.push({ line: this.line, cells, ...unended });
    for (let end = this.nextEnd(from); end !== -1 && end < next; end = this.nextEnd(end + 1)) this.line += 1;
  }

  private nextEnd(from: number): number {
    return this.text.indexOf(this.lineEnd!, from);
  }

  private wait(from: number, rows: CsvRow[]): CsvRow[] {
    this.text = this.text.slice(from);
    if (this.text.length > limits.rowCharacters) throw this.tooLarge('A row is longer than any table has.');
    return rows;
  }

  private tooLarge(message: string): SourceFileError {
    return new SourceFileError('csv-limit', message, `line ${this.line}`);
  }

  private plainRow(at: number, end: number, isEnd: boolean): ReadRow | null {
    if (end === -1 && !isEnd) return null;
    const stop = end === -1 ? this.text.length : end;
    const cells = withoutReturn(this.text.slice(at, stop)).split(this.delimiter);
    return { cells, next: end === -1 ? stop : end + 1, openQuote: false };
  }

  /** Null while the row may go on in text not seen yet. */
  private quotedRow(from: number, isEnd: boolean): ReadRow | null {
    const cells: string[] = [];
    let at = from;
    for (;;) {
      const cell = this.text[at] === '"' ? this.quotedCell(at, from, isEnd) : this.plainCell(at, isEnd);
      if (cell === null) return null;
      cells.push(cell.text);
      at = cell.next;
      if (cell.endsRow) return { cells, next: at, openQuote: cell.openQuote };
    }
  }

  private plainCell(at: number, isEnd: boolean) {
    const end = this.text.indexOf(this.lineEnd!, at);
    const delimiter = this.text.indexOf(this.delimiter, at);
    if (end === -1 && delimiter === -1 && !isEnd) return null;
    const endsRow = delimiter === -1 || (end !== -1 && end < delimiter);
    const stop = !endsRow ? delimiter : end === -1 ? this.text.length : end;
    const text = this.text.slice(at, stop);
    return { text: endsRow ? withoutReturn(text) : text, next: stop + 1, endsRow, openQuote: false };
  }

  private quotedCell(open: number, rowStart: number, isEnd: boolean) {
    const { text } = this;
    let content = '';
    let from = open + 1;
    for (;;) {
      const quote = text.indexOf('"', from);
      const isTooLong = (quote === -1 ? text.length : quote) - rowStart > limits.rowCharacters;
      if (isTooLong || this.openQuotes >= limits.openQuotes) return this.openCell(open, isEnd);
      if (!isEnd && (quote === -1 || this.nextEnd(quote) === -1)) return null;
      if (quote === -1) return this.openCell(open, isEnd);
      content += text.slice(from, quote);
      from = quote + 1;
      if (text[from] === '"') from += 1;
      else {
        const behind = this.behindQuote(from);
        if (behind) return { text: content, ...behind, openQuote: false };
        // A quote within a line is an inch or a nickname; one on a later line opens that line's cell, so ours never closed.
        if (content.includes(this.lineEnd!)) return this.openCell(open, isEnd);
      }
      content += '"';
    }
  }

  /** Where a cell goes on behind its closing quote; null where the quote closes nothing. */
  private behindQuote(at: number): { next: number; endsRow: boolean } | null {
    let next = at;
    while (this.text[next] === ' ') next += 1;
    if (next >= this.text.length) return { next, endsRow: true };
    if (this.text[next] === this.delimiter) return { next: next + 1, endsRow: false };
    if (this.lineEnd === '\n' && this.text[next] === '\r') next += 1;
    return this.text[next] === this.lineEnd ? { next: next + 1, endsRow: true } : null;
  }

  /** A cell whose quote was never closed ends with its line. */
  private openCell(open: number, isEnd: boolean) {
    const end = this.nextEnd(open);
    if (end === -1 && !isEnd) return null;
    const stop = end === -1 ? this.text.length : end;
    const text = withoutReturn(this.text.slice(open + 1, stop));
    return { text, next: stop + 1, endsRow: true, openQuote: true };
  }
}

/** Line feeds, or the carriage returns of old Macs where there are no others; null while a return may be half of a pair. */
function lineEndOf(text: string, isEnd: boolean): string | null {
  if (text.includes('\n')) return '\n';
  const at = text.indexOf('\r');
  if (at !== -1 && (at + 1 < text.length || isEnd)) return '\r';
  return isEnd ? '\n' : null;
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
