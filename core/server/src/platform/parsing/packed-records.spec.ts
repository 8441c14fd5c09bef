import { deserialize, serialize } from 'node:v8';
import type { Metric, SourceRecord } from '@regimen/domain';
import fc from 'fast-check';
import { packRecords, soundColumns, unpackRecords } from './packed-records.js';

const instants = fc
  .integer({ min: Date.parse('1980-01-01T00:00:00Z'), max: Date.parse('2100-01-01T00:00:00Z') })
  .map((milliseconds) => new Date(milliseconds).toISOString());
const names = fc.oneof(
  fc.constantFrom<Metric>('heart-rate', 'steps'),
  fc.string().map((name) => name as Metric),
);
const observation = fc
  .record(
    {
      metric: names,
      value: fc.double(),
      at: fc.oneof(instants, instants, fc.constantFrom('2026-02-30T10:00:00.000Z', 'x', '')),
      until: fc.oneof(fc.constant(null), instants),
      offsetMinutes: fc.oneof(fc.constant(null), fc.integer({ min: -840, max: 840 }), fc.constant(NaN)),
      device: fc.oneof(fc.constant(null), fc.constantFrom('Watch', '心'), fc.string()),
      nativeId: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.string() }),
      confidence: fc.constant('low' as const),
      note: fc.string(),
    },
    {
      requiredKeys: ['metric', 'value', 'at', 'until', 'offsetMinutes', 'device', 'nativeId'],
      noNullPrototype: true,
    },
  )
  .map((made): SourceRecord => ({ kind: 'observation', observation: made }));
const warning = fc
  .record({ code: fc.string(), where: fc.string(), count: fc.nat() })
  .map((made): SourceRecord => ({ kind: 'warning', warning: made }));

it('gives records back exactly as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: observation }, warning)), (records) => {
      expect(unpackRecords(packRecords(records))).toEqual(records);
      expect(unpackRecords(soundColumns(deserialize(serialize(packRecords(records))) as never))).toEqual(
        records,
      );
    }),
  );
});

it.each([
  ['columns of other lengths', { value: new Float64Array(5) }],
  ['too few records', { count: 0 }],
  ['records without a place', { others: [{ at: 7, record: { kind: 'warning' } }], count: 3 }],
])('refuses %s', (_what, spoiled) => {
  const sound = packRecords([
    ...fc.sample(
      observation.filter(({ kind }) => kind === 'observation'),
      { numRuns: 2, seed: 1 },
    ),
  ]);
  expect(() => soundColumns({ ...sound, ...spoiled } as never)).toThrow(RangeError);
});
