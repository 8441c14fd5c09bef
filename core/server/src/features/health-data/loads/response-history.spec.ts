import { jest } from '@jest/globals';
import type { Activity, Observation } from '@regimen/domain';
import { addDays, emptyProfile } from '@regimen/domain';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { todayIn } from '../../../platform/time/today.js';
import { ParticipantsRepository } from '../../profiles/participants.repository.js';
import { DailySummariesRepository } from '../summaries/daily-summaries.repository.js';
import { openHealthDesk } from '../testing/health-desk.js';
import type { HealthDesk } from '../testing/health-desk.js';
import { ResponseDataRepository } from './response-data.repository.js';
import { ResponseHistoryLoader } from './response-history.js';
import { ResponsesService } from './responses.service.js';

jest.setTimeout(60_000);

const timeZone = 'Europe/Vienna';
const today = todayIn(timeZone);
const weeks = 30;

const run = (on: string, elapsedSeconds: number): Activity => ({
  activity: 'running',
  sourceActivity: 'run',
  startedAt: `${on}T09:00:00.000Z`,
  endedAt: new Date(Date.parse(`${on}T09:00:00.000Z`) + elapsedSeconds * 1000).toISOString(),
  offsetMinutes: 60,
  elapsedSeconds,
  timerSeconds: elapsedSeconds,
  distanceMetres: 5000,
  energyKcal: null,
  ascentMetres: null,
  meanHeartRateBpm: null,
  maxHeartRateBpm: null,
  meanPowerWatts: null,
  device: null,
  nativeId: null,
  streams: [],
});
const fitness = (on: string, value: number): Observation => ({
  metric: 'vo2max-estimate',
  value,
  at: `${on}T09:00:00.000Z`,
  until: null,
  offsetMinutes: 60,
  device: 'Watch',
  nativeId: null,
});

describe('how a person responds', () => {
  let desk: HealthDesk;
  const loader = new ResponseHistoryLoader(new ResponseDataRepository(), new DailySummariesRepository());
  beforeAll(async () => {
    desk = await openHealthDesk(timeZone);
    const days = Array.from({ length: weeks }, (_, week) => addDays(today, -7 * (weeks - week)));
    await desk.deliver(
      // Rises twice as fast as usual with four runs of half an hour a week.
      days.map((on, week) => fitness(on, 32 + 9 * (1 - Math.exp(-week / 6)))),
      days.flatMap((on, week) => [0, 2, 4, 5].map((day) => run(addDays(on, day), 1800 - 5 * week))),
    );
  });
  afterAll(() => desk.stop());

  const load = () =>
    desk.read((tx) =>
      loader.load(tx, desk.participantId, { profile: emptyProfile(timeZone), bodyMassKg: 70, today }),
    );

  it('is learnt from what was really done and measured', async () => {
    const { record, raceIndex } = await load();
    expect(record.doneWeeks).toHaveLength(52);
    expect(record.doneWeeks.at(-5)!.aerobicMinutes).toBeGreaterThan(200);
    const vo2max = record.responses.find(({ outcome }) => outcome === 'vo2max')!;
    expect(vo2max.verdict).not.toBe('population');
    expect(vo2max.measurements).toBeGreaterThanOrEqual(weeks - 1);
    expect(vo2max.scale).toBeGreaterThan(1);
    const mass = record.responses.find(({ outcome }) => outcome === 'body-mass')!;
    expect(mass).toMatchObject({ verdict: 'population', measurements: 0 });
    expect(raceIndex).toBeGreaterThan(30);
  });

  it('tells the person words, and the care team numbers and sources too', async () => {
    const service = new ResponsesService(new ParticipantsRepository(), loader);
    const read = (participantId: string | null) =>
      desk.read((tx) =>
        service.responses(
          { transaction: () => Promise.resolve(tx), actor: { participantId } } as unknown as RequestContext,
          desk.participantId,
        ),
      );
    const own = await read(desk.participantId);
    expect(own.map(({ outcome }) => outcome)).toContain('race-index');
    expect(own.every(({ basis }) => basis === null)).toBe(true);
    const staff = await read(null);
    expect(staff.every(({ basis }) => basis !== null && basis.modelSource !== '')).toBe(true);
  });
});
