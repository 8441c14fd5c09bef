import { baseTypeSizes, readNumber } from './base-types.js';

export interface FieldDefinition {
  offset: number;
  size: number;
  baseType: number;
}

export interface MessageDefinition {
  global: number;
  littleEndian: boolean;
  size: number;
  /** By field number, 0 to 255. */
  fields: readonly (FieldDefinition | undefined)[];
}

const timestampField = 253;

/** A cursor on one data message. It is reused for the next one: read what is needed, keep nothing of it. */
export class FitMessage {
  /** Full or compressed timestamp in seconds since 1989-12-31T00:00Z; NaN without one. */
  time = NaN;
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

  /** The field's (first) number, unscaled; NaN when it is absent, invalid or of an unusable size. */
  number(field: number): number {
    const found = this.definition.fields[field];
    if (found === undefined) return NaN;
    const type = found.baseType & 0x1f;
    const size = baseTypeSizes[type] ?? 0;
    if (size === 0 || found.size < size) return NaN;
    return readNumber(this.view, this.at + found.offset, this.definition.littleEndian, type);
  }

  byte(field: number, index: number): number {
    const found = this.definition.fields[field];
    return found && index < found.size ? this.view.getUint8(this.at + found.offset + index) : NaN;
  }
}
