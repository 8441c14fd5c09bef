import { workRateOf } from './work-rate.js';

const moderate = { low: 0.4, high: 0.59 };
const vigorous = { low: 0.6, high: 0.89 };
const person = { vo2maxMlKgMin: 25, bodyMassKg: 70 };

describe('a speed, incline or power for an effort', () => {
  it('is a walking speed of the ACSM equation at the share of the uptake reserve', () => {
    // 3.5 + 0.4 x 21.5 = 12.1 ml/kg/min: 8.6 / 0.1 = 86 m/min = 5.2 km/h. At 0.41: 88.15 m/min = 5.3 km/h.
    expect(workRateOf('walking', { low: 0.4, high: 0.41 }, person)).toEqual({
      speedKmh: { low: 5.2, high: 5.3 },
    });
  });

  it('is none where it would be faster than the equation for walking holds', () => {
    expect(workRateOf('walking', moderate, person)).toBeNull();
  });

  it('is an incline at an easy speed on a treadmill where walking on the level does not do', () => {
    // 12.1 and 16.185 ml/kg/min at 83.3 m/min: (12.1 - 11.83) / 150 = 0.2 %, (16.185 - 11.83) / 150 = 2.9 %.
    expect(workRateOf('treadmill-walking', moderate, person)).toEqual({
      speedKmh: { low: 5, high: 5 },
      inclinePercent: { low: 0, high: 3 },
    });
  });

  it('is a running speed from 8 km/h on', () => {
    // 3.5 + 0.6 x 46.5 = 31.4: 27.9 / 0.2 = 139.5 m/min = 8.4 km/h; 3.5 + 0.89 x 46.5: 206.9 m/min = 12.4 km/h.
    expect(workRateOf('running', vigorous, { ...person, vo2maxMlKgMin: 50 })).toEqual({
      speedKmh: { low: 8.4, high: 12.4 },
    });
    expect(workRateOf('running', vigorous, person)).toBeNull();
  });

  it('is a power on a stationary bicycle for a known body mass', () => {
    const fit = { vo2maxMlKgMin: 40, bodyMassKg: 70 };
    // 3.5 + 0.4 x 36.5 = 18.1: 11.1 x 70 / 11.016 = 70.5 W; 3.5 + 0.59 x 36.5 = 25.0: 114.6 W.
    expect(workRateOf('stationary-cycling', moderate, fit)).toEqual({ powerWatts: { low: 70, high: 115 } });
    expect(workRateOf('stationary-cycling', moderate, { ...fit, bodyMassKg: null })).toBeNull();
  });

  it('is none where no equation tells it', () => {
    expect(workRateOf('swimming', moderate, person)).toBeNull();
  });
});
