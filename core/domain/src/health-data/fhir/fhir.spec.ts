import * as fc from 'fast-check';
import type { Metric } from '../metrics.js';
import { metrics } from '../metrics.js';
import type { Observation } from '../observation.js';
import { codingsOfMetric, fhirObservations, fromUcum, metricOfCodings } from './index.js';

const names = Object.keys(metrics) as Metric[];
const reading = (metric: Metric, value: number, change: Partial<Observation> = {}): Observation => ({
  metric,
  value,
  at: '2026-01-05T08:00:00.000Z',
  until: null,
  offsetMinutes: -90,
  device: null,
  nativeId: null,
  ...change,
});

describe('FHIR', () => {
  it('names every metric so that it is known again', () => {
    for (const metric of names) expect(metricOfCodings(codingsOfMetric(metric))).toBe(metric);
    const codes = names.flatMap((metric) => metrics[metric].loinc ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    expect(metricOfCodings([{ system: 'http://snomed.info/sct', code: '8867-4' }])).toBeNull();
  });

  it('leaves a value in its own unit exactly as it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.double({ noNaN: true }), (metric, value) => {
        expect(fromUcum(metric, value, metrics[metric].unit)).toBe(value);
      }),
    );
  });

  it.each([
    ['body-mass', 11, '[stone_av]', 69.85322498],
    ['systolic-pressure', 16, 'kPa', 120.00986],
    ['blood-glucose', 1, 'g/l', 100],
    ['body-height', 5.5, '[ft_i]', 167.64],
    ['distance', 1, '[mi_i]', 1609.344],
    ['oxygen-saturation', 0.97, '{ratio}', 97],
    ['total-energy', 2000, 'kcal/d', 2000],
  ] as const)('turns %s of %d %s into %d', (metric, value, unit, expected) => {
    expect(fromUcum(metric, value, unit)).toBeCloseTo(expected, 4);
  });

  it.each([
    ['heart-rate', '/d'],
    ['body-mass', 'cm'],
    ['body-mass', 'KG'],
    ['vo2max-estimate', 'L/min'],
  ] as const)('does not guess %s in %s', (metric, unit) => {
    expect(fromUcum(metric, 1, unit)).toBeNull();
  });

  it('writes two pressures of one reading as one panel, and no others', () => {
    const written = [
      ...fhirObservations(
        [
          reading('diastolic-pressure', 80),
          reading('systolic-pressure', 120),
          reading('systolic-pressure', 121),
          reading('diastolic-pressure', 81, { device: 'Other' }),
          reading('heart-rate', 60, { localDate: '2026-01-05' }),
        ],
        'Patient/1',
      ),
    ];
    expect(written.map(({ component }) => component?.length ?? 1)).toEqual([2, 1, 1, 1]);
    expect(written[0]).toMatchObject({
      code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }] },
      effectiveDateTime: '2026-01-05T06:30:00.000-01:30',
    });
    expect(written[3]).toMatchObject({ effectiveDateTime: '2026-01-05' });
  });
});
