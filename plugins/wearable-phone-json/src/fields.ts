import { isJsonObject } from '@regimen/plugin-api/reading';
import type { JsonObject } from '@regimen/plugin-api/reading';

/** Fields of an object by their plain names, so that `startTime`, `start-time` and `start_time` are one. */
export type Fields = ReadonlyMap<string, unknown>;

/** `startTime`, `Start Time`, `start-time`: all `start_time`. */
export function plainName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

/** Where two spellings of a name stand side by side, the first counts; null is as good as absent. */
export function fieldsOf(object: JsonObject): Fields {
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(object)) {
    const plain = plainName(name);
    if (value !== null && !fields.has(plain)) fields.set(plain, value);
  }
  return fields;
}

/** The value of the first of several names that has one. */
export function firstOf(fields: Fields, names: readonly string[]): unknown {
  const name = names.find((candidate) => fields.has(candidate));
  return name === undefined ? undefined : fields.get(name);
}

/** Text, or a whole number as text, of the first of several names; null where there is none. */
export function textOf(fields: Fields, names: readonly string[]): string | null {
  const value = firstOf(fields, names);
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  return Number.isSafeInteger(value) ? String(value) : null;
}

/** Objects of the first of several names that holds a list. */
export function objectsOf(fields: Fields, names: readonly string[]): readonly JsonObject[] {
  const value = firstOf(fields, names);
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
