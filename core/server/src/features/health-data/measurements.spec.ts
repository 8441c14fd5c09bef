import { jest } from '@jest/globals';
import type { ActivityStream, Observation } from '@regimen/domain';
import { simulatePerson, summariseDays } from '@regimen/domain';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { HealthDesk } from './testing/health-desk.js';
import { openHealthDesk } from './testing/health-desk.js';
import { ActivityStreamsRepository } from './activities/activity-streams.repository.js';
import { DailySummariesRepository } from './summaries/daily-summaries.repository.js';
import { MeasurementsService } from './measurements.service.js';
import { ObservationPagesRepository } from './observations/observation-pages.repository.js';
import { RecordingsService } from './activities/recordings.service.js';
import { SeriesRepository } from './summaries/series.repository.js';
import type { UndoneRulesRepository } from './quality/undone-rules.repository.js';

jest.setTimeout(60_000);

const heartRates = (days: number, everyMinutes: number): Observation[] =>
  Array.from({ length: (days * 1440) / everyMinutes }, (_, index) => ({
    metric: 'heart-rate',
    value: 60 + (index % 50),
    at: new Date(Date.parse('2026-01-05T00:00:00Z') + index * everyMinutes * 60_000).toISOString(),
    until: null,
    offsetMinutes: 60,
    device: index % 2 === 0 ? 'Watch' : null,
    nativeId: null,
  }));

describe('what is read of measurements', () => {
  let desk: HealthDesk;
  let context: RequestContext;
  const values = heartRates(100, 30);
  const service = new MeasurementsService(new ObservationPagesRepository(), new SeriesRepository());
  beforeAll(async () => {
    desk = await openHealthDesk('Europe/Vienna');
    await desk.deliver(values);
  });
  afterAll(() => desk.stop());
  const inContext = <T>(work: (context: RequestContext) => Promise<T>) =>
    desk.read((tx) => {
      context = { transaction: () => Promise.resolve(tx) } as unknown as RequestContext;
      return work(context);
    });

  it('comes page by page, each value once, in order', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const asked = {
        metric: 'heart-rate',
        from: '2026-01-05T00:00:00Z',
        to: '2026-01-15T00:00:00Z',
        first: 100,
      };
      const page = await inContext((on) => service.page(on, desk.participantId, { ...asked, after }));
      expect(page).toMatchObject({ unit: '/min', loinc: '8867-4' });
      expect(page!.values).toEqual(page!.rawValues);
      seen.push(...page!.times.map((at) => at.toISOString()));
      after = page!.pageInfo.hasNextPage ? page!.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(values.map(({ at }) => at).filter((at) => at < '2026-01-15'));
    expect(
      await inContext((on) =>
        service.page(on, desk.participantId, { metric: 'mood', from: '', to: '', first: 1 }),
      ),
    ).toBeNull();
  });

  it.each([
    ['2026-01-06', '2026-01-07', 40],
    ['2026-01-06', '2026-02-20', 200],
    ['2026-01-06', '2026-03-31', 30],
    ['2026-01-06', '2026-01-06', 1],
  ])(
    'is drawn from %s to %s in %d points or fewer, none of whose extremes is lost',
    async (from, to, points) => {
      const asked = { metric: 'heart-rate', from, to, points };
      const series = (await inContext((on) => service.series(on, desk.participantId, asked)))!;
      const inSpan = values.filter(({ at }) => {
        const day = new Date(Date.parse(at) + 3_600_000).toISOString().slice(0, 10);
        return day >= from && day <= to;
      });
      expect(series.times.length).toBeGreaterThan(0);
      // A span rarely begins where a stretch does.
      expect(series.times.length).toBeLessThanOrEqual(points + 1);
      expect(series.counts.reduce((sum, count) => sum + count, 0)).toBe(inSpan.length);
      expect(Math.max(...series.highest)).toBe(Math.max(...inSpan.map(({ value }) => value)));
      expect(Math.min(...series.lowest)).toBe(Math.min(...inSpan.map(({ value }) => value)));
    },
  );

  it('is summarised by the database as by the domain', async () => {
    const { observations } = simulatePerson({
      seed: 3,
      until: '2026-02-10',
      days: 30,
      offsetMinutes: -300,
      restingHeartRateBpm: 60,
      systolicMmHg: 120,
      diastolicMmHg: 80,
      bodyMassKg: 80,
      bodyMassTrendKg: -1,
      stepsPerDay: 6000,
      training: {
        activity: 'walking',
        weekdays: [],
        minutes: 10,
        meanHeartRateBpm: 100,
        speedMetresPerSecond: 1,
        metabolicEquivalents: 3,
      },
    });
    await desk.deliver(observations);
    const judged = [...values, ...observations].map((observation) => ({
      observation,
      quality: 'good' as const,
    }));
    const metrics = ['heart-rate', 'systolic-pressure', 'body-mass', 'steps'];
    const expected = summariseDays(judged, desk.timeZone).filter(({ metric }) => metrics.includes(metric));
    const stored = await desk.read((tx) =>
      new DailySummariesRepository().series(tx, desk.participantId, metrics, '2025-01-01', '2027-01-01'),
    );
    const rounded = (rows: { metric: string; day: string; value: number; count: number }[]) =>
      rows.map(({ metric, day, value, count }) => `${metric} ${day} ${value.toFixed(6)} ${count}`).sort();
    expect(rounded(stored)).toEqual(rounded(expected));
  });
});

it('shows recorded channels thinned, with their gaps, and the way', async () => {
  const seconds = Float64Array.from({ length: 1000 }, (_, second) => second);
  const recorded: ActivityStream[] = [
    {
      kind: 'heart-rate',
      secondsFromStart: seconds,
      values: seconds.map((second) => (second < 500 ? NaN : 50 + second / 10)),
    },
    { kind: 'latitude', secondsFromStart: seconds, values: seconds.map((second) => second / 1000) },
    { kind: 'longitude', secondsFromStart: seconds, values: seconds.map((second) => -second / 1000) },
  ];
  const repository = {
    read: (_: unknown, __: string, kinds: string[]) =>
      Promise.resolve(recorded.filter(({ kind }) => kinds.includes(kind))),
  } as unknown as ActivityStreamsRepository;
  const context = { transaction: () => Promise.resolve({}) } as unknown as RequestContext;
  const nothingUndone = { ofActivity: () => Promise.resolve(new Set()) } as unknown as UndoneRulesRepository;
  const service = new RecordingsService(repository, nothingUndone);
  const [stream] = await service.streams(context, 'id', { kinds: ['heart-rate'], points: 10 });
  expect(stream).toMatchObject({ kind: 'heart-rate', unit: '/min', recordedPoints: 1000 });
  expect(stream!.values.length).toBeLessThanOrEqual(10);
  expect(stream!.values.at(0)).toBeNull();
  expect(stream!.values.at(-1)).toBe(149.9);
  const route = await service.route(context, 'id', 3);
  expect(route).toMatchObject({ latitudes: [0, 0.5, 0.999], altitudes: [null, null, null] });
});
