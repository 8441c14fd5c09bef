import { PdfPress } from './pdf-press.js';

it('makes files for so many at once, and asks whoever comes beyond them to come again', async () => {
  const press = new PdfPress();
  const print = () =>
    press.print({
      language: 'en',
      paper: 'a4',
      title: 'Plan',
      createdAt: new Date(0),
      running: { head: '', foot: '' },
      blocks: [],
    });
  const printed = await Promise.all(Array.from({ length: 9 }, print));
  expect(printed.map((bytes) => bytes?.toString('latin1', 0, 5) ?? 'busy')).toEqual([
    ...Array.from({ length: 8 }, () => '%PDF-'),
    'busy',
  ]);
  expect(await print()).not.toBeNull();
}, 60_000);
