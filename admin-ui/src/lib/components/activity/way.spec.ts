import { clock } from './clock.js';
import { drawWay } from './way.js';

describe('drawing a way', () => {
  it('keeps north up and the sides in proportion', () => {
    const drawn = drawWay([50, 50.01, 50.01], [8, 8, 8.01], 400, 300)!;
    expect(drawn.start.y).toBeGreaterThan(drawn.end.y);
    expect(drawn.end.x).toBeGreaterThan(drawn.start.x);
    const [up, right] = [drawn.start.y - drawn.end.y, drawn.end.x - drawn.start.x];
    expect(right / up).toBeCloseTo(Math.cos((50.005 * Math.PI) / 180), 3);
    expect(up / drawn.kilometre).toBeCloseTo(1.112, 2);
  });

  it('goes the short way over the antimeridian', () => {
    const drawn = drawWay([-17, -17], [179.999, -179.999], 400, 300)!;
    expect(Math.abs(drawn.end.x - drawn.start.x) / drawn.kilometre).toBeLessThan(0.5);
  });

  it('draws a standing person without dividing by nothing, and no way of one place', () => {
    expect(drawWay([50, 50], [8, 8], 400, 300)!.points).not.toContain('NaN');
    expect(drawWay([50], [8], 400, 300)).toBeNull();
  });
});

it.each([
  [65, '1:05'],
  [3599.6, '1:00:00'],
  [3723, '1:02:03'],
  [0, '0:00'],
])('shows %f seconds as %s', (seconds, text) => {
  expect(clock(seconds)).toBe(text);
});
