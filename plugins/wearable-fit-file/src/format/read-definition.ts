import { baseTypeSizes } from './base-types.js';
import type { DeveloperFieldDefinition, FieldDefinition, MessageDefinition } from './fit-message.js';

interface ReadDefinition {
  definition: MessageDefinition;
  /** Numbers of fields whose size is no whole number of values. */
  oddSizes: number[];
  /** First byte behind it. */
  next: number;
}

/** Reads the definition message at `at`; null when it does not end before `end`. */
export function readDefinition(bytes: Uint8Array, at: number, end: number): ReadDefinition | null {
  if (at + 6 > end) return null;
  const hasDeveloperFields = (bytes[at]! & 0x20) !== 0;
  const native = at + 6;
  const behindNative = native + bytes[at + 5]! * 3;
  const developer = behindNative + (hasDeveloperFields ? 1 : 0);
  const next = developer + (hasDeveloperFields ? (bytes[behindNative] ?? 0) * 3 : 0);
  if (behindNative > end || next > end) return null;
  const littleEndian = bytes[at + 2] === 0;
  const fields: (FieldDefinition | undefined)[] = [];
  const oddSizes: number[] = [];
  let size = 0;
  for (let cursor = native; cursor < behindNative; cursor += 3) {
    const [number, length, baseType] = [bytes[cursor]!, bytes[cursor + 1]!, bytes[cursor + 2]!];
    fields[number] = { offset: size, size: length, baseType };
    if (length % (baseTypeSizes[baseType & 0x1f] || 1) !== 0) oddSizes.push(number);
    size += length;
  }
  const developerFields: DeveloperFieldDefinition[] = [];
  for (let cursor = developer; cursor < next; cursor += 3) {
    const [field, length, app] = [bytes[cursor]!, bytes[cursor + 1]!, bytes[cursor + 2]!];
    developerFields.push({ app, field, offset: size, size: length });
    size += length;
  }
  const [low, high] = littleEndian ? [3, 4] : [4, 3];
  const global = bytes[at + low]! | (bytes[at + high]! << 8);
  return { definition: { global, littleEndian, size, fields, developerFields }, oddSizes, next };
}
