/** Bytes per value, by the low five bits of the base type byte; 0 for text, which is no number. */
export const baseTypeSizes = Uint8Array.of(1, 1, 1, 2, 2, 4, 4, 0, 4, 8, 1, 2, 4, 1, 8, 8, 8);

/**
 * The number at `at`, NaN for the type's own "no value". One flat switch, as this runs for every value of a file and
 * a table of functions is several times slower.
 */
export function readNumber(view: DataView, at: number, little: boolean, type: number): number {
  switch (type) {
    case 1:
      return valid(view.getInt8(at), 0x7f);
    case 3:
      return valid(view.getInt16(at, little), 0x7fff);
    case 4:
      return valid(view.getUint16(at, little), 0xffff);
    case 5:
      return valid(view.getInt32(at, little), 0x7fffffff);
    case 6:
      return valid(view.getUint32(at, little), 0xffffffff);
    // All bits set is a NaN in both float types already.
    case 8:
      return view.getFloat32(at, little);
    case 9:
      return view.getFloat64(at, little);
    case 10:
      return valid(view.getUint8(at), 0);
    case 11:
      return valid(view.getUint16(at, little), 0);
    case 12:
      return valid(view.getUint32(at, little), 0);
    case 14:
      return valid(Number(view.getBigInt64(at, little)), Number(0x7fffffffffffffffn));
    case 15:
      return valid(Number(view.getBigUint64(at, little)), Number(0xffffffffffffffffn));
    case 16:
      return valid(Number(view.getBigUint64(at, little)), 0);
    default:
      return valid(view.getUint8(at), 0xff);
  }
}

function valid(value: number, invalid: number): number {
  return value === invalid ? NaN : value;
}
