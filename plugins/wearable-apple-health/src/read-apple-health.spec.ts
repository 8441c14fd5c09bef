import type { SourceRecord } from '@regimen/domain';
import { simulatePerson } from '@regimen/domain';
import { readAppleHealth } from './read-apple-health.js';
import { recogniseAppleHealth } from './recognise.js';
import { writeAppleHealthSample } from './write-apple-health.js';

async function read(bytes: AsyncIterable<Uint8Array> | string, pieceSize = 7): Promise<SourceRecord[]> {
  const source = typeof bytes === 'string' ? pieces(Buffer.from(bytes), pieceSize) : bytes;
  const records: SourceRecord[] = [];
  for await (const record of readAppleHealth({
    timeZone: 'Europe/Berlin',
    name: 'export.xml',
    bytes: source,
    sizeBytes: 0,
  }))
    records.push(record);
  return records;
}

async function* pieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

const record = (attributes: string) => `<Record sourceName="Watch" ${attributes}/>`;
const at = 'startDate="2026-01-05 10:00:00 +0100" endDate="2026-01-05 10:00:00 +0100"';
const inside = (content: string, doctype = '') =>
  `<?xml version="1.0"?>${doctype}<HealthData>${content}</HealthData>`;
const values = (records: readonly SourceRecord[]) =>
  records.flatMap((found) =>
    found.kind === 'observation' ? [[found.observation.metric, found.observation.value]] : [],
  );
const warnings = (records: readonly SourceRecord[]) =>
  records.flatMap((found) => (found.kind === 'warning' ? [found.warning.code] : []));

