import { decodeText, gatherBytes, readJson } from './index.js';

async function* pieces(...parts: (string | Uint8Array)[]) {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}

describe('reading small files', () => {
  it.each([
    ['UTF-8', Buffer.from('Größe'), 'Größe'],
    ['UTF-8 with a mark', Buffer.from('\uFEFFGröße'), 'Größe'],
    ['UTF-16, little end first', Buffer.from('\uFEFFGröße', 'utf16le'), 'Größe'],
    ['UTF-16, big end first', Buffer.from('\uFEFFGröße', 'utf16le').swap16(), 'Größe'],
    ['Windows-1252', Buffer.from('Größe', 'latin1'), 'Größe'],
  ])('decodes %s', (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('takes no bytes for text', () => {
    expect(() => decodeText(Uint8Array.of(80, 0, 0, 1))).toThrow(
      expect.objectContaining({ code: 'not-text' }) as Error,
    );
  });

  it('refuses an empty and a too large file', async () => {
    await expect(gatherBytes(pieces(), 10)).rejects.toMatchObject({ code: 'empty-file' });
    await expect(gatherBytes(pieces('12345', '678901'), 10)).rejects.toMatchObject({
      code: 'file-too-large',
      where: 'byte 10',
    });
  });

  it('says where JSON ends being JSON', async () => {
    expect(await readJson(pieces('{"a":', ' 1}'))).toEqual({ a: 1 });
    await expect(readJson(pieces('{"a": 1, b}'))).rejects.toMatchObject({
      code: 'not-json',
      where: 'character 9',
    });
  });
});
