import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { auditReport } from '../../cli/audit.command.js';
import { startTestDatabase } from '../database/testing/start-test-database.js';
import type { TestDatabase } from '../database/testing/start-test-database.js';
import { createLogger } from '../observability/logger.js';
import { InstanceSigner } from '../privacy/instance-signer.js';
import { readAnchors } from './anchor-file.js';
import { AuditAnchoring } from './audit-anchoring.js';
import { firstHash, hashEntry } from './audit-entry.js';
import { AuditRepository } from './audit.repository.js';
import { verifyAuditTrail } from './verify-audit-trail.js';

/** What a superuser of the database can do, who can do everything there, but not sign and not reach the anchors. */
describe('an audit trail that was tampered with', () => {
  let database: TestDatabase;
  let folder: string;
  let path: string;
  let signer: InstanceSigner;
  const [first = '', second = ''] = [randomUUID(), randomUUID()].sort();

  const asSuperuser = async (...statements: string[]) => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      await client.query('alter table audit_entries disable trigger user');
      for (const statement of statements) await client.query(statement);
      await client.query('alter table audit_entries enable trigger user');
    } finally {
      await client.end();
    }
  };
  const append = (workspaceId: string, count: number) =>
    database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, (tx) =>
      new AuditRepository().append(
        tx,
        { workspaceId, memberId: null },
        Array.from({ length: count }, (_, index) => ({
          action: `a${index} “quoted”`,
          subject: 'plan:1',
          decision: 'allowed' as const,
          reason: index % 2 === 0 ? null : 'because',
        })),
      ),
    );
  /** As a worker does when it stops. */
  const anchor = async () => {
    const anchoring = new AuditAnchoring({
      ownerUrl: database.ownerUrl,
      path,
      signer,
      logger: createLogger('silent', 'test'),
    });
    await anchoring.start();
    await anchoring.stop();
  };
  const verify = async () => verifyAuditTrail(database.ownerUrl, await readAnchors(path, signer.publicKey));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-anchors-'));
    path = join(folder, 'elsewhere', 'anchors.jsonl');
    signer = await InstanceSigner.load(folder, null);
    database = await startTestDatabase();
    for (const workspaceId of [first, second]) {
      await database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, (tx) =>
        tx.query(
          `insert into workspaces (workspace_id, name, kind, wrapped_key) values ($1, 'W', 'hospital', '')`,
          [workspaceId],
        ),
      );
      await append(workspaceId, 8);
    }
    await anchor();
    await asSuperuser('create table yesterday as select * from audit_entries');
    await append(second, 4);
    await anchor();
  });
  afterEach(async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is intact before, and anchored', async () => {
    expect(await verify()).toEqual({
      workspaces: 2,
      entries: 20,
      broken: [],
      anchored: 2,
      badAnchorLine: null,
    });
  });

  const ofSecond = `workspace_id = '${second}'`;
  it.each([
    [
      'an entry was changed',
      [`update audit_entries set decision = 'denied' where seq = 5 and ${ofSecond}`],
      5,
      'chain',
    ],
    ['one was taken out', [`delete from audit_entries where seq = 5 and ${ofSecond}`], 5, 'chain'],
    ['the end was cut off', [`delete from audit_entries where seq >= 11 and ${ofSecond}`], 11, 'missing'],
    [
      'one was added at the end with a hash that fits nothing',
      [
        `insert into audit_entries select workspace_id, 13, at, member_id, action, subject, decision, reason, hash, hash
           from audit_entries where seq = 12 and ${ofSecond}`,
      ],
      13,
      'chain',
    ],
    [
      'two changed places',
      [
        `update audit_entries set seq = 100 where seq = 5 and ${ofSecond}`,
        `update audit_entries set seq = 5 where seq = 6 and ${ofSecond}`,
        `update audit_entries set seq = 6 where seq = 100 and ${ofSecond}`,
      ],
      5,
      'chain',
    ],
    [
      'yesterday’s copy was put back',
      ['delete from audit_entries', 'insert into audit_entries select * from yesterday'],
      9,
      'missing',
    ],
    ['all of it is gone', [`delete from audit_entries where ${ofSecond}`], 1, 'missing'],
  ] as const)('is named where %s', async (_what, statements, seq, fault) => {
    await asSuperuser(...statements);
    const state = await verify();
    expect(state.broken).toEqual([{ workspaceId: second, seq, fault }]);
    expect(auditReport(state)).toContain(`Broken at entry ${seq} of workspace ${second}`);
  });

  it('is named in both workspaces where two entries changed their workspace', async () => {
    await asSuperuser(
      `update audit_entries set seq = 100 where seq = 5 and workspace_id = '${first}'`,
      `update audit_entries set workspace_id = '${first}' where seq = 5 and ${ofSecond}`,
      `update audit_entries set workspace_id = '${second}', seq = 5 where seq = 100`,
    );
    expect((await verify()).broken).toEqual([
      { workspaceId: first, seq: 5, fault: 'chain' },
      { workspaceId: second, seq: 5, fault: 'chain' },
    ]);
  });

  it('is named where the whole chain was written anew, hashes and all', async () => {
    let prevHash: Buffer = firstHash;
    const statements = ['delete from audit_entries where ' + ofSecond];
    for (let seq = 1; seq <= 12; seq += 1) {
      const at = '2026-11-28T10:00:00.000Z';
      const note = { action: 'nothing', subject: 'plan:1', decision: 'allowed' as const, reason: null };
      const hash = hashEntry({ ...note, workspaceId: second, seq, at, memberId: null, prevHash });
      statements.push(
        `insert into audit_entries values ('${second}', ${seq}, '${at}', null, 'nothing', 'plan:1', 'allowed', null,
           '\\x${prevHash.toString('hex')}', '\\x${hash.toString('hex')}')`,
      );
      prevHash = hash;
    }
    await asSuperuser(...statements);
    expect((await verifyAuditTrail(database.ownerUrl)).broken).toEqual([]);
    expect((await verify()).broken).toEqual([{ workspaceId: second, seq: 1, fault: 'rewritten' }]);
  });

  it('has anchors that nobody else can write, change or take out of the middle', async () => {
    const lines = (await readFile(path, 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(3);
    const bad = async (...changed: string[]) => {
      await writeFile(path, `${changed.join('\n')}\n`);
      return (await verify()).badAnchorLine;
    };
    const [one = '', two = '', three = ''] = lines;
    expect(await bad(one, two, three)).toBeNull();
    expect(await bad(one, three)).toBe(2);
    expect(await bad(two, one, three)).toBe(1);
    expect(await bad(one, two, three.replace('"seq":12', '"seq":10'))).toBe(3);
    expect(await bad(one, 'not a line', two, three)).toBe(2);
    await rm(path);
    expect(await verify()).toMatchObject({ anchored: 0, badAnchorLine: null });
    expect(auditReport(await verify())).toContain('2 workspaces have no anchor');
  });
});
