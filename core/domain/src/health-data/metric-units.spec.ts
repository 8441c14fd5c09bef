import { inMetricUnit } from './metric-units.js';

it.each([
  ['body-mass', 176.4, 'lb', 80.0137],
  ['body-mass', 12, 'stone', 76.2035],
  ['body-mass', 180, '[lb_av]', 81.6466],
  ['body-height', 70, '[in_i]', 177.8],
  ['distance', 1, '[mi_i]', 1609.344],
  ['body-mass', 81, null, 81],
  ['body-height', 1.8, 'm', 180],
  ['distance', 1, 'Miles', 1609.344],
  ['active-energy', 350, 'Cal', 350],
  ['active-energy', 350_000, 'calories', 350],
  ['active-energy', 418.4, 'kJ', 100],
  ['blood-glucose', 5.9, 'mmol/L', 106.29],
  ['blood-glucose', 5.9, 'mmol_l', 106.29],
  ['blood-glucose', 98, 'mg_dl', 98],
  ['systolic-pressure', 16, 'kPa', 120.0099],
  ['body-temperature', 98.6, '°F', 37],
  ['oxygen-saturation', 97, '%', 97],
  ['sleep-duration', 7.5, 'h', 450],
] as const)('%s: %d %s', (metric, value, unit, expected) => {
  expect(inMetricUnit(metric, value, unit)).toBeCloseTo(expected, 2);
});

it('knows no unit of another quantity, nor a name every object has', () => {
  expect(inMetricUnit('body-mass', 70, 'cm')).toBeNull();
  expect(inMetricUnit('body-mass', 70, 'constructor')).toBeNull();
});
