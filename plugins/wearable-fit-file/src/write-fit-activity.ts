import type { Activity } from '@regimen/domain';
import type { SampleRecords } from '@regimen/plugin-api';
import { fitCrc } from './format/fit-crc.js';
import { fitSecondsOf } from './meaning/fit-time.js';
import { sportOf } from './meaning/sports.js';
import type { Field } from './write-records.js';
import { baseTypes, fieldOf, recordFields, setFields } from './write-records.js';

const { enum: enumType, uint8, uint16, uint32, sint32 } = baseTypes;
const activityFileType = 4;

/** Writes each activity as a sound FIT activity file, one after another, as devices chain them. */
export function writeFitSample({ activities }: SampleRecords): {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
} {
  return {
    name: 'activities.fit',
    bytes: (async function* () {
      for (const activity of activities) yield await Promise.resolve(fitFileOf(activity));
    })(),
  };
}

/** One activity as a FIT file: file id, records, session, activity. Observations have no place in it. */
export function fitFileOf(activity: Activity): Uint8Array {
  const start = fitSecondsOf(activity.startedAt);
  const end = fitSecondsOf(activity.endedAt);
  const { sport, subSport } = sportOf(activity.activity);
  const body = Buffer.concat([
    ...message(0, 0, [
      [0, enumType, activityFileType],
      [1, uint16, 255],
      [4, uint32, start],
    ]),
    ...rows(1, 20, recordFields(activity, start)),
    ...rows(4, 225, setFields(activity, start)),
    ...message(2, 18, [
      [253, uint32, end],
      [2, uint32, start],
      [7, uint32, Math.round(activity.elapsedSeconds * 1000)],
      [8, uint32, Math.round((activity.timerSeconds ?? activity.elapsedSeconds) * 1000)],
      fieldOf(9, uint32, activity.distanceMetres, 100),
      fieldOf(11, uint16, activity.energyKcal),
      [5, enumType, sport],
      [6, enumType, subSport],
      fieldOf(16, uint8, activity.meanHeartRateBpm),
      fieldOf(17, uint8, activity.maxHeartRateBpm),
      fieldOf(193, uint8, activity.perceivedExertion ?? null, 10),
    ]),
    ...message(3, 34, [
      [253, uint32, end],
      [1, uint16, 1],
      [5, uint32, end + (activity.offsetMinutes ?? 0) * 60],
    ]),
  ]);
  return sealed(body);
}

/** Messages of one kind, behind one definition. */
function rows(local: number, global: number, messages: readonly (readonly Field[])[]): Buffer[] {
  const [first] = messages;
  return first ? [definition(local, global, first), ...messages.map((fields) => data(local, fields))] : [];
}

function message(local: number, global: number, fields: readonly Field[]): Buffer[] {
  return [definition(local, global, fields), data(local, fields)];
}

function definition(local: number, global: number, fields: readonly Field[]): Buffer {
  const described = fields.flatMap(([number, type]) => [number, sizeOf(type), type]);
  return Buffer.from([0x40 | local, 0, 0, global & 0xff, global >> 8, fields.length, ...described]);
}

function data(local: number, fields: readonly Field[]): Buffer {
  const size = fields.reduce((sum, [, type]) => sum + sizeOf(type), 1);
  const bytes = Buffer.alloc(size);
  bytes[0] = local;
  let at = 1;
  for (const [, type, value] of fields) {
    const unsigned = value < 0 ? value + 2 ** (8 * sizeOf(type)) : value;
    at = bytes.writeUIntLE(unsigned, at, sizeOf(type));
  }
  return bytes;
}

function sizeOf(type: number): number {
  if (type === uint32 || type === sint32) return 4;
  return type === uint16 ? 2 : 1;
}

/** Header and checksum around the messages. */
function sealed(body: Buffer): Uint8Array {
  const header = Buffer.alloc(14);
  header.writeUInt8(14, 0);
  header.writeUInt8(0x20, 1);
  header.writeUInt16LE(2134, 2);
  header.writeUInt32LE(body.length, 4);
  header.write('.FIT', 8, 'latin1');
  header.writeUInt16LE(fitCrc(header, 0, 12), 12);
  const content = Buffer.concat([header, body]);
  const checksum = Buffer.alloc(2);
  checksum.writeUInt16LE(fitCrc(content, 0, content.length));
  return Buffer.concat([content, checksum]);
}
