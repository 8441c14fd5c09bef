import { baseTypeSizes, readNumber } from './base-types.js';

export interface FieldDefinition {
  offset: number;
  size: number;
  baseType: number;
}

/** A field that an app on the device added. What it means stands in a message of the file. */
export interface DeveloperFieldDefinition {
  /** Which of the file's apps, and which of its fields: together the identity, as names repeat. */
  app: number;
  field: number;
  offset: number;
  size: number;
}

export interface MessageDefinition {
  global: number;
  littleEndian: boolean;
  size: number;
  /** By field number, 0 to 255. */
  fields: readonly (FieldDefinition | undefined)[];
  developerFields: readonly DeveloperFieldDefinition[];
}

const timestampField = 253;

/** A cursor on one data message. It is reused for the next one: read what is needed, keep nothing of it. */
export class FitMessage {
  /** Full or compressed timestamp in seconds since 1989-12-31T00:00Z; NaN without one. */
  time = NaN;
  /** How many bytes of messages the link has: with the size of one, how many there can be at most. */
  linkBytes = 0;
  private at = 0;

  constructor(
    private readonly view: DataView,
    public definition: MessageDefinition,
  ) {}

  moveTo(definition: MessageDefinition, at: number, compressedTime: number): void {
    this.definition = definition;
    this.at = at;
    const full = this.number(timestampField);
    this.time = Number.isNaN(full) ? compressedTime : full;
  }

  /** The field's number (the `index`th of an array), unscaled; NaN when absent, invalid or of an unusable size. */
  number(field: number, index = 0): number {
    const found = this.definition.fields[field];
    if (found === undefined) return NaN;
    return this.read(found.offset, found.size, found.baseType, index);
  }

  /** How many numbers the field holds; 0 when it is absent. */
  count(field: number): number {
    const found = this.definition.fields[field];
    const size = found ? baseTypeSizes[found.baseType & 0x1f] : 0;
    return found && size ? Math.floor(found.size / size) : 0;
  }

  byte(field: number, index: number): number {
    const found = this.definition.fields[field];
    return found && index < found.size ? this.view.getUint8(this.at + found.offset + index) : NaN;
  }

  /** The text up to its end mark; what is no UTF-8 becomes replacement characters. */
  text(field: number): string {
    const found = this.definition.fields[field];
    if (!found) return '';
    const bytes = new Uint8Array(this.view.buffer, this.view.byteOffset + this.at + found.offset, found.size);
    const end = bytes.indexOf(0);
    return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
  }

  /** The (first) number of a developer field, unscaled, read as `baseType`; NaN as for `number`. */
  developerNumber({ offset, size }: DeveloperFieldDefinition, baseType: number): number {
    return this.read(offset, size, baseType, 0);
  }

  private read(offset: number, available: number, baseType: number, index: number): number {
    const type = baseType & 0x1f;
    const size = baseTypeSizes[type] ?? 0;
    if (size === 0 || available < size * (index + 1)) return NaN;
    return readNumber(this.view, this.at + offset + size * index, this.definition.littleEndian, type);
  }
}
