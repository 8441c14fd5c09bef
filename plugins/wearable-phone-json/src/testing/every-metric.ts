import { phoneMetrics } from '../measures.js';

const json = (document: unknown) => Buffer.from(JSON.stringify(document));

/** A day with a value of each metric, and a workout. */
export function everyMetric(): Uint8Array {
  const values = phoneMetrics.map((metric) => [metric.replace(/-/g, '_'), 40] as const);
  return json({
    day: '2026-02-12',
    ...Object.fromEntries(values),
    workouts: [{ start: '2026-02-12T17:00:00Z', end: '2026-02-12T18:00:00Z', sport: 'running' }],
  });
}

export function counterFile(): Uint8Array {
  const readings = [300, 900, 12].map((value, hour) => ({ t: `2026-02-12T0${hour}:00:00Z`, value }));
  return json({ type: 'step_counter', kind: 'since_boot', readings });
}

export function nightFile(): Uint8Array {
  return json({
    type: 'sleep',
    start: '2026-02-10T14:10:00Z',
    start_offset: '+09:00',
    end: '2026-02-10T21:40:00Z',
  });
}
