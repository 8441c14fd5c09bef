/** How a base type is read; `null` results mean "no value". */
interface BaseType {
  size: number;
  read(view: DataView, at: number, littleEndian: boolean): number;
  invalid: number;
}

const uint8 = (invalid: number): BaseType => ({ size: 1, read: (view, at) => view.getUint8(at), invalid });
const uint16 = (invalid: number): BaseType => ({
  size: 2,
  read: (view, at, little) => view.getUint16(at, little),
  invalid,
});
const uint32 = (invalid: number): BaseType => ({
  size: 4,
  read: (view, at, little) => view.getUint32(at, little),
  invalid,
});
const uint64 = (invalid: bigint): BaseType => ({
  size: 8,
  read: (view, at, little) => Number(view.getBigUint64(at, little)),
  invalid: Number(invalid),
});

/** By the low five bits of the base type byte; the text type (7) is read elsewhere. */
export const baseTypes: readonly (BaseType | null)[] = [
  uint8(0xff),
  { size: 1, read: (view, at) => view.getInt8(at), invalid: 0x7f },
  uint8(0xff),
  { size: 2, read: (view, at, little) => view.getInt16(at, little), invalid: 0x7fff },
  uint16(0xffff),
  { size: 4, read: (view, at, little) => view.getInt32(at, little), invalid: 0x7fffffff },
  uint32(0xffffffff),
  null,
  // All bits set is a NaN in both float types, so NaN needs no second test.
  { size: 4, read: (view, at, little) => view.getFloat32(at, little), invalid: NaN },
  { size: 8, read: (view, at, little) => view.getFloat64(at, little), invalid: NaN },
  uint8(0),
  uint16(0),
  uint32(0),
  uint8(0xff),
  {
    size: 8,
    read: (view, at, little) => Number(view.getBigInt64(at, little)),
    invalid: Number(0x7fffffffffffffffn),
  },
  uint64(0xffffffffffffffffn),
  uint64(0n),
];
