/**
 * Beats per minute of a Heart Rate Measurement (Bluetooth Heart Rate Service 1.0, 2011, section 3.1): one byte of flags, of
 * which bit 0 says whether the rate has two bytes, and bits 1 and 2 whether there is contact. Null without contact.
 */
export function readHeartRate(value: DataView): number | null {
  if (value.byteLength < 2) return null;
  const flags = value.getUint8(0);
  const hasNoContact = (flags & 0b110) === 0b100;
  if (hasNoContact) return null;
  const isWide = (flags & 1) === 1;
  if (isWide && value.byteLength < 3) return null;
  return isWide ? value.getUint16(1, true) : value.getUint8(1);
}
