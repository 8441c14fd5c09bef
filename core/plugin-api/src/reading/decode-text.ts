import { SourceFileError } from '../extension-points/wearable-source.js';

/**
 * Text of a small file: by its byte-order mark, else UTF-8, else Windows-1252, which old exporters write. The mark itself
 * is left out.
 * @throws SourceFileError when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const label = labelOf(bytes);
  const text = decodeAs(label, bytes) ?? decodeAs('windows-1252', bytes);
  if (text === null || text.includes('\0'))
    throw new SourceFileError('not-text', 'The file is no text.', 'byte 0');
  return text;
}

function labelOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
