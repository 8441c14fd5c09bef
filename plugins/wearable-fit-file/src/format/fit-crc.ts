/** CRC-16 with the reflected polynomial 0xA001, as FIT files end with. */
const table = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
  return crc;
});

/** Goes on from `begun`, the checksum of what came before. */
export function fitCrc(bytes: Uint8Array, from: number, to: number, begun = 0): number {
  let crc = begun;
  for (let at = from; at < to; at += 1) crc = (crc >>> 8) ^ table[(crc ^ bytes[at]!) & 0xff]!;
  return crc;
}
