import type { PaperBlock } from './paper-document.js';
import { cell, colours, gaps, sizes } from './paper-style.js';
import { drawTable } from './draw-table.js';
import type { Sheet, TextStyle } from './sheet.js';

type Block<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { kind: Kind }>;

const bulletWidth = 11;
/** No heading stands last on a page: this much of what follows goes with it. */
const follows = 60;

/** Writes one block below what is there. */
export function drawBlock(sheet: Sheet, block: PaperBlock): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(sheet, block);
    case 'paragraph':
      return drawParagraph(sheet, block);
    case 'list':
      return drawList(sheet, block);
    case 'facts':
      return drawTable(sheet, {
        caption: '',
        columns: [
          { title: '', share: 2 },
          { title: '', share: 5 },
        ],
        rows: block.entries,
      });
    case 'table':
      return drawTable(sheet, block);
    case 'notice':
      return drawNotice(sheet, block);
  }
}

function drawHeading(sheet: Sheet, { level, text, note }: Block<'heading'>): void {
  const style: TextStyle = {
    isBold: true,
    size: level === 2 ? sizes.heading2 : sizes.heading3,
    colour: level === 2 ? colours.accent : colours.text,
  };
  const whole = note === undefined ? text : `${text} · ${note}`;
  const gap = level === 2 ? gaps.heading2 : gaps.heading3;
  const { left, width, doc } = sheet;
  sheet.keepTogether(gap + sheet.heightOf(whole, width, style) + follows);
  const y = doc.y + gap;
  sheet.tagged(sheet.root, `H${level}`, () => sheet.write(whole, { x: left, y, width }, style));
  if (level === 2) {
    const line = doc.y + 2;
    sheet.decoration(() => rule(sheet, line, colours.accent));
    doc.y = line + 2;
  }
  doc.y += 3;
}

function rule({ doc, left, width }: Sheet, y: number, colour: string): void {
  doc
    .lineWidth(0.8)
    .strokeColor(colour)
    .moveTo(left, y)
    .lineTo(left + width, y)
    .stroke();
}

function drawParagraph(sheet: Sheet, { text, isMuted = false }: Block<'paragraph'>): void {
  const { left, width, doc } = sheet;
  const style = isMuted ? { colour: colours.muted, size: sizes.small } : {};
  sheet.keepTogether(Math.min(sheet.heightOf(text, width, style), follows));
  const y = doc.y;
  sheet.tagged(sheet.root, 'P', () => sheet.write(text, { x: left, y, width }, style));
  doc.y += gaps.block;
}

function drawList(sheet: Sheet, { items }: Block<'list'>): void {
  const list = sheet.section('L');
  for (const item of items) drawItem(sheet, list, item, { left: sheet.left, width: sheet.width });
  sheet.doc.y += gaps.block - gaps.line;
}

function drawItem(
  sheet: Sheet,
  list: ReturnType<Sheet['section']>,
  item: string,
  { left, width }: { left: number; width: number },
): void {
  const { doc } = sheet;
  sheet.keepTogether(sheet.heightOf(item, width - bulletWidth));
  const y = doc.y;
  const entry = doc.struct('LI');
  list.add(entry);
  sheet.tagged(entry, 'Lbl', () => sheet.write('•', { x: left, y, width: bulletWidth }));
  sheet.tagged(entry, 'LBody', () =>
    sheet.write(item, { x: left + bulletWidth, y, width: width - bulletWidth }),
  );
  doc.y += gaps.line;
}

/** A frame that is never torn between pages. */
function drawNotice(sheet: Sheet, { title, items }: Block<'notice'>): void {
  const { doc, left, width } = sheet;
  const inner = { left: left + 2 * cell.x, width: width - 4 * cell.x };
  const style: TextStyle = { isBold: true, size: sizes.heading3, colour: colours.danger };
  const height =
    sheet.heightOf(title, inner.width, style) +
    items.reduce((sum, item) => sum + sheet.heightOf(item, inner.width - bulletWidth) + gaps.line, 0) +
    6 * cell.y;
  sheet.keepTogether(height + gaps.block);
  const top = doc.y + gaps.line;
  sheet.decoration(() => {
    doc.lineWidth(1.2).rect(left, top, width, height).fillAndStroke(colours.dangerBand, colours.danger);
  });
  sheet.tagged(sheet.root, 'H2', () =>
    sheet.write(title, { x: inner.left, y: top + 2 * cell.y, width: inner.width }, style),
  );
  doc.y += cell.y;
  const list = sheet.section('L');
  for (const item of items) drawItem(sheet, list, item, inner);
  doc.y = top + height + gaps.block;
}
