import { jest } from '@jest/globals';
import { addDays, releaseFigures } from '@regimen/domain';
import type { PrivacyPreset } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import type { EntityManager } from 'typeorm';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import { PrivacySettingsRepository } from '../../platform/privacy/consent/privacy-settings.repository.js';
import { sayConsent } from '../../platform/privacy/consent/testing/say-consent.js';
import { testCipher } from '../../platform/privacy/testing/test-cipher.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { todayIn } from '../../platform/time/today.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { signInForTest } from '../../testing/signed-in-client.js';
import { startTestApi } from '../../testing/start-test-api.js';
import type { TestApi } from '../../testing/start-test-api.js';
import { makeTestWorkspace } from '../../testing/test-workspace.js';
import { ParticipantsRepository } from '../profiles/participants.repository.js';
import { wellPerson } from '../screening/testing/ward.js';
import { CountedPeopleRepository } from './counted-people.repository.js';
import { FiguresRepository } from './figures.repository.js';
import { monthToCount } from './figures-month.js';
import { makeFiguresQueue } from './make-figures.job.js';
import { MakeFiguresProcessor } from './make-figures.processor.js';

jest.setTimeout(240_000);

const cipher = testCipher();
const roles = [
  'participant',
  'coach',
  'clinician',
  'wellnessManager',
  'administrator',
  'integrator',
] as const;
const query = `{ figures { offBecause minimum roundedTo months { month reason people tables { id rows { group programmeName
  people cells { band people } } } } } }`;
const daysInThePast = 400;

interface Shown {
  offBecause: string | null;
  minimum: number;
  months: {
    month: string;
    reason: string | null;
    people: number | null;
    tables: {
      id: string;
      rows: {
        group: string;
        programmeName: string | null;
        people: number | null;
        cells: { people: number | null }[];
      }[];
    }[];
  }[];
}

