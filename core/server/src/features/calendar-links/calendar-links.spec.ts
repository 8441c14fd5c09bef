import { createHash } from 'node:crypto';
import { jest } from '@jest/globals';
import { SharedTries } from '../../platform/access/shared-tries.js';
import { startTestDatabase, testMasterKey } from '../../platform/database/testing/start-test-database.js';
import type { TestDatabase } from '../../platform/database/testing/start-test-database.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { LinkThrottle } from './link-throttle.js';

jest.setTimeout(90_000);

describe('a secret link to the plan one follows', () => {
  let ward: Ward;
  let own: SignedInClient;
  beforeAll(async () => {
    ward = await openWard();
    own = await ward.as('participant');
  });
  afterAll(() => ward.stop());

  const make = async (client = own, participantId = ward.participantId) => {
    const { data } =
      await client.ask(`mutation { makeCalendarLink(input: { participantId: "${participantId}" }) {
      __typename ... on MadeCalendarLink { path link { showsDetails language lastFetchedAt } } } }`);
    return data!['makeCalendarLink'] as { __typename: string; path: string; link: Record<string, unknown> };
  };
  const fetched = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${ward.api.url}${path}`, { headers });

  it('is made by the person alone, private where nothing is said', async () => {
    const made = await make();
    expect(made.path).toMatch(/^\/calendars\/[\w-]{43}\.ics$/);
    expect(made.link).toEqual({ showsDetails: false, language: 'en', lastFetchedAt: null });
    for (const role of ['clinician', 'coach'] as const)
      expect((await make(await ward.as(role))).__typename).toBe('NotFound');
    const { data } = await (
      await ward.as('clinician')
    ).ask(`{ calendarLink(participantId: "${ward.participantId}") { showsDetails } }`);
    expect(data).toEqual({ calendarLink: null });
  });

  it('keeps a hash of the secret and not the secret', async () => {
    const { path } = await make();
    const token = path.slice('/calendars/'.length, -'.ics'.length);
    const [row] = await ward.inside((tx) =>
      tx.query<{ hash: string; whole: string }[]>(
        `select encode(token_hash, 'hex') as hash, calendar_links::text as whole from calendar_links`,
      ),
    );
    expect(row?.hash).toBe(createHash('sha256').update(token).digest('hex'));
    expect(row?.whole).not.toContain(token);
  });

  it('needs no sign-in, and gives a calendar without entries while no plan is followed', async () => {
    const { path } = await make();
    const answer = await fetched(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    const text = await answer.text();
    expect(text).toContain('BEGIN:VCALENDAR');
    expect(text).not.toContain('VEVENT');
  });

  it('sends nothing again that a calendar has already', async () => {
    const { path } = await make();
    const etag = (await fetched(path)).headers.get('etag')!;
    for (const known of [etag, `"other", W/${etag}`]) {
      const again = await fetched(path, { 'if-none-match': known });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    expect((await fetched(path, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('is over when it is taken back or replaced, and then answers as if it had never been', async () => {
    const first = (await make()).path;
    const second = (await make()).path;
    const { data } = await own.ask(
      `mutation { revokeCalendarLink(participantId: "${ward.participantId}") { __typename } }`,
    );
    expect(data).toEqual({ revokeCalendarLink: { __typename: 'RevokedCalendarLink' } });
    const unknown = `/calendars/${'a'.repeat(43)}.ics`;
    const answers = await Promise.all(
      [first, second, unknown, '/calendars/x', `/calendars/${'%00'.repeat(30)}.ics`].map(async (path) => {
        const answer = await fetched(path);
        return [answer.status, await answer.text()];
      }),
    );
    expect(answers[0]![0]).toBe(404);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('stands in the audit trail when it is made, taken back, and fetched for the first time of a day', async () => {
    const count = async (action: string, reason: string | null = null) => {
      const [row] = await ward.inside((tx) =>
        tx.query<{ count: number }[]>(
          `select count(*)::int as count from audit_entries where action = $1 and ($2::text is null or reason = $2)`,
          [action, reason],
        ),
      );
      return row!.count;
    };
    const before = [await count('makeCalendarLink'), await count('export-plan', 'calendar-link')];
    const { path } = await make();
    await fetched(path);
    await fetched(path);
    expect([await count('makeCalendarLink'), await count('export-plan', 'calendar-link')]).toEqual([
      before[0]! + 1,
      before[1]! + 1,
    ]);
    expect(await count('revokeCalendarLink')).toBeGreaterThan(0);
    const { data } = await own.ask(
      `{ calendarLink(participantId: "${ward.participantId}") { lastFetchedAt } }`,
    );
    expect(data).toEqual({ calendarLink: { lastFetchedAt: expect.any(String) as string } });
  });

  it('changes what it shows without a new secret', async () => {
    const { path } = await make();
    const { data } =
      await own.ask(`mutation { setCalendarLink(input: { participantId: "${ward.participantId}",
      showsDetails: true, language: zh }) { __typename ... on CalendarLink { showsDetails language } } }`);
    expect(data!['setCalendarLink']).toMatchObject({ showsDetails: true, language: 'zh' });
    expect(await (await fetched(path)).text()).toContain('X-WR-CALNAME:运动计划');
  });
});

describe('guesses of links', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.stop());

  it('are few a minute from one address, whichever process they reach, and a known link costs none', async () => {
    const inProcess = () => new LinkThrottle(new SharedTries(database.transactions, testMasterKey));
    const [throttle, other] = [inProcess(), inProcess()];
    for (let fetch = 0; fetch < 40; fetch += 1) {
      expect(await throttle.admit('1.2.3.4')).toBe(0);
      await throttle.succeed('1.2.3.4');
    }
    const waits: number[] = [];
    for (let fetch = 0; fetch < 40; fetch += 1)
      waits.push(await (fetch % 2 === 0 ? throttle : other).admit('2001:db8::1'));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(30);
    expect(await other.admit('2001:db8::2')).toBeGreaterThan(0);
    expect(await other.admit('2001:db8:0:1::2')).toBe(0);
  });
});
