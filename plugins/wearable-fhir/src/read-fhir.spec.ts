import { recogniseFhir } from './recognise.js';
import { everyMetric, everyObservation, walk } from './testing/every-metric.js';
import {
  activitiesOf,
  bundleOf,
  codesOf,
  loinc,
  observationsOf,
  quantity,
  readText,
} from './testing/read-resources.js';

const valuesOf = async (...resources: object[]) =>
  observationsOf(await readText(bundleOf(...resources))).map(({ metric, value }) => [metric, value]);
const pulse = { code: loinc('8867-4'), valueQuantity: quantity(61, '/min') };

describe('FHIR', () => {
  it('reads back what is written, value for value', async () => {
    const records = await readText(everyMetric());
    expect(observationsOf(records)).toEqual(everyObservation);
    expect(activitiesOf(records)).toEqual([walk]);
    expect(codesOf(records)).toEqual([]);
  });

  it.each([
    ['8867-4', 61, '{beats}/min', 'heart-rate', 61],
    ['40443-4', 52, '{Beats}/min', 'resting-heart-rate', 52],
    ['8310-5', 98.6, '[degF]', 'body-temperature', 37],
    ['8302-2', 70, '[in_i]', 'body-height', 177.8],
    ['8302-2', 1.78, 'm', 'body-height', 178],
    ['29463-7', 185, '[lb_av]', 'body-mass', 83.91458845],
    ['29463-7', 82_500, 'g', 'body-mass', 82.5],
    ['2708-6', 97, '%', 'oxygen-saturation', 97],
    ['15074-8', 5, 'mmol/L', 'blood-glucose', 90.08],
    ['2339-0', 90, 'mg/dL', 'blood-glucose', 90],
    ['41950-7', 8000, '{steps}/d', 'steps', 8000],
    ['77592-4', 0.5, 'h', 'moderate-minutes', 30],
    ['55424-6', 418.4, 'kJ', 'active-energy', 100],
  ])('reads LOINC %s of %d %s', async (code, value, unit, metric, expected) => {
    const [read] = await valuesOf({ code: loinc(code), valueQuantity: quantity(value, unit) });
    expect(read).toEqual([metric, expect.closeTo(expected, 9)]);
  });

  it('lets the UCUM code govern, not the text of the unit, and takes the text where there is no code', async () => {
    const labelled = { code: loinc('15074-8'), valueQuantity: quantity(5, 'mmol/L', { unit: 'mg/dL' }) };
    const plain = { code: loinc('29463-7'), valueQuantity: { value: 100, unit: 'lbs' } };
    expect(await valuesOf(labelled, plain)).toEqual([
      ['blood-glucose', expect.closeTo(90.08, 9)],
      ['body-mass', expect.closeTo(45.359237, 9)],
    ]);
  });

  it('reads blood pressure as a panel in any order, as two Observations, and as a mean', async () => {
    const part = (code: string, value: number) => ({
      code: loinc(code),
      valueQuantity: quantity(value, 'mm[Hg]'),
    });
    const absent = { code: loinc('8462-4'), dataAbsentReason: { text: 'not performed' } };
    const panel = (code: string, ...component: object[]) => ({ code: loinc(code), component });
    expect(
      await valuesOf(
        panel('85354-9', part('8462-4', 80), part('8480-6', 120), { ...pulse }),
        panel('55284-4', absent, part('8480-6', 121)),
        panel('96607-7', part('96608-5', 122), part('96609-3', 82)),
        part('8480-6', 123),
        part('8462-4', 83),
      ),
    ).toEqual([
      ['diastolic-pressure', 80],
      ['systolic-pressure', 120],
      ['heart-rate', 61],
      ['systolic-pressure', 121],
      ['systolic-pressure', 122],
      ['diastolic-pressure', 82],
      ['systolic-pressure', 123],
      ['diastolic-pressure', 83],
    ]);
  });

  it.each([
    [{ status: 'entered-in-error' }, 'withdrawn'],
    [{ status: 'cancelled' }, 'withdrawn'],
    [{ valueQuantity: quantity(61, '/min', { comparator: '<' }) }, 'value_is_bound'],
    [{ valueQuantity: quantity(61, 'mg') }, 'unit_unknown'],
    [{ valueQuantity: { value: 61 } }, 'unit_unknown'],
    [{ valueQuantity: { value: '61', code: '/min' } }, 'value_unreadable'],
    [{ valueQuantity: undefined, valueString: 'fast' }, 'value_unreadable'],
    [{ valueQuantity: undefined, dataAbsentReason: {} }, 'value_absent'],
    [{ code: loinc('8873-2') }, 'statistic_left_out'],
    [{ code: loinc('82290-8') }, 'metric_unknown'],
    [{ effectiveDateTime: '2026-01' }, 'date_incomplete'],
    [{ effectiveDateTime: '2026' }, 'date_incomplete'],
    [{ effectiveDateTime: '2026-02-30' }, 'invalid_time'],
    [{ effectiveDateTime: '2026-01-05T25:00:00Z' }, 'invalid_time'],
    [{ effectiveDateTime: undefined, issued: '2026-01-05T08:00:00Z' }, 'time_missing'],
    [
      { effectiveDateTime: undefined, effectivePeriod: { start: '2026-01-05', end: '2026-01-07' } },
      'date_incomplete',
    ],
    [{ subject: { reference: 'Device/7' } }, 'not_a_patient'],
    [{ resourceType: 'Condition' }, 'resource_ignored'],
  ])('leaves out %j and says so', async (change, code) => {
    const records = await readText(bundleOf({ ...pulse, ...change }, { ...pulse }));
    expect(observationsOf(records)).toHaveLength(1);
    expect(codesOf(records)).toEqual([code]);
  });

  it('keeps dates, periods, offsets, notes and doubt', async () => {
    const records = await readText(
      bundleOf(
        { ...pulse, effectiveDateTime: '2026-01-05' },
        {
          ...pulse,
          effectiveDateTime: undefined,
          effectivePeriod: { start: '2026-01-05T10:00:00-08:00', end: '2026-01-05T11:00:00-08:00' },
        },
        { ...pulse, effectiveDateTime: '2026-07-05T08:00:00' },
        { ...pulse, status: 'preliminary', note: [{ text: 'resting' }], device: { display: 'Cuff' } },
      ),
    );
    expect(observationsOf(records)).toMatchObject([
      { localDate: '2026-01-05', offsetMinutes: null },
      { at: '2026-01-05T18:00:00.000Z', until: '2026-01-05T19:00:00.000Z', offsetMinutes: -480 },
      { at: '2026-07-05T06:00:00.000Z', offsetMinutes: 120 },
      { confidence: 'low', note: 'resting', device: 'Cuff' },
    ]);
    expect(codesOf(records)).toEqual(['time_without_zone', 'preliminary']);
  });

  it('knows a resource again by its identifier, else by its id and a version of which nobody knows the date', async () => {
    const records = await readText(
      bundleOf(
        { ...pulse, id: 'a', identifier: [{ system: 'urn:lab', value: '7' }] },
        { ...pulse, id: 'b', meta: { versionId: '2' } },
        { ...pulse, id: 'c', meta: { versionId: '2', lastUpdated: '2026-01-06T09:00:00+01:00' } },
        pulse,
      ),
    );
    expect(observationsOf(records).map(({ nativeId }) => nativeId)).toEqual(['urn:lab|7', 'b|2', 'c', null]);
    expect(observationsOf(records)[2]).toMatchObject({ revisedAt: '2026-01-06T08:00:00.000Z' });
  });

  it('joins exercise to its measures wherever they stand', async () => {
    const records = await readText(
      bundleOf(
        { id: 'pace', code: loinc('55425-3'), valueQuantity: quantity(120, '/min') },
        {
          code: loinc('73985-4'),
          valueCodeableConcept: {
            coding: [{ system: 'http://loinc.org', code: 'LA11837-4', display: 'Swimming' }],
          },
          hasMember: [{ reference: 'Observation/pace' }, { reference: 'Observation/time' }],
        },
        { id: 'time', code: loinc('55411-3'), valueQuantity: quantity(30, 'min') },
      ),
    );
    expect(activitiesOf(records)).toMatchObject([
      {
        activity: 'swimming',
        sourceActivity: 'Swimming',
        elapsedSeconds: 1800,
        timerSeconds: 1800,
        meanHeartRateBpm: 120,
        maxHeartRateBpm: null,
      },
    ]);
    expect(records).toHaveLength(1);
  });

  it('reads how hard exercise was found as a bare score, and no other scale for it', async () => {
    const rated = (value: object) => ({
      code: loinc('73985-4'),
      component: [
        { code: loinc('55411-3'), valueQuantity: quantity(30, 'min') },
        { code: loinc('82289-0'), ...value },
      ],
    });
    const records = await readText(
      bundleOf(
        rated({ valueQuantity: quantity(6.5, '{score}') }),
        rated({ valueQuantity: quantity(4, '{points}') }),
        rated({ valueInteger: 7 }),
        rated({ valueQuantity: quantity(13, '{score}') }),
        rated({ valueQuantity: quantity(5, 'kg') }),
      ),
    );
    expect(activitiesOf(records).map(({ perceivedExertion }) => perceivedExertion ?? null)).toEqual([
      6.5,
      4,
      7,
      null,
      null,
    ]);
    expect(codesOf(records).sort()).toEqual(['implausible_value', 'unit_unknown']);
  });

  it('refuses several patients, unless only one was observed', async () => {
    const other = { ...pulse, subject: { reference: 'Patient/2' } };
    await expect(readText(bundleOf(pulse, other))).rejects.toMatchObject({ code: 'several-patients' });
    const bystander = { resourceType: 'Patient', id: '2' };
    const absolute = { ...pulse, subject: { reference: 'https://a.example/fhir/Patient/1/_history/3' } };
    expect(observationsOf(await readText(bundleOf(pulse, bystander, absolute)))).toHaveLength(2);
  });

  it('reads NDJSON around a broken line, a lone resource and a list', async () => {
    const line = JSON.stringify({ resourceType: 'Observation', effectiveDateTime: '2026-01-05', ...pulse });
    const records = await readText(`${line}\n${line.slice(0, 50)}\n${line}\n`);
    expect(observationsOf(records)).toHaveLength(2);
    expect(codesOf(records)).toEqual(['malformed_record']);
    expect(observationsOf(await readText(line))).toHaveLength(1);
    expect(observationsOf(await readText(`[${line},${line}]`))).toHaveLength(2);
  });

  it('refuses XML, DSTU1 and noise with a reason, and says when nothing was measured', async () => {
    const xml = '<?xml version="1.0"?><Bundle xmlns="http://hl7.org/fhir"/>';
    expect(recogniseFhir(Buffer.from(xml))).toBe(true);
    await expect(readText(xml)).rejects.toMatchObject({ code: 'fhir-xml' });
    await expect(readText('{"resourceType":"Observation","name":{}}')).rejects.toMatchObject({
      code: 'fhir-version-unsupported',
    });
    await expect(readText('{')).rejects.toMatchObject({ code: 'not-json' });
    expect(codesOf(await readText('{"resourceType":"Patient"}'))).toEqual([
      'resource_ignored',
      'nothing_measured',
    ]);
    expect(recogniseFhir(Buffer.from('{"heart_rate": 61}'))).toBe(false);
  });
});
