import PDFDocument from 'pdfkit';
import type { PaperDocument, PaperSize } from './paper-document.js';
import type { PaperFonts } from './paper-fonts.js';
import { colours, gaps, margins, sizes } from './paper-style.js';

const names: Readonly<Record<PaperSize, string>> = { a4: 'A4', letter: 'LETTER' };
const tongues = { en: 'en-GB', zh: 'zh-CN' } as const;

type Structure = ReturnType<PDFKit.PDFDocument['struct']>;

/** How a text is set. */
export interface TextStyle {
  isBold?: boolean;
  size?: number;
  colour?: string;
  align?: 'left' | 'right';
}

/** The pages of a document while they are written: where the pen is, and the tags of what it writes. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  /** The whole document: parent of its blocks. */
  readonly root: Structure;

  constructor(
    { title, language, paper, createdAt }: PaperDocument,
    private readonly fonts: PaperFonts,
  ) {
    this.doc = new PDFDocument({
      size: names[paper],
      margins,
      pdfVersion: '1.7',
      // Known to the library, not yet to its types: marks the file as PDF/UA-1.
      subset: 'PDF/UA' as unknown as 'PDF/A-1',
      tagged: true,
      lang: tongues[language],
      displayTitle: true,
      bufferPages: true,
      info: { Title: title, Creator: 'Regimen', Producer: 'Regimen', CreationDate: createdAt },
      // None: the fonts that every reader has hold no Chinese and would not be embedded. A font given here and registered
      // again below would be read anew at each use.
      font: null as unknown as string,
    });
    this.doc.registerFont('regular', fonts.regular);
    this.doc.registerFont('bold', fonts.bold);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  get left(): number {
    return this.doc.page.margins.left;
  }

  get width(): number {
    return this.doc.page.width - this.doc.page.margins.left - this.doc.page.margins.right;
  }

  get bottom(): number {
    return this.doc.page.height - this.doc.page.margins.bottom;
  }

  /** Goes to a new page where less than so many points are left on this one. */
  keepTogether(height: number): void {
    if (this.doc.y + height > this.bottom) this.doc.addPage();
  }

  /** A child of the whole document. */
  section(type: string): Structure {
    const structure = this.doc.struct(type);
    this.root.add(structure);
    return structure;
  }

  /** A tagged piece of a parent, written at once. */
  tagged(parent: Structure, type: string, write: () => void, options: { scope?: string } = {}): void {
    parent.add(this.doc.struct(type, options as object, [write]));
  }

  /** What a screen reader passes over: lines, fills, page numbers. */
  decoration(draw: () => void, kind: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type: kind });
    draw();
    this.doc.endMarkedContent();
  }

  write(text: string, { x, y, width }: { x: number; y: number; width: number }, style: TextStyle = {}): void {
    this.set(style).text(text, x, y, { width, lineGap: gaps.line, align: style.align ?? 'left' });
  }

  heightOf(text: string, width: number, style: TextStyle = {}): number {
    return this.set(style).heightOfString(text, { width, lineGap: gaps.line });
  }

  private set({ isBold = false, size = sizes.body, colour = colours.text }: TextStyle): PDFKit.PDFDocument {
    return this.doc
      .font(isBold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(colour);
  }

  /** Ends the document. @returns its bytes. */
  async end(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    const whole = new Promise<Buffer>((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', () => resolve(Buffer.concat(chunks)));
      this.doc.on('error', reject);
    });
    this.root.end();
    this.doc.end();
    return whole;
  }
}
