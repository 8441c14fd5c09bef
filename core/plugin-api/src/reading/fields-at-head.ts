const quotedName = /"((?:[^"\\]|\\.){1,128})"\s*:/g;

/**
 * The names of all fields in the beginning of a JSON file, whatever their depth: by them a source knows its own. Empty
 * where the file does not begin as JSON.
 */
export function fieldsAtHead(head: Uint8Array): ReadonlySet<string> {
  const text = new TextDecoder(encodingOf(head)).decode(head);
  if (!/^\s*[[{]/.test(text)) return new Set();
  return new Set([...text.matchAll(quotedName)].map(([, name = '']) => name));
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
