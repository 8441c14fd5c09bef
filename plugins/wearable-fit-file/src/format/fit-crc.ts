/** CRC-16 with the reflected polynomial 0xA001, as FIT files end with; `tables[n]` looks n bytes ahead. */
const first = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
  return crc;
});
const after = (table: Uint16Array) => table.map((crc) => (crc >>> 8) ^ first[crc & 0xff]!);
const second = after(first);
const third = after(second);
const fourth = after(third);

/** Goes on from `begun`, the checksum of what came before. Four bytes at a time: a third of the time. */
export function fitCrc(bytes: Uint8Array, from: number, to: number, begun = 0): number {
  let crc = begun;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    crc =
      fourth[(crc ^ bytes[at]!) & 0xff]! ^
      third[(crc >>> 8) ^ bytes[at + 1]!]! ^
      second[bytes[at + 2]!]! ^
      first[bytes[at + 3]!]!;
  }
  for (; at < to; at += 1) crc = (crc >>> 8) ^ first[(crc ^ bytes[at]!) & 0xff]!;
  return crc;
}
