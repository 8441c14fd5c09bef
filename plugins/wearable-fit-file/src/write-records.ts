import type { Activity, ActivityStreamKind } from '@regimen/domain';

/** Base types as the format numbers them, and "no value" of each. */
export const baseTypes = { enum: 0x00, sint8: 0x01, uint8: 0x02, uint16: 0x84, sint32: 0x85, uint32: 0x86 };
const none: Readonly<Record<number, number>> = {
  0x00: 0xff,
  0x01: 0x7f,
  0x02: 0xff,
  0x84: 0xffff,
  0x85: 0x7fffffff,
  0x86: 0xffffffff,
};

export type Field = readonly [number: number, type: number, value: number];

const semicirclesPerDegree = 2 ** 31 / 180;
const onFoot = ['running', 'walking', 'hiking', 'treadmill-running', 'treadmill-walking', 'nordic-walking'];

/** Field and type of each channel of a record, and how its values are written. */
const channels: Partial<Record<ActivityStreamKind, [number, number, (value: number) => number]>> = {
  latitude: [0, baseTypes.sint32, (degrees) => degrees * semicirclesPerDegree],
  longitude: [1, baseTypes.sint32, (degrees) => degrees * semicirclesPerDegree],
  altitude: [2, baseTypes.uint16, (metres) => (metres + 500) * 5],
  'heart-rate': [3, baseTypes.uint8, (bpm) => bpm],
  cadence: [4, baseTypes.uint8, (revolutions) => revolutions],
  distance: [5, baseTypes.uint32, (metres) => metres * 100],
  speed: [6, baseTypes.uint16, (speed) => speed * 1000],
  power: [7, baseTypes.uint16, (watts) => watts],
  temperature: [13, baseTypes.sint8, (degrees) => degrees],
};

/** "No value" where it is not known. */
export function fieldOf(number: number, type: number, value: number | null, scale = 1): Field {
  return [number, type, value === null || Number.isNaN(value) ? none[type]! : Math.round(value * scale)];
}

/**
 * The fields of each record of an activity, by the times of its first stream; streams on other times are left out. On foot,
 * the format counts strides of two steps.
 */
export function recordFields({ streams, activity }: Activity, start: number): Field[][] {
  const times = streams[0]?.secondsFromStart ?? new Float64Array();
  const written = streams.flatMap(({ kind, secondsFromStart, values }) => {
    const channel = channels[kind];
    if (!channel || secondsFromStart.length !== times.length) return [];
    const perStride = kind === 'cadence' && onFoot.includes(activity) ? 0.5 : 1;
    return [{ channel, values, perStride }];
  });
  return Array.from(times, (seconds, index) => [
    [253, baseTypes.uint32, start + Math.round(seconds)] as const,
    ...written.map(({ channel: [number, type, write], values, perStride }) =>
      fieldOf(number, type, write(values[index]! * perStride)),
    ),
  ]);
}

/** Strength sets as messages 225 have them, each followed by its rest. */
export function setFields({ strengthSets = [] }: Activity, start: number): Field[][] {
  return strengthSets.flatMap((set) => {
    const begin = start + Math.round(set.secondsFromStart ?? 0);
    const end = begin + Math.round(set.durationSeconds ?? 0);
    const message = (time: number, seconds: number | null, type: number, work: boolean): Field[] => [
      [254, baseTypes.uint32, time],
      fieldOf(0, baseTypes.uint32, seconds, 1000),
      fieldOf(3, baseTypes.uint16, work ? set.repetitions : null),
      fieldOf(4, baseTypes.uint16, work ? set.loadKg : null, 16),
      [5, baseTypes.uint8, type],
      [6, baseTypes.uint32, time],
    ];
    const rest = set.restSeconds === null ? [] : [message(end, set.restSeconds, 0, false)];
    return [message(begin, set.durationSeconds, 1, true), ...rest];
  });
}
