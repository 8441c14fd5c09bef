import { TextDecoder } from 'node:util';

/** Bytes that hold every byte-order mark and XML declaration. */
export const headBytes = 1024;

/**
 * Decoder of an XML document, from its first bytes: by the byte-order mark, by the zeros that UTF-16 has, by the
 * declaration, else UTF-8. A declaration of UTF-16 over bytes that are none, which some exporters write, is passed over.
 */
export function xmlDecoder(head: Uint8Array): TextDecoder {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  if (first !== 0 && second === 0) return new TextDecoder('utf-16le');
  if (first === 0 && second !== 0) return new TextDecoder('utf-16be');
  const declared = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(latin1(head))?.[1];
  return declared === undefined || /^(utf|ucs|iso-10646)/i.test(declared)
    ? new TextDecoder('utf-8')
    : decoderNamed(declared);
}

function decoderNamed(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('utf-8');
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
