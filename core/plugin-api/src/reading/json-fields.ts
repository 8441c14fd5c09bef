/** An object of a JSON document; nothing is known of its fields. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A finite number; null for anything else, numbers written as text among it. */
export function numberIn(object: JsonObject, name: string): number | null {
  const value = ownField(object, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A number from 0; null for anything else. */
export function amountIn(object: JsonObject, name: string): number | null {
  const value = numberIn(object, name);
  return value !== null && value >= 0 ? value : null;
}

/** A number above 0, for what no living person has 0 of; null for anything else. */
export function positiveIn(object: JsonObject, name: string): number | null {
  const value = numberIn(object, name);
  return value !== null && value > 0 ? value : null;
}

/** Text that says something, without the blanks around it; else null. */
export function textIn(object: JsonObject, name: string): string | null {
  const value = ownField(object, name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

export function objectIn(object: JsonObject, name: string): JsonObject | null {
  const value = ownField(object, name);
  return isJsonObject(value) ? value : null;
}

/** A list; null where there is none. Its items must be checked one by one. */
export function listIn(object: JsonObject, name: string): readonly unknown[] | null {
  const value = ownField(object, name);
  return Array.isArray(value) ? (value as readonly unknown[]) : null;
}

function ownField(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
