import { metricLimits } from '../../cleaning/metric-limits.js';
import { localDayOf } from '../local-day.js';
import type { SimulatedLife, SimulatedRecord } from './index.js';
import { simulatedBackground, simulateLife } from './index.js';

const life: SimulatedLife = { seed: 3, until: '2026-10-31', days: 1000, heartRateSeconds: 3600 };
const records = [...simulateLife(life)];
const observations = records.flatMap((record) => (record.kind === 'observation' ? [record.observation] : []));
const activities = records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : []));
const artefacts = records.flatMap((record) => (record.kind === 'artefact' ? [record.artefact] : []));

describe('a simulated life', () => {
  it('is the same for the same seed and another for another', () => {
    const first = (seed: number): SimulatedRecord[] => [...simulateLife({ ...life, seed, days: 20 })];
    expect(first(4)).toEqual(first(4));
    expect(first(4)).not.toEqual(first(5));
  });

  it('measures what wearables measure, and each planted value stands in the data', () => {
    const metrics = new Set(observations.map(({ metric }) => metric));
    expect(metrics.size).toBeGreaterThanOrEqual(22);
    const written = new Set(observations.map(({ metric, at, value }) => `${metric} ${at} ${value}`));
    for (const { kind, metric, at, written: value } of artefacts)
      if (value !== null && kind !== 'gps-jump') expect(written).toContain(`${metric} ${at} ${value}`);
  });

  it('plants every kind of fault over the years', () => {
    const kinds = new Set(artefacts.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'cadence-lock',
      'duplicate-source',
      'gap',
      'gps-jump',
      'spike',
      'swapped-pressures',
      'unit-slip',
    ]);
  });

  it('is within what bodies show, but for what was planted', () => {
    const planted = new Set(artefacts.map(({ metric, at }) => `${metric} ${at}`));
    const impossible = observations.filter(({ metric, at, value }) => {
      const [lowest, highest] = metricLimits[metric]?.possible ?? [-Infinity, Infinity];
      return !(value >= lowest && value <= highest) && !planted.has(`${metric} ${at}`);
    });
    expect(impossible).toEqual([]);
  });

  it('lives by the clock of where it is', () => {
    const { traits, travels } = simulatedBackground(life);
    expect(travels.length).toBeGreaterThan(1);
    const offsets = new Set(observations.map(({ offsetMinutes }) => offsetMinutes));
    expect(offsets.size).toBeGreaterThan(1);
    for (const { startedAt, offsetMinutes } of activities) {
      const hour = new Date(Date.parse(startedAt) + offsetMinutes! * 60_000).getUTCHours();
      expect(hour).toBeGreaterThanOrEqual(16);
      expect(localDayOf(startedAt, offsetMinutes, traits.homeZone) <= life.until).toBe(true);
    }
  });

  it('sleeps once a night, in stages that follow each other, and never within a gap', () => {
    const stages = observations.filter(({ metric }) => /^sleep-(light|deep|rem|awake)$/.test(metric));
    const odd = stages.filter(
      ({ at, until, value }, index) =>
        value !== (Date.parse(until!) - Date.parse(at)) / 60_000 || (stages[index - 1]?.until ?? '') > at,
    );
    expect(odd).toEqual([]);
    const steps = observations.filter(({ metric }) => metric === 'steps');
    const gaps = artefacts.filter(({ kind }) => kind === 'gap');
    const within = steps.filter(({ at }) => gaps.some((gap) => at >= gap.at && at < gap.until!));
    expect([gaps.length > 0, within]).toEqual([true, []]);
  });

  it('trains with streams of one clock', () => {
    expect(activities.length).toBeGreaterThan(50);
    const uneven = activities.filter(({ streams, elapsedSeconds }) =>
      streams.some(
        ({ values, secondsFromStart }) =>
          values.length !== elapsedSeconds || secondsFromStart !== streams[0]!.secondsFromStart,
      ),
    );
    expect(uneven).toEqual([]);
  });
});
