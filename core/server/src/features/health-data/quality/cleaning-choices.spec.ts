import { jest } from '@jest/globals';
import type { Metric, Observation } from '@regimen/domain';
import { emptyProfile } from '@regimen/domain';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { HealthRecordAccess } from '../../profiles/health-record-access.js';
import { CleaningChoicesService } from './cleaning-choices.service.js';
import { DailySummariesRepository } from '../summaries/daily-summaries.repository.js';
import { QualityEntriesRepository } from './quality-entries.repository.js';
import { SourcePrioritiesRepository } from '../sources/source-priorities.repository.js';
import type { HealthDesk } from '../testing/health-desk.js';
import { openHealthDesk } from '../testing/health-desk.js';
import { UndoneRulesRepository } from './undone-rules.repository.js';

jest.setTimeout(120_000);

const observed = (
  metric: Metric,
  day: number,
  value: number,
  change: Partial<Observation> = {},
): Observation => ({
  metric,
  value,
  at: new Date(Date.parse('2026-01-05T06:30:00Z') + day * 86_400_000).toISOString(),
  until: null,
  offsetMinutes: 0,
  device: null,
  nativeId: null,
  ...change,
});
const masses = [94.8, 95.2, 94.7, 95.1].map((value, day) => observed('body-mass', day * 7, value));
const pounds = observed('body-mass', 28, 209.4);
const pressures = [observed('systolic-pressure', 1, 85), observed('diastolic-pressure', 1, 110)];
const impossible = observed('heart-rate', 2, 300);

