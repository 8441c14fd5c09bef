import type { ActivityStream } from '../health-data/activity.js';
import { movingSeconds } from './moving-time.js';

const stream = (kind: ActivityStream['kind'], times: number[], values: number[]): ActivityStream => ({
  kind,
  secondsFromStart: Float64Array.from(times),
  values: Float64Array.from(values),
});

describe('moving time', () => {
  it('leaves out standing still and pauses', () => {
    const track = stream('distance', [0, 10, 20, 80, 90, 100], [0, 30, 60, 90, 120, 120]);
    expect(movingSeconds([track])).toBe(90);
    expect(movingSeconds([track], [{ from: 25, to: 75 }])).toBe(40);
  });

  it('goes by the speed where no distance was counted, and says nothing without either', () => {
    const speed = stream('speed', [0, 1, 2, 3], [2, 0.1, 2, 0]);
    expect(movingSeconds([stream('distance', [0, 1, 2, 3], [0, 0, 0, 0]), speed])).toBe(2);
    expect(movingSeconds([stream('heart-rate', [0, 1], [90, 90])])).toBeNull();
  });

  it('counts a slow walk on a device that knows whole metres only', () => {
    const times = Array.from({ length: 61 }, (_, second) => second);
    expect(
      movingSeconds([
        stream(
          'distance',
          times,
          times.map((second) => Math.floor(second * 0.8)),
        ),
      ]),
    ).toBe(60);
  });

  it('does not take the first step behind a gap for standing', () => {
    expect(movingSeconds([stream('distance', [0, 1, 300, 301, 302], [0, 3, 3, 6, 9])])).toBe(3);
  });

  it('adds up several pauses, whatever their order', () => {
    const times = Array.from({ length: 11 }, (_, index) => index * 10);
    const track = stream(
      'distance',
      times,
      times.map((second) => second * 3),
    );
    const pauses = [
      { from: 85, to: 95 },
      { from: 2, to: 4 },
      { from: 5, to: 25 },
    ];
    expect(movingSeconds([track], pauses)).toBe(100 - 10 - 2 - 20);
  });

  it('reads a clock that stands still as fast as one that runs', () => {
    const took = (count: number) => {
      const still = stream(
        'distance',
        Array<number>(count).fill(7),
        Array.from({ length: count }, (_, index) => index),
      );
      const began = performance.now();
      expect(movingSeconds([still])).toBe(0);
      return performance.now() - began;
    };
    // Against a tenth in the same run: n² would take a hundred times as long. Below 50 ms it is all noise.
    const tenth = Math.max(50, took(20_000));
    expect(took(200_000)).toBeLessThan(40 * tenth);
  });
});
