import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { PrivacySettingsRepository } from '../../platform/privacy/consent/privacy-settings.repository.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { RawFilesRepository } from '../imports/raw-files/raw-files.repository.js';
import { jobOf } from '../imports/testing/import-desk.js';
import { ErasuresRepository } from '../personal-data/erasure/erasures.repository.js';
import { LegalHoldsRepository } from '../personal-data/erasure/legal-holds.repository.js';
import { PersonalExportsRepository } from '../personal-data/export/personal-exports.repository.js';
import type { Person } from '../personal-data/owned-rows.repository.js';
import { makeExport } from '../personal-data/testing/export-person.js';
import type { RightsDesk } from '../personal-data/testing/whole-person.js';
import { openRightsDesk } from '../personal-data/testing/whole-person.js';
import { ExpiredRowsRepository } from './expired-rows.repository.js';
import { KeepToPeriodsProcessor } from './keep-to-periods.processor.js';
import { Periods } from './periods.js';
import { boundsOf, retentionKinds } from './retention-kinds.js';
import { RetentionSettingsRepository } from './retention-settings.repository.js';

jest.setTimeout(240_000);

describe('keeping to periods', () => {
  let desk: RightsDesk;
  beforeAll(async () => {
    desk = await openRightsDesk();
  });
  afterAll(() => desk.stop());

  const settings = new RetentionSettingsRepository();
  const expired = new ExpiredRowsRepository();
  const periods = new Periods(settings, new PrivacySettingsRepository(), expired, { rawFileDays: null });

  const run = (person: Person) =>
    new KeepToPeriodsProcessor({
      ...desk,
      outbox: new OutboxRepository(),
      audit: new AuditRepository(),
      periods,
      expired,
      rawFiles: new RawFilesRepository(),
      uploads: desk.imports.blobs,
      exports: new PersonalExportsRepository(desk.cipher),
      erasures: new ErasuresRepository(),
    }).run(jobOf({ workspaceId: person.workspaceId, payload: {} }));

  const due = async (person: Person) =>
    desk.within(person, async (tx) => {
      const found: Record<string, number> = {};
      for (const period of await periods.of(tx)) found[period.kind] = await periods.due(tx, period);
      return found;
    });

  /** Everything that grows old, long past every usual period. */
  const age = (person: Person) =>
    desk.within(person, async (tx) => {
      await tx.query(`update notices set at = now() - interval '400 days'`);
      await tx.query(`update live_sessions set is_over = true, started_at = now() - interval '31 days'`);
      await tx.query(`update personal_exports set expires_at = now() - interval '1 minute'`);
      await tx.query(`update imports set finished_at = now() - interval '11 days'`);
      await tx.query(
        `insert into password_resets (workspace_id, member_id, token_hash, issued_by, expires_at)
         values ($1, $2, sha256('1'), $2, now() - interval '31 days')`,
        [person.workspaceId, person.memberId],
      );
    });

  it('removes what is past its period and nothing else, tells it in the audit, and comes back tomorrow', async () => {
    const person = await desk.person();
    await makeExport(desk, person);
    expect(Object.values(await due(person)).every((count) => count === 0)).toBe(true);
    await run(person);
    const before = await desk.eraser.counts(person);
    await age(person);
    await desk.within(person, (tx) => settings.set(tx, person, 'raw-files', 10));
    const foreseen = await due(person);
    expect(foreseen).toMatchObject({
      ...{ notices: 1, 'live-streams': 1, 'personal-exports': 1, 'raw-files': 1, 'sign-in-remains': 1 },
    });
    await run(person);
    const after = await desk.eraser.counts(person);
    const gone = Object.keys(before).filter((store) => after[store] !== before[store]);
    expect(gone.sort()).toEqual(
      [
        'files:exports',
        'files:uploads',
        'table:live_session_samples',
        'table:notices',
        'table:personal_exports',
      ].sort(),
    );
    expect(after['table:password_resets']).toBe(0);
    expect(await readdir(join(desk.dataFolder, 'exports'))).toEqual([]);
    expect(Object.values(await due(person)).every((count) => count === 0)).toBe(true);
    const noted = await desk.within(person, (tx) =>
      tx.query<{ subject: string; reason: string }[]>(
        `select subject, reason from audit_entries where action = 'keep-to-periods' order by subject`,
      ),
    );
    expect(noted.map(({ subject }) => subject)).toEqual(
      ['live-streams', 'notices', 'personal-exports', 'raw-files', 'sign-in-remains'].map(
        (kind) => `retention:${kind}`,
      ),
    );
    expect(noted.every(({ reason }) => reason === 'removed-1')).toBe(true);
    const [next] = await desk.within(person, (tx) =>
      tx.query<{ count: number }[]>(
        `select count(*)::int as count from outbox where queue = 'keep-to-periods' and processed_at is null
            and due_at > now() + interval '23 hours'`,
      ),
    );
    expect(next!.count).toBe(1);
  });

  it('erases whoever left long enough ago by the usual erasure, once, and no one sooner than the law allows', async () => {
    const person = await desk.person();
    const leave = (days: number) =>
      desk.within(person, (tx) =>
        tx.query('update members set deactivated_at = now() - make_interval(days => $1)', [days]),
      );
    const asked = () =>
      desk.within(person, (tx) => tx.query(`select payload from outbox where queue = 'erasures'`));
    // A practice that chose no law: nothing shorter than the longest counts, whatever stands in the table.
    await desk.within(person, (tx) => settings.set(tx, person, 'people-who-left', 1));
    await leave(14 * 365);
    await run(person);
    expect(await asked()).toEqual([]);
    await leave(16 * 365);
    expect((await due(person))['people-who-left']).toBe(1);
    await run(person);
    await run(person);
    expect(await asked()).toHaveLength(1);
    // Of staff, what they signed for others must stay signed.
    const staff = await desk.person();
    await desk.within(staff, (tx) =>
      tx.query(
        `update members set roles = '{participant,coach}', deactivated_at = now() - interval '40 years'`,
      ),
    );
    expect((await due(staff))['people-who-left']).toBe(0);
  });

  it('leaves alone what the law holds', async () => {
    const person = await desk.person();
    const holds = new LegalHoldsRepository(desk.cipher);
    const hold = { reason: 'A claim is before the court', placedBy: person.memberId, until: '2099-01-31' };
    const { id } = await desk.within(person, (tx) => holds.place(tx, person, hold));
    await age(person);
    await desk.within(person, (tx) => settings.set(tx, person, 'raw-files', 10));
    const kept = { notices: 0, 'live-streams': 0, 'raw-files': 0 };
    expect(await due(person)).toMatchObject(kept);
    const rawFiles = await desk.within(person, (tx) => new RawFilesRepository().expired(tx, 1));
    expect(rawFiles).toEqual([]);
    await run(person);
    const counts = await desk.eraser.counts(person);
    expect(counts).toMatchObject({ 'table:notices': 1, 'files:uploads': 1, 'table:live_session_samples': 1 });
    await desk.within(person, (tx) => holds.lift(tx, id));
    expect(await due(person)).toMatchObject({ notices: 1, 'live-streams': 1, 'raw-files': 1 });
  });

  it('has a first run waiting in every new workspace', async () => {
    const person = await desk.person();
    const waiting = await desk.within(person, (tx) =>
      new OutboxRepository().waits(tx, { workspaceId: person.workspaceId, queue: 'keep-to-periods' }),
    );
    expect(waiting).toBe(true);
  });

  it('says of every kind why, in both languages, and bounds that hold', () => {
    for (const kind of retentionKinds)
      for (const preset of ['none', 'eu', 'us', 'china'] as const)
        for (const organisation of ['hospital', 'practice', 'employer'] as const) {
          const { least, most, usual, law } = boundsOf(kind, { kind: organisation, preset }, null);
          expect(least).toBeGreaterThanOrEqual(1);
          expect(most).toBeGreaterThanOrEqual(usual ?? 1);
          expect(usual ?? least).toBeGreaterThanOrEqual(least);
          expect(law.zh).toMatch(/\p{Script=Han}/u);
        }
    expect(boundsOf('people-who-left', { kind: 'hospital', preset: 'china' }, null).least).toBe(5479);
    expect(boundsOf('people-who-left', { kind: 'employer', preset: 'china' }, null).usual).toBe(365);
  });
});
