const longestLabel = 1000;

/** The name of an entry, for people and for sources to know it by. Old tools write Windows-1252 or worse. */
export function labelOf(raw: Uint8Array): { text: string; isOdd: boolean } {
  const name = decode(raw).replaceAll('\\', '/');
  const isOdd =
    name === '' ||
    name.length > longestLabel ||
    name.includes('\0') ||
    /^(\/|[a-z]:)/i.test(name) ||
    name.split('/').some((part) => /^\.{2,}$/.test(part));
  return { text: name.replace(/\p{Cc}/gu, '_').slice(0, longestLabel), isOdd };
}

function decode(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('windows-1252').decode(raw);
  }
}
