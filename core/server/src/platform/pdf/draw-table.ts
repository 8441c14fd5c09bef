import type { PaperColumn } from './paper-document.js';
import { cell, colours, gaps, sizes } from './paper-style.js';
import type { Sheet, TextStyle } from './sheet.js';

interface Table {
  caption: string;
  columns: readonly PaperColumn[];
  rows: readonly (readonly string[])[];
}

/** Where a column stands, and how its text is set. */
interface Place {
  x: number;
  width: number;
  align: 'left' | 'right';
}

type Structure = ReturnType<Sheet['section']>;

const head: TextStyle = { isBold: true, size: sizes.small, colour: colours.accent };

/**
 * A table whose first column names the rows. No row is torn between pages; the head is written again on each, once for a
 * screen reader. Columns without titles have no head.
 */
export function drawTable(sheet: Sheet, { caption, columns, rows }: Table): void {
  if (rows.length === 0) return;
  const places = placesOf(sheet, columns);
  const titles = columns.map(({ title }) => title);
  const hasHead = titles.some((title) => title !== '');
  const structure = sheet.section('Table');
  if (caption !== '') drawCaption(sheet, structure, caption);
  const first = heightOfRow(sheet, rows[0] ?? [], places);
  sheet.keepTogether((hasHead ? heightOfRow(sheet, titles, places, head) : 0) + first);
  if (hasHead) drawRow(sheet, structure, titles, places, 'head');
  for (const row of rows) {
    const { doc } = sheet;
    if (doc.y + heightOfRow(sheet, row, places) > sheet.bottom) {
      doc.addPage();
      if (hasHead) drawRow(sheet, null, titles, places, 'head');
    }
    drawRow(sheet, structure, row, places, 'body');
  }
  sheet.doc.y += gaps.block;
}

function placesOf(sheet: Sheet, columns: readonly PaperColumn[]): Place[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let x = sheet.left;
  return columns.map(({ share, align = 'left' }) => {
    const width = (sheet.width * share) / whole;
    const place = { x: x + cell.x, width: width - 2 * cell.x, align };
    x += width;
    return place;
  });
}

function heightOfRow(
  sheet: Sheet,
  row: readonly string[],
  places: readonly Place[],
  style: TextStyle = {},
): number {
  const heights = row.map((text, index) =>
    sheet.heightOf(text, places[index]?.width ?? sheet.width, { isBold: index === 0, ...style }),
  );
  return Math.max(...heights) + 2 * cell.y;
}

function drawCaption(sheet: Sheet, table: Structure, caption: string): void {
  const { left, width, doc } = sheet;
  const style = { size: sizes.small, colour: colours.muted };
  sheet.keepTogether(sheet.heightOf(caption, width, style) + 4 * sizes.body);
  const y = doc.y;
  sheet.tagged(table, 'Caption', () => sheet.write(caption, { x: left, y, width }, style));
  doc.y += 2;
}

/** A row with its tags; a head that is written again on a later page (`table` null) is decoration. */
function drawRow(
  sheet: Sheet,
  table: Structure | null,
  row: readonly string[],
  places: readonly Place[],
  kind: 'head' | 'body',
): void {
  const { doc, left, width } = sheet;
  const isHead = kind === 'head';
  const height = heightOfRow(sheet, row, places, isHead ? head : {});
  const top = doc.y;
  sheet.decoration(() => {
    if (isHead) doc.rect(left, top, width, height).fill(colours.band);
    const line = top + height;
    doc
      .lineWidth(0.5)
      .strokeColor(colours.line)
      .moveTo(left, line)
      .lineTo(left + width, line)
      .stroke();
  });
  const line = table && doc.struct('TR');
  if (line) table.add(line);
  row.forEach((text, index) => {
    const { x, width: inner, align } = places[index]!;
    const style = isHead ? head : { isBold: index === 0 };
    const write = () => sheet.write(text, { x, y: top + cell.y, width: inner }, { ...style, align });
    if (!line) return sheet.decoration(write, 'Pagination');
    const isName = isHead || index === 0;
    sheet.tagged(line, isName ? 'TH' : 'TD', write, isName ? { scope: isHead ? 'Column' : 'Row' } : {});
  });
  doc.y = top + height;
}
