import { recordTypes } from './record-types.js';
import type { RecordType } from './record-types.js';

const secondsPerDay = 86_400;
/** 2016-01-01T00:00:00Z. */
const begin = Date.parse('2016-01-01T00:00:00Z') / 1000;
/** Nine million records are ten years; fewer are less time, as dense. */
const recordsPerDay = 9_000_000 / 3650;
const pieceCharacters = 128 * 1024;
const head =
  '<?xml version="1.0" encoding="UTF-8"?>\n<HealthData locale="en_GB">\n <ExportDate value="2026-01-05 10:00:00 +0100"/>\n';
const device = {
  watch:
    'sourceName="Anna’s Apple Watch" sourceVersion="11.2" device="&lt;&lt;HKDevice: 0x3012d4a00&gt;, name:Apple Watch, ' +
    'manufacturer:Apple Inc., model:Watch, hardware:Watch6,2, software:11.2&gt;"',
  phone: 'sourceName="Anna’s iPhone" sourceVersion="18.2"',
};

/** An export of about `records` records, the same bytes each time, in pieces, so that it never lies in memory whole. */
export function* writeExport(records: number): Generator<Buffer> {
  let text = head;
  let seed = 1;
  const random = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  for (const type of recordTypes) {
    const count = Math.max(1, Math.round(records * type.share));
    const days = records / recordsPerDay / count;
    for (let index = 0; index < count; index += 1) {
      text += recordOf(type, begin + secondOf(type, days * index), random);
      if (text.length < pieceCharacters) continue;
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(`${text}</HealthData>\n`);
}

/** Seconds from the beginning for a time in days; what happens at night fills the eight hours from nine in the evening. */
function secondOf({ isNightly }: RecordType, day: number): number {
  const whole = Math.floor(day);
  const within = day - whole;
  return Math.floor((whole + (isNightly ? (21 + 8 * within) / 24 : within)) * secondsPerDay);
}

function recordOf(type: RecordType, start: number, random: () => number): string {
  const from = written(start);
  const inside = type.inside(random(), from.slice(11, 19));
  const unit = type.unit === null ? '' : ` unit="${type.unit}"`;
  const attributes =
    `type="${type.type}" ${device[type.device]}${unit} creationDate="${written(start + type.seconds + 7)}" ` +
    `startDate="${from}" endDate="${written(start + type.seconds)}" value="${type.value(random())}"`;
  return inside === '' ? ` <Record ${attributes}/>\n` : ` <Record ${attributes}>${inside}</Record>\n`;
}

/** A time of the export, at the offset of winter in Berlin, where the phone was when it wrote the file. */
function written(seconds: number): string {
  const local = new Date((seconds + 3600) * 1000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19)} +0100`;
}