describe('cleaning in context', () => {
  let desk: HealthDesk;
  beforeEach(async () => {
    desk = await openHealthDesk('UTC');
  });
  afterEach(() => desk.stop());

  const service = (participantId: string, workspaceId: string) => {
    const participant = { id: participantId, workspaceId, profile: emptyProfile('UTC') };
    return new CleaningChoicesService(
      { open: () => Promise.resolve(participant) } as unknown as HealthRecordAccess,
      new QualityEntriesRepository(),
      new UndoneRulesRepository(),
      new SourcePrioritiesRepository(),
      new DailySummariesRepository(),
    );
  };
  const choose = <T>(work: (choices: CleaningChoicesService, context: RequestContext) => Promise<T>) =>
    desk.read((tx) => {
      const context = { transaction: () => Promise.resolve(tx) } as unknown as RequestContext;
      return work(service(desk.participantId, desk.workspaceId), context);
    });
  /** Everything cleaning decides, in an order of its own. */
  const state = () =>
    desk.read(async (tx) => ({
      values: await tx.query<unknown[]>(
        'select metric, at, value, raw_value, quality from observations order by metric, at, key_hash',
      ),
      ledger: await tx.query<unknown[]>(
        `select metric, at, rule_id, action, raw_value, cleaned_value, reason from quality_entries
          order by metric, at, rule_id, key_hash`,
      ),
      days: await tx.query<unknown[]>(
        'select metric, local_day::text, value, count from daily_summaries order by metric, local_day',
      ),
    }));
  const massDays = () =>
    desk.read(async (tx) => {
      const rows = await new DailySummariesRepository().series(
        tx,
        desk.participantId,
        ['body-mass'],
        '2026-01-01',
        '2026-12-31',
      );
      return rows.map(({ value }) => value);
    });
  const ledger = () =>
    choose(async (choices, on) =>
      (await choices.ledger(on, desk.participantId, { first: 50 })).edges.map(({ node }) => node),
    );
  const undo = (metric: string, ruleId: string, undone: boolean) =>
    choose((choices, on) => choices.undo(on, { participantId: desk.participantId, metric, ruleId, undone }));

  it('keeps pounds under a kilogram label out of the trend and asks, however the values came', async () => {
    await desk.deliver([pounds]);
    expect(await massDays()).toEqual([209.4]);
    await desk.deliver(masses);
    expect(await massDays()).toEqual([94.8, 95.2, 94.7, 95.1]);
    const [entry] = await ledger();
    expect(entry).toMatchObject({
      ruleId: 'suspected_unit_error',
      rawValue: 209.4,
      asksPerson: true,
      undone: false,
      reversible: true,
    });
    expect(entry!.ratioToBaseline).toBeCloseTo(2.205, 2);
  });

  it('comes to the same in any order and any pieces, and again changes nothing', async () => {
    const all = [...masses, pounds, ...pressures, impossible, observed('heart-rate', 2, 60)];
    await desk.deliver(all);
    const whole = await state();
    await desk.deliver(all);
    expect(await state()).toEqual(whole);
    const other = await openHealthDesk('UTC');
    const first = desk;
    desk = other;
    try {
      for (const observation of [...all].reverse()) await other.deliver([observation]);
      expect(await state()).toEqual(whole);
    } finally {
      await first.stop();
    }
  });

  it.each([
    ['body-mass', 'suspected_unit_error', 209.4],
    ['heart-rate', 'impossible-heart-rate', 300],
    ['diastolic-pressure', 'pressure-swapped', 110],
  ])(
    'lets a person take %s: %s back with one call, for later imports too, and lets it hold again',
    async (metric, ruleId, raw) => {
      await desk.deliver([...masses, pounds, ...pressures, impossible]);
      const before = await state();
      const trusted = () =>
        desk.read(async (tx) => {
          const rows = await new DailySummariesRepository().series(
            tx,
            desk.participantId,
            [metric],
            '2026-01-01',
            '2026-12-31',
          );
          return rows.map(({ value }) => value);
        });
      expect(await trusted()).not.toContain(raw);
      expect(await undo(metric, ruleId, true)).toMatchObject({ undone: true, daysChanged: 1 });
      expect(await trusted()).toContain(raw);
      expect(
        (await ledger()).find((entry) => entry.ruleId === ruleId && entry.metric === metric),
      ).toMatchObject({ undone: true, rawValue: raw });
      await desk.deliver([...masses, pounds, ...pressures, impossible, observed('body-mass', 35, 95)]);
      await desk.deliver([observed('heart-rate', 3, 301), observed('heart-rate', 4, 61)]);
      expect(await trusted()).toContain(raw);
      if (metric === 'heart-rate') expect(await trusted()).toEqual([300, 301, 61]);
      await undo(metric, ruleId, false);
      expect(await trusted()).not.toContain(raw);
      const after = await state();
      expect(after.values).toEqual(expect.arrayContaining(before.values));
    },
  );

  it('takes back only what a rule did, and says where a session is said apart', async () => {
    await desk.deliver(masses);
    expect(await undo('body-mass', 'suspected_unit_error', true)).toMatchObject({ __typename: 'NotFound' });
  });

  it('counts steps of two sources once, by the order the person chose', async () => {
    const steps = (from: string, to: string, value: number, device: string): Observation =>
      observed('steps', 0, value, {
        at: `2026-01-05T${from}:00.000Z`,
        until: `2026-01-05T${to}:00.000Z`,
        device,
      });
    await desk.deliver([
      steps('09:05', '09:35', 900, 'Test Phone'),
      steps('12:00', '12:10', 200, 'Test Phone'),
    ]);
    await desk.deliver([
      steps('09:00', '09:30', 1000, 'Test Watch'),
      steps('10:00', '10:30', 500, 'Test Watch'),
      steps('10:05', '10:35', 450, 'Test Phone'),
    ]);
    const total = async () => {
      const rows = await desk.read((tx) =>
        new DailySummariesRepository().series(tx, desk.participantId, ['steps'], '2026-01-05', '2026-01-05'),
      );
      return Math.round(rows[0]!.value);
    };
    expect(await total()).toBe(1925);
    const set = (sources: string[]) =>
      choose((choices, on) =>
        choices.setPriority(on, { participantId: desk.participantId, metric: 'steps', sources }),
      );
    expect(await set(['Test Phone'])).toMatchObject({ sources: ['Test Phone'] });
    expect(await total()).toBe(1800);
    await set([]);
    expect(await total()).toBe(1925);
    expect(await set([''])).toMatchObject({ __typename: 'InvalidInput' });
  });
});
