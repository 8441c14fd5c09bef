import { Crc32 } from './crc32.js';
import { chosenFiles } from './chosen-files.js';
import { canBePacked, packFolder } from './pack-folder.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What a zip's directory tells, and the bytes it points to. */
async function unpack(zip: File): Promise<{ path: string; text: string; crc: number }[]> {
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  const text = (from: number, length: number) => new TextDecoder().decode(bytes.slice(from, from + length));
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const [crc, size, nameLength] = [16, 24, 28].map((field) => view.getUint32(at + field, true));
    const local = view.getUint32(at + 42, true);
    const pathLength = nameLength! & 0xffff;
    const path = text(at + 46, pathLength);
    at += 46 + pathLength;
    return { path, text: text(local + 30 + view.getUint16(local + 26, true), size!), crc: crc! };
  });
}

describe('Crc32', () => {
  it('gives the check value of its standard, in whatever pieces the bytes come', () => {
    const crc = new Crc32();
    crc.add(bytesOf('1234'));
    crc.add(bytesOf('56789'));
    expect(crc.value).toBe(0xcbf43926);
  });
});

describe('packFolder', () => {
  it('packs every file with its path, and tells how far it is', async () => {
    const files = [
      { path: 'Läufe/a.csv', file: new File(['123456789'], 'a.csv') },
      { path: 'Läufe/2025/b.csv', file: new File([], 'b.csv') },
    ];
    const told: number[] = [];
    const zip = await packFolder('Läufe', files, (done) => told.push(done));
    expect(zip.name).toBe('Läufe.zip');
    expect(await unpack(zip)).toEqual([
      { path: 'Läufe/a.csv', text: '123456789', crc: 0xcbf43926 },
      { path: 'Läufe/2025/b.csv', text: '', crc: 0 },
    ]);
    expect(told).toEqual([1, 2]);
  });

  it('is not asked for what one file cannot hold', () => {
    const large = { path: 'a', file: { size: 3 * 1024 ** 3 } as File };
    expect(canBePacked([large])).toBe(true);
    expect(canBePacked([large, large])).toBe(false);
    expect(canBePacked(Array.from({ length: 70_000 }, () => ({ path: 'a', file: new File([], 'a') })))).toBe(
      false,
    );
  });
});

describe('chosenFiles', () => {
  it('keeps a folder together and leaves out what systems put there', () => {
    const inFolder = (path: string) =>
      Object.defineProperty(new File([], path.split('/').at(-1)!), 'webkitRelativePath', { value: path });
    const chosen = chosenFiles([
      new File([], 'one.fit'),
      inFolder('Export/export.xml'),
      inFolder('Export/routes/1.gpx'),
      inFolder('Export/.DS_Store'),
      inFolder('Export/__MACOSX/1.gpx'),
    ]);
    expect(
      chosen.map((one) => (one.kind === 'file' ? one.file.name : one.files.map(({ path }) => path))),
    ).toEqual(['one.fit', ['Export/export.xml', 'Export/routes/1.gpx']]);
  });
});
