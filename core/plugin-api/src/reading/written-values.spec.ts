import { readWrittenNumber } from './written-number.js';
import { readWrittenOffset } from './written-offset.js';

it.each([
  ['+09:00', 540],
  ['-0330', -210],
  ['UTC+0100', 60],
  ['GMT+2', 120],
  ['Z', 0],
  ['UTC', 0],
  ['-00:00', 0],
  ['+15:00', null],
  ['+09:75', null],
  ['Asia/Tokyo', null],
  ['', null],
])('the offset %s', (text, minutes) => expect(readWrittenOffset(text)).toBe(minutes));

it.each([
  [5.9, 5.9],
  ['64.2', 64.2],
  ['1e3', 1000],
  ['0x10', null],
  ['1_000', null],
  ['', null],
  [NaN, null],
  [true, null],
])('the number %j', (value, number) => expect(readWrittenNumber(value)).toBe(number));
