import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { doctorText } from '../../cli/doctor-text.js';
import { readSettings } from '../config/read-settings.js';
import { startTestDatabase } from '../database/testing/start-test-database.js';
import type { TestDatabase } from '../database/testing/start-test-database.js';
import { examine } from '../observability/doctor.js';
import { AuditRepository } from './audit.repository.js';
import { verifyAuditTrail } from './verify-audit-trail.js';

describe('verifying the audit trail', () => {
  let database: TestDatabase;
  let folder: string;
  const workspaces = [randomUUID(), randomUUID()].sort();
  const [first = '', second = ''] = workspaces;

  const asOwner = async (...statements: string[]) => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  /** What somebody with all rights on the server could do, past the trigger. */
  const tamper = (statement: string) =>
    asOwner(
      'alter table audit_entries disable trigger user',
      statement,
      'alter table audit_entries enable trigger user',
    );
  const report = () => {
    const settings = { ...readSettings({ REGIMEN_DATA_DIR: folder }), databaseUrl: database.ownerUrl };
    return examine(settings, database.ownerUrl, { running: [], quarantined: [] });
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-audit-'));
    database = await startTestDatabase();
    for (const workspaceId of workspaces) {
      await database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, async (tx) => {
        await tx.query(
          `insert into workspaces (workspace_id, name, kind, wrapped_key) values ($1, 'W', 'hospital', '')`,
          [workspaceId],
        );
        const notes = Array.from({ length: 12 }, (_, index) => ({
          action: `a${index}`,
          subject: 'plan:1',
          decision: 'allowed' as const,
          reason: null,
        }));
        await new AuditRepository().append(tx, { workspaceId, memberId: null }, notes);
      });
    }
  });
  afterEach(async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('finds every workspace intact, and the doctor says so', async () => {
    const { audit, concerns } = await report();
    expect(audit).toEqual({
      workspaces: 2,
      entries: 24,
      broken: [],
      anchored: 0,
      badAnchorLine: null,
    });
    expect(concerns).not.toContain('auditBroken');
    expect(doctorText(await report())).toContain('intact: 24 entries in 2 workspaces');
  });

  it.each([
    ['a changed entry', `update audit_entries set decision = 'denied' where seq = 5`],
    ['a removed entry', 'delete from audit_entries where seq = 5'],
    ['a moved entry', 'update audit_entries set seq = 100 where seq = 5'],
  ])('names the first entry behind %s, and the doctor asks for attention', async (_name, change) => {
    await tamper(`${change} and workspace_id = '${second}'`);
    const found = await report();
    expect(found.audit?.broken).toEqual([{ workspaceId: second, seq: 5, fault: 'chain' }]);
    expect(found.concerns).toContain('auditBroken');
    expect(doctorText(found)).toContain(`broken at entry 5 of workspace ${second}`);
  });

  it('sees an entry slipped in before the first', async () => {
    await tamper(
      `insert into audit_entries select workspace_id, 0, at, member_id, action, subject, decision, reason, prev_hash, hash
         from audit_entries where seq = 1 and workspace_id = '${first}'`,
    );
    expect((await verifyAuditTrail(database.ownerUrl)).broken).toEqual([
      { workspaceId: first, seq: 1, fault: 'chain' },
    ]);
  });

  it('reads every workspace as an owner who is bound by row-level security, while the product still sees none', async () => {
    const role = `owner_${randomUUID().slice(0, 8)}`;
    await asOwner(
      `create role ${role} login password 'x' nosuperuser nobypassrls`,
      `alter table audit_entries owner to ${role}`,
    );
    const url = Object.assign(new URL(database.ownerUrl), { username: role, password: 'x' }).href;
    expect(await verifyAuditTrail(url)).toEqual({
      workspaces: 2,
      entries: 24,
      broken: [],
      anchored: 0,
      badAnchorLine: null,
    });
    expect(await database.transactions.dataSource.query('select seq from audit_entries')).toEqual([]);
    await asOwner('alter table audit_entries owner to current_user', `drop role ${role}`);
  });

  it('is unverified, not intact, where the trail cannot be read', async () => {
    await asOwner('alter table audit_entries rename to hidden_entries');
    const found = await report();
    expect(found.audit).toBeNull();
    expect(found.concerns).toContain('auditUnverified');
    expect(doctorText(found)).toContain('The audit trail could not be verified.');
  });
});