describe('an export', () => {
  it.each([
    ['BodyMass', '200', 'lb', 'body-mass', 90.718474],
    ['BodyMass', '12', 'st', 'body-mass', 76.20351816],
    ['BodyTemperature', '98.6', 'degF', 'body-temperature', 37],
    ['OxygenSaturation', '0.97', '%', 'oxygen-saturation', 97],
    ['BloodGlucose', '5.5', 'mmol&lt;180.1558800000541>/L', 'blood-glucose', 99.0858],
    ['ActiveEnergyBurned', '418.4', 'kJ', 'active-energy', 100],
    ['DistanceWalkingRunning', '1', 'mi', 'distance', 1609.344],
    ['HeartRateVariabilitySDNN', '41', 'ms', 'hrv-sdnn', 41],
  ])('gives %s %s %s in our unit', async (type, value, unit, metric, expected) => {
    const [found] = values(
      await read(
        inside(record(`type="HKQuantityTypeIdentifier${type}" unit="${unit}" value="${value}" ${at}`)),
      ),
    );
    expect(found?.[0]).toBe(metric);
    expect(found?.[1]).toBeCloseTo(expected, 6);
  });

  it('keeps the instant and the offset apart', async () => {
    const [first] = await read(
      inside(record(`type="HKQuantityTypeIdentifierHeartRate" unit="count/min" value="61" ${at}`)),
    );
    expect(first?.kind === 'observation' && first.observation).toMatchObject({
      at: '2026-01-05T09:00:00.000Z',
      offsetMinutes: 60,
    });
  });

  it('reads values of a Correlation once', async () => {
    const systolic = record(
      `type="HKQuantityTypeIdentifierBloodPressureSystolic" unit="mmHg" value="138" ${at}`,
    );
    expect(values(await read(inside(`${systolic}<Correlation>${systolic}</Correlation>`)))).toEqual([
      ['systolic-pressure', 138],
    ]);
  });

  it('counts a night once, by its stages, and time in bed apart', async () => {
    const stage = (kind: string, from: string, to: string) =>
      record(
        `type="HKCategoryTypeIdentifierSleepAnalysis" value="HKCategoryValueSleepAnalysis${kind}" startDate="2026-02-20 ${from} +0100" endDate="2026-02-21 ${to} +0100"`,
      );
    const night =
      stage('AsleepUnspecified', '23:00:00', '06:00:00') +
      stage('AsleepCore', '23:00:00', '02:00:00') +
      stage('InBed', '22:30:00', '06:30:00');
    expect(values(await read(inside(night)))).toEqual([
      ['sleep-duration', 180],
      ['sleep-light', 180],
      ['time-in-bed', 480],
    ]);
  });

  it('takes no number that is beyond all numbers in our unit', async () => {
    const huge = [
      record(`type="HKQuantityTypeIdentifierDistanceWalkingRunning" unit="km" value="1e308" ${at}`),
      `<Workout workoutActivityType="HKWorkoutActivityTypeRunning" totalDistance="1e308" ${at}/>`,
    ].join('');
    const records = await read(inside(huge));
    expect(warnings(records)).toEqual(['malformed_record']);
    expect(records).toContainEqual({
      kind: 'activity',
      activity: expect.objectContaining({ distanceMetres: null }),
    });
  });

  it.each(['__proto__', 'constructor', 'valueOf'])('knows no unit and no workout called %s', async (name) => {
    const records = await read(
      inside(
        record(`type="HKQuantityTypeIdentifierHeartRate" unit="${name}" value="61" ${at}`) +
          `<Workout workoutActivityType="HKWorkoutActivityType${name}" duration="30" durationUnit="${name}" totalDistance="5" totalDistanceUnit="${name}" ${at}/>`,
      ),
    );
    expect(warnings(records)).toEqual(['unknown_unit']);
    expect(records).toContainEqual({
      kind: 'activity',
      activity: expect.objectContaining({ activity: 'other', timerSeconds: 1800, distanceMetres: null }),
    });
  });

  it('goes on after what is malformed, and says so', async () => {
    const good = record(`type="HKQuantityTypeIdentifierHeartRate" unit="count/min" value="61" ${at}`);
    const odd = [
      record(`type="HKQuantityTypeIdentifierHeartRate" unit="count/min" value="" ${at}`),
      record(`type="HKQuantityTypeIdentifierHeartRate" unit="furlong" value="61" ${at}`),
      record(
        `type="HKQuantityTypeIdentifierHeartRate" unit="count/min" value="61" startDate="2026-02-30 10:00:00 +0100"`,
      ),
      good.replace('Watch', 'Wa\u000btch'),
    ].join('');
    const records = await read(inside(odd + good));
    expect(values(records)).toHaveLength(2);
    expect(warnings(records)).toEqual([
      'malformed_record',
      'unknown_unit',
      'invalid_time',
      'illegal_character_removed',
    ]);
  });

  it.each([
    ['an entity', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;', 'dtd-forbidden'],
    ['nesting', '', '<a>'.repeat(100), 'xml-limit'],
    ['an endless attribute', '', `<Record value="${'9'.repeat(3_000_000)}"/>`, 'xml-limit'],
  ])('is refused for %s', async (_what, doctype, content, code) => {
    await expect(read(inside(content, doctype), 64_000)).rejects.toMatchObject({ code });
  });

  it('passes with the DTD that phones write, even a broken one', async () => {
    const good = record(`type="HKQuantityTypeIdentifierHeartRate" unit="count/min" value="61" ${at}`);
    expect(warnings(await read(inside(good, '<!DOCTYPE HealthData [<!ELEMENT HealthData ANY>]>')))).toEqual(
      [],
    );
    const broken = '<!DOCTYPE HealthData [<!ATTLIST a b CDATA #IMPLIED <!ELEMENT c EMPTY>]>';
    const records = await read(inside(good, broken));
    expect(values(records)).toHaveLength(1);
    expect(warnings(records)).toEqual(['dtd_ignored']);
  });

  it('keeps what a cut file still holds', async () => {
    const good = record(`type="HKQuantityTypeIdentifierHeartRate" unit="count/min" value="61" ${at}`);
    const records = await read(inside(good + good).slice(0, -60));
    expect(values(records)).toHaveLength(1);
    expect(warnings(records)).toContain('truncated');
  });

  it('that we wrote reads back the same', async () => {
    const { observations, activities } = simulatePerson({
      seed: 5,
      until: '2026-11-25',
      days: 10,
      offsetMinutes: 480,
      restingHeartRateBpm: 62,
      systolicMmHg: 135,
      diastolicMmHg: 85,
      bodyMassKg: 80,
      bodyMassTrendKg: -1,
      stepsPerDay: 6000,
      training: {
        activity: 'walking',
        weekdays: [1, 4],
        minutes: 30,
        meanHeartRateBpm: 100,
        speedMetresPerSecond: 1.4,
        metabolicEquivalents: 4,
      },
    });
    const { bytes } = writeAppleHealthSample({ observations, activities });
    const records = await read(bytes);
    expect(warnings(records)).toEqual([]);
    expect(records.flatMap((found) => (found.kind === 'observation' ? [found.observation] : []))).toEqual(
      observations,
    );
    expect(records.flatMap((found) => (found.kind === 'activity' ? [found.activity.startedAt] : []))).toEqual(
      activities.map(({ startedAt }) => startedAt),
    );
  });
});

describe('recognising an export', () => {
  it.each([
    ['<?xml version="1.0"?><HealthData locale="en">', true],
    ['<?xml version="1.0"?><!DOCTYPE HealthData [', true],
    ['<?xml version="1.0"?><gpx>', false],
    ['PK\u0003\u0004…word/document.xml', false],
  ])('%s', (head, expected) => expect(recogniseAppleHealth(Buffer.from(head))).toBe(expected));
});
