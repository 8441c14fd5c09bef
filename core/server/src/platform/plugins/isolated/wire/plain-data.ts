/**
 * What may cross between us and a process of plugins: trees of texts, numbers, truth values, null, lists, plain objects,
 * dates and bytes. They travel as JSON, which knows no prototypes, cycles, functions or getters.
 */

/** Marks what JSON has no word for: `{ "$": "date", "v": … }`. */
const mark = '$';
/** Far beyond anything honest. */
const limits = { depth: 60, nodes: 1_000_000 };
/** Names that could change every object, if somebody copied them carelessly. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** @throws TypeError for anything that is no such tree. */
export function encodePlain(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(toWire(value, limits.depth)) ?? 'null');
}

/** @throws TypeError or SyntaxError for anything that `encodePlain` would not have written. */
export function decodePlain(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return fromWire(JSON.parse(text), limits.depth, { left: limits.nodes });
}

function toWire(value: unknown, depth: number): unknown {
  if (depth === 0) throw new TypeError('The data lie too deep in each other, or in a circle.');
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number')
    return Number.isFinite(value) ? value : { [mark]: 'number', v: String(value) };
  if (value === undefined) return { [mark]: 'nothing' };
  if (value instanceof Date) return { [mark]: 'date', v: value.getTime() };
  if (ArrayBuffer.isView(value)) return { [mark]: 'bytes', v: base64Of(value) };
  if (Array.isArray(value)) return value.map((item) => toWire(item, depth - 1));
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} cannot leave its process.`);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const copy = Object.fromEntries(entries.map(([name, item]) => [name, toWire(item, depth - 1)]));
  return mark in copy ? { [mark]: 'object', v: copy } : copy;
}

function base64Of(view: ArrayBufferView): string {
  return Buffer.from(view.buffer, view.byteOffset, view.byteLength).toString('base64');
}

function fromWire(value: unknown, depth: number, budget: { left: number }): unknown {
  budget.left -= 1;
  if (depth === 0 || budget.left < 0) throw new TypeError('The data are too deep or too many.');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => fromWire(item, depth - 1, budget));
  if (mark in value) return markedValue(value as Record<string, unknown>, depth, budget);
  return plainObject(value, depth, budget);
}

function plainObject(value: object, depth: number, budget: { left: number }): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    if (forbidden.has(name)) throw new TypeError(`No name in the data may be "${name}".`);
    copy[name] = fromWire(item, depth - 1, budget);
  }
  return copy;
}

function markedValue(
  { [mark]: kind, v }: Record<string, unknown>,
  depth: number,
  budget: { left: number },
): unknown {
  if (kind === 'nothing') return undefined;
  if (kind === 'date' && (typeof v === 'number' || v === null)) return new Date(v ?? Number.NaN);
  if (kind === 'bytes' && typeof v === 'string') return new Uint8Array(Buffer.from(v, 'base64'));
  if (kind === 'number' && typeof v === 'string') return Number(v);
  if (kind === 'object' && typeof v === 'object' && v !== null && !Array.isArray(v))
    return plainObject(v, depth, budget);
  throw new TypeError('The data carry a mark that nobody knows.');
}
