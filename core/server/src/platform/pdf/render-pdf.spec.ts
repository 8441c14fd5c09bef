import { extractText, getDocumentProxy } from 'unpdf';
import type { PaperBlock, PaperDocument } from './paper-document.js';
import { paperFonts } from './paper-fonts.js';
import { renderPdf } from './render-pdf.js';

const document = (change: Partial<PaperDocument> = {}): PaperDocument => ({
  language: 'en',
  paper: 'a4',
  title: 'A plan for 李伟',
  createdAt: new Date('2026-11-27T10:00:00Z'),
  running: { head: '李伟 · ward', foot: 'Regimen' },
  blocks: [
    { kind: 'heading', level: 2, text: 'First part' },
    { kind: 'paragraph', text: 'Walk steadily. 平稳地走，一直走。' },
    { kind: 'list', items: ['one', 'two'] },
    { kind: 'notice', title: 'Stop', items: ['chest pain'] },
  ],
  ...change,
});

const read = async (bytes: Buffer) => getDocumentProxy(new Uint8Array(bytes));
const made = async (change?: Partial<PaperDocument>) => read(await renderPdf(document(change), paperFonts()));

interface Tag {
  role?: string;
  children?: readonly Tag[];
}
const rolesOf = ({ role, children = [] }: Tag): string[] => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap(rolesOf),
];
const roles = async (change?: Partial<PaperDocument>) => {
  const pdf = await made(change);
  return rolesOf((await (await pdf.getPage(1)).getStructTree()) as Tag);
};

describe('a document as PDF', () => {
  it('is tagged, with its title, its language and its parts as what they are', async () => {
    const pdf = await made();
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'A plan for 李伟', Language: 'en-GB' });
    expect((metadata as { getRaw(): string } | null)?.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await roles()).filter((role) => /^(?:H\d|P|L|LI|Lbl|LBody)$/.test(role))).toEqual([
      'H1',
      'H2',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'LI',
      'Lbl',
      'LBody',
      'H2',
      'L',
      'LI',
      'Lbl',
      'LBody',
    ]);
    expect((await (await made({ language: 'zh' })).getMetadata()).info).toMatchObject({ Language: 'zh-CN' });
  });

  it('can be read again, Chinese and rare names too, with nothing but embedded fonts', async () => {
    const name = '㐱喆 Ærøskøbing';
    const bytes = await renderPdf(document({ running: { head: name, foot: '' } }), paperFonts());
    const { text } = await extractText(await read(bytes), { mergePages: true });
    expect(text).toContain('平稳地走，一直走。');
    expect(text).toContain(name);
    expect(text).toContain('Page 1 of 1');
    expect(bytes.toString('latin1')).not.toMatch(/\/BaseFont \/Helvetica/);
    expect(bytes.length).toBeLessThan(200_000);
  });

  it.each([
    ['a4', 595.28, 841.89],
    ['letter', 612, 792],
  ] as const)('comes on %s', async (paper, width, height) => {
    const [, , right, top] = (await (await made({ paper })).getPage(1)).view;
    expect([right, top]).toEqual([expect.closeTo(width, 1), expect.closeTo(height, 1)]);
  });

  const table = (rows: number): PaperBlock => ({
    kind: 'table',
    caption: 'Days',
    columns: [
      { title: 'Day', share: 1 },
      { title: 'Minutes', share: 1, align: 'right' },
    ],
    rows: Array.from({ length: rows }, (_, index) => [`Day ${index}`, `${index} min`]),
  });

  it('loses no row of a long table, and names columns on every page but tells them once', async () => {
    const rows = 90;
    const change = { blocks: [table(rows)] };
    const pdf = await made(change);
    const pages = (await extractText(pdf, { mergePages: false })).text;
    expect(pages.length).toBeGreaterThan(2);
    for (let row = 0; row < rows; row += 1) expect(pages.join('\n')).toContain(`Day ${row} ${row} min`);
    for (const page of pages) expect(page).toContain('Minutes');
    const tags = await roles(change);
    expect(tags.filter((role) => role === 'TH')).toHaveLength(2 + rows);
    expect(tags.filter((role) => role === 'TD')).toHaveLength(rows);
    expect(tags.filter((role) => role === 'Table')).toHaveLength(1);
  });

  it('leaves no heading alone at the foot of a page', async () => {
    const blocks = Array.from({ length: 40 }, (_, index): PaperBlock[] => [
      { kind: 'heading', level: 3, text: `Week ${index}` },
      { kind: 'paragraph', text: `Text of ${index}` },
    ]).flat();
    const { text } = await extractText(await made({ blocks }), { mergePages: false });
    for (const page of text)
      for (const week of page.match(/Week (\d+)/g) ?? [])
        expect(page).toContain(week.replace('Week', 'Text of'));
  });

  it('shows hostile words as words', async () => {
    const hostile = 'a\u0000b\u202Ec <script>alert(1)</script> (]>> endobj ' + 'x'.repeat(2000);
    const { text } = await extractText(await made({ blocks: [{ kind: 'paragraph', text: hostile }] }), {
      mergePages: true,
    });
    expect(text).toContain('<script>alert(1)</script> (]>> endobj');
    expect(text.match(/x/g)!.length).toBeGreaterThanOrEqual(2000);
  });
});
