/**
 * Whether an object in a JSON text has a key twice. Readers disagree on which of the two counts (RFC 8259, 4), so that
 * whoever checked a token and whoever reads it may see different people.
 */
export function hasRepeatedKey(json: string): boolean {
  const open: (Set<string> | null)[] = [];
  let last: string | null = null;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':' && last !== null) {
      const key = JSON.parse(last) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) return true;
      keys?.add(key);
    }
    last = token.startsWith('"') ? token : null;
  }
  return false;
}
