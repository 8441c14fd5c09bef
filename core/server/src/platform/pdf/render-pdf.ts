import { drawBlock } from './draw-block.js';
import type { PaperDocument } from './paper-document.js';
import type { PaperFonts } from './paper-fonts.js';
import { colours, gaps, sizes } from './paper-style.js';
import { Sheet } from './sheet.js';

/**
 * A document as tagged PDF 1.7 (title, language, headings, lists and tables as such), its fonts embedded as far as they
 * are used. The same document gives the same pages.
 */
export async function renderPdf(document: PaperDocument, fonts: PaperFonts): Promise<Buffer> {
  const sheet = new Sheet(document, fonts);
  drawTitle(sheet, document.title);
  for (const block of document.blocks) drawBlock(sheet, block);
  drawRunning(sheet, document);
  return sheet.end();
}

function drawTitle(sheet: Sheet, title: string): void {
  const { left, width, doc } = sheet;
  const style = { isBold: true, size: sizes.title, colour: colours.accent };
  const y = doc.y;
  sheet.tagged(sheet.root, 'H1', () => sheet.write(title, { x: left, y, width }, style));
  doc.y += gaps.block;
}

const pageOf = {
  en: (page: number, pages: number) => `Page ${page} of ${pages}`,
  zh: (page: number, pages: number) => `第${page}页，共${pages}页`,
};

/** What stands on every page, once all pages are there to be counted. */
function drawRunning(sheet: Sheet, { running, language }: PaperDocument): void {
  const { doc } = sheet;
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    const { left, width } = sheet;
    const { height, margins } = doc.page;
    const foot = height - margins.bottom + 18;
    // Below the margin, where text would else begin a new page.
    doc.page.margins = { ...margins, bottom: 0 };
    const style = { size: sizes.small, colour: colours.muted };
    sheet.decoration(() => {
      doc
        .lineWidth(0.5)
        .strokeColor(colours.line)
        .moveTo(left, 50)
        .lineTo(left + width, 50)
        .moveTo(left, foot - 4)
        .lineTo(left + width, foot - 4)
        .stroke();
      sheet.write(running.head, { x: left, y: 34, width }, style);
      sheet.write(running.foot, { x: left, y: foot, width: width * 0.75 }, style);
      const number = pageOf[language](page - start + 1, count);
      sheet.write(
        number,
        { x: left + width * 0.75, y: foot, width: width * 0.25 },
        { ...style, align: 'right' },
      );
    }, 'Pagination');
    doc.page.margins = margins;
  }
}