describe('monthly figures', () => {
  let api: TestApi;
  let workspaceId: string;
  let manager: SignedInClient;
  let people: string[];
  beforeAll(async () => {
    api = await startTestApi();
    workspaceId = await makeTestWorkspace(api.database, roles);
    manager = await signInForTest(api.url, 'wellnessManager');
    await inside((tx) => tx.query(`update workspaces set kind = 'employer'`));
    people = await inside((tx) => addPeople(tx, 180));
  });
  afterAll(() => api.stop());

  const inside = <T>(work: (tx: EntityManager) => Promise<T>) =>
    api.database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, work);

  async function addPeople(tx: EntityManager, count: number): Promise<string[]> {
    const [programme] = await tx.query<{ id: string }[]>(
      `insert into programmes (workspace_id, name) values ($1, 'Walking at noon') returning id`,
      [workspaceId],
    );
    const ids: string[] = [];
    for (let number = 0; number < count; number += 1) {
      const [member] = await tx.query<{ id: string }[]>(
        `insert into members (workspace_id, account_name, display_name, roles) values ($1, $2, 'sealed', '{participant}')
         returning id`,
        [workspaceId, `counted-${number}`],
      );
      await cipher.createPersonKey(tx, workspaceId, member!.id);
      const id = await new ParticipantsRepository().add(tx, workspaceId, member!.id, {
        ...wellPerson,
        birthDate: `${1960 + (number % 2) * 30}-05-01`,
        sex: number % 3 ? 'female' : 'male',
      });
      ids.push(id);
      if (number % 2)
        await tx.query(
          `insert into programme_participants (workspace_id, programme_id, participant_id, since)
           values ($1, $2, $3, now() - interval '300 days')`,
          [workspaceId, programme!.id, id],
        );
      await addActivities(tx, id, [0, 100, 400][Math.floor(number / 3) % 3]!);
    }
    await tx.query(`update participants set created_at = now() - interval '${daysInThePast} days'`);
    return ids;
  }

  /** One activity a week over the last year, of so many moderate minutes. */
  async function addActivities(tx: EntityManager, id: string, minutes: number): Promise<void> {
    await tx.query(
      `insert into activities (workspace_id, participant_id, import_id, key_hash, activity, source_activity, started_at, ended_at,
                               local_day, elapsed_seconds)
       select $1, $2::uuid, gen_random_uuid(), decode(md5($2::text || d::text), 'hex'), 'walking', 'walking', d, d, d::date,
              $3::double precision * 60
         from generate_series($4::date - 365, $4::date, interval '7 days') d where $3 > 0`,
      [workspaceId, id, minutes, todayIn('UTC')],
    );
  }

  const choose = (preset: PrivacyPreset) =>
    inside((tx) =>
      tx.query(
        `insert into privacy_settings (workspace_id, preset, edition, controller, contact, chosen_by)
         select $1, $2, 1, 'Works', '', id from members where account_name = 'administrator'
         on conflict (workspace_id) do update set preset = $2`,
        [workspaceId, preset],
      ),
    );
  const agree = (ids: readonly string[], isGiven = true) =>
    inside(async (tx) => {
      for (const id of ids) await sayConsent(tx, { workspaceId, id }, 'aggregates', isGiven);
    });
  /** Runs the job as the worker does on a day. @param meanwhile what happens while it reckons. */
  const make = async (today: string, meanwhile: () => Promise<void> = () => Promise.resolve()) => {
    const solver = await createHighsSolver();
    const processor = new MakeFiguresProcessor({
      transactions: api.database.transactions,
      outbox: new OutboxRepository(),
      audit: new AuditRepository(),
      privacy: new PrivacySettingsRepository(),
      figures: new FiguresRepository(),
      people: new CountedPeopleRepository(cipher, new ConsentGate()),
      make: async (counted, earlier, minimum) => {
        await meanwhile();
        return releaseFigures(counted, earlier, { rule: { minimum }, solver, random: Math.random });
      },
      today,
    });
    const finish = () => Promise.resolve();
    await processor.run({ id: 'job', workspaceId, payload: {}, requestedBy: null, finish });
  };
  const look = async (client = manager) => (await client.ask(query)).data!['figures'] as Shown;
  const monthsAgo = (count: number) => {
    let day = `${todayIn('UTC').slice(0, 7)}-20`;
    for (let month = 0; month < count; month += 1)
      day = `${addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7)}-20`;
    return day;
  };

  it('are a wellness manager’s to see and nobody else’s, and a look is in the audit trail', async () => {
    for (const role of roles) {
      const { codes } = await (await signInForTest(api.url, role)).ask(query);
      expect({ role, codes }).toEqual({ role, codes: role === 'wellnessManager' ? [] : ['FORBIDDEN'] });
    }
    const looks = await inside((tx) =>
      tx.query<unknown[]>(
        `select 1 from audit_entries where action = 'read-figures' and decision = 'allowed'`,
      ),
    );
    expect(looks.length).toBeGreaterThan(0);
  });

  it('are off in the EU and before a law is chosen, whatever people said before', async () => {
    expect(await look()).toMatchObject({ offBecause: 'NO_LAW_CHOSEN', months: [] });
    await choose('us');
    await agree(people);
    await choose('eu');
    await make(monthsAgo(6));
    expect(await look()).toMatchObject({ offBecause: 'LAW_EU', months: [] });
    expect(await inside((tx) => tx.query('select 1 from figure_releases'))).toEqual([]);
    await choose('us');
  });

  it('are told of nobody where too few agree, and that stands', async () => {
    await agree(people.slice(20), false);
    await make(monthsAgo(5));
    await agree(people);
    await make(monthsAgo(5));
    expect((await look()).months).toMatchObject([{ reason: 'TOO_FEW', people: null, tables: [] }]);
  });

  it('count two thirds of those who agree, in rounded numbers of at least twenty, once', async () => {
    await make(monthsAgo(4));
    const before = await look();
    const [month] = before.months;
    expect(month).toMatchObject({ month: monthToCount(monthsAgo(4)).first, reason: null, people: 120 });
    const numbers = month!.tables.flatMap(({ rows }) =>
      rows.flatMap((row) => [row.people, ...row.cells.map((cell) => cell.people)]),
    );
    expect(numbers.filter((told) => told !== null).length).toBeGreaterThan(8);
    for (const told of numbers) expect(told === null || (told >= 20 && told % 5 === 0)).toBe(true);
    const programmes = month!.tables.find(({ id }) => id === 'activity-by-programme')!.rows;
    expect(programmes.map(({ programmeName }) => programmeName)).toContain('Walking at noon');
    // The same month again, with people gone in between, stays what it was.
    await agree(people.slice(0, 3), false);
    await make(monthsAgo(4));
    expect(await look()).toEqual(before);
    await agree(people.slice(0, 3));
  });

  it('do not count who took their yes back, restricted their data or came only this month', async () => {
    const [gone, restricted, fresh] = people as [string, string, string];
    await agree([gone], false);
    await inside(async (tx) => {
      await tx.query('insert into restricted_processing (workspace_id, participant_id) values ($1, $2)', [
        workspaceId,
        restricted,
      ]);
      await tx.query('update participants set created_at = now() where id = $1', [fresh]);
    });
    const month = monthToCount(monthsAgo(3));
    const loaded = await inside((tx) =>
      new CountedPeopleRepository(cipher, new ConsentGate()).load(tx, month),
    );
    const ids = loaded.map(({ participantId }) => participantId);
    expect(ids).toHaveLength(people.length - 3);
    for (const id of [gone, restricted, fresh]) expect(ids).not.toContain(id);
    const minutes = [...new Set(loaded.map(({ weeklyMinutes }) => weeklyMinutes))].sort((a, b) => a - b);
    expect(minutes[0]).toBe(0);
    expect(minutes[1]! > 85 && minutes[1]! < 115).toBe(true);
    expect(minutes[2]).toBeCloseTo(4 * minutes[1]!);
    await inside((tx) => tx.query('delete from restricted_processing'));
    await agree([gone]);
  });

  it('are made again when somebody takes their yes back while they are made', async () => {
    const withdraw = () => agree(people.slice(0, 90), false);
    await expect(make(monthsAgo(3), withdraw)).rejects.toThrow('took their yes back');
    expect((await look()).months).toHaveLength(2);
    await agree(people.slice(0, 90));
  });

  it('cannot be changed or taken away by the product', async () => {
    for (const sql of ['update figure_releases set people = 1000', 'delete from figure_releases'])
      await expect(inside((tx) => tx.query(sql))).rejects.toThrow('permission denied');
  });

  it('are looked at daily from the first yes on, once, and a month is counted from the fifth of the next', async () => {
    await inside((tx) => tx.query('update outbox set processed_at = now()'));
    const own = await inside(async (tx) => {
      const [member] = await tx.query<{ id: string }[]>(
        `select id from members where account_name = 'participant'`,
      );
      return new ParticipantsRepository().add(tx, workspaceId, member!.id, wellPerson);
    });
    const client = await signInForTest(api.url, 'participant');
    for (const isGiven of [true, false, true]) {
      const { codes } =
        await client.ask(`mutation { setConsent(input: { participantId: "${own}", kind: aggregates,
        isGiven: ${isGiven} }) { __typename } }`);
      expect(codes).toEqual([]);
    }
    const waiting = await inside((tx) =>
      tx.query<unknown[]>(
        `select 1 from outbox where queue = $1 and processed_at is null and due_at > now() + interval '23 hours'`,
        [makeFiguresQueue],
      ),
    );
    expect(waiting).toHaveLength(1);
    expect(monthToCount('2026-11-04')).toEqual({ first: '2026-09-01', last: '2026-09-30' });
    expect(monthToCount('2026-11-05')).toEqual({ first: '2026-10-01', last: '2026-10-31' });
  });

  it('can be asked to hold more people, never fewer than twenty, by administrators', async () => {
    const set = async (minimum: number, role: (typeof roles)[number] = 'administrator') => {
      const client = await signInForTest(api.url, role);
      const { data, codes } = await client.ask(`mutation { setFiguresMinimum(minimum: ${minimum}) {
        ... on FiguresMinimum { minimum } ... on Problem { code } } }`);
      return codes[0] ?? data!['setFiguresMinimum'];
    };
    expect(await set(19)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await set(30, 'wellnessManager')).toBe('FORBIDDEN');
    expect(await set(30)).toEqual({ minimum: 30 });
    expect((await look()).minimum).toBe(30);
  });
});
