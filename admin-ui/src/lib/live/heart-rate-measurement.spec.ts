import { readHeartRate } from './heart-rate-measurement.js';

describe('readHeartRate', () => {
  it.each([
    ['one byte', [0b000, 72], 72],
    ['two bytes, low one first', [0b001, 0x2c, 0x01], 300],
    ['contact felt', [0b110, 90], 90],
    ['contact not felt', [0b100, 90], null],
    ['beats behind it', [0b10000, 64, 0x10, 0x03], 64],
    ['nothing', [], null],
    ['half of two bytes', [0b001, 0x2c], null],
  ])('reads %s', (_, bytes, bpm) => {
    expect(readHeartRate(new DataView(Uint8Array.from(bytes).buffer))).toBe(bpm);
  });
});
