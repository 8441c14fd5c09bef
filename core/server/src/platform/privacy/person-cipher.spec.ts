import { randomUUID } from 'node:crypto';
import { startTestDatabase, testMasterKey } from '../database/testing/start-test-database.js';
import type { TestDatabase } from '../database/testing/start-test-database.js';
import { AuditRepository } from '../audit/audit.repository.js';
import { createLogger } from '../observability/logger.js';
import { FolderKeyVault } from './folder-key-vault.js';
import { ConfiguredKeyRing } from './key-ring.js';
import { KeysRepository } from './keys.repository.js';
import { KeptMasterKeys } from './master-keys.js';
import { PersonErased } from './person-cipher.js';
import { PersonKeys } from './person-keys.js';
import { AuditedSealAlarm } from './seal-alarm.js';
import { SealBroken, openBox } from './sealed-box.js';
import { sealUnversioned } from './testing/seal-unversioned.js';
import { testCipher, testKeysFolder } from './testing/test-cipher.js';

describe('values of a person', () => {
  let database: TestDatabase;
  const cipher = testCipher();
  const vault = new FolderKeyVault(testKeysFolder);
  const workspaceId = randomUUID();
  const field = 'members.display_name';
  const inside = <T>(work: Parameters<TestDatabase['transactions']['run']>[1]) =>
    database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, work) as Promise<T>;
  const somebody = async () => {
    const place = { workspaceId, personId: randomUUID(), field };
    await inside((tx) => cipher.createPersonKey(tx, workspaceId, place.personId));
    return place;
  };
  const seal = (place: Awaited<ReturnType<typeof somebody>>, text = 'secret') =>
    inside<Buffer>((tx) => cipher.seal(tx, place, text));
  const open = (place: Awaited<ReturnType<typeof somebody>>, box: Buffer) =>
    inside<string>((tx) => cipher.openText(tx, place, box));

  beforeAll(async () => {
    database = await startTestDatabase();
    await inside(async (tx) =>
      tx.query(
        `insert into workspaces (workspace_id, name, kind, wrapped_key) values ($1, 'W', 'hospital', $2)`,
        [workspaceId, await cipher.newWorkspaceKey(workspaceId)],
      ),
    );
  });
  afterAll(() => database.stop());

  it('come back as they were, and lie unreadable', async () => {
    const place = await somebody();
    const sealed = await seal(place, '王小明 Wang');
    expect(sealed.includes(Buffer.from('Wang'))).toBe(false);
    expect(await open(place, sealed)).toBe('王小明 Wang');
  });

  it('do not open in another column, of another person, cut, or with any bit flipped', async () => {
    const [place, other] = [await somebody(), await somebody()];
    const sealed = await seal(place);
    await expect(open({ ...place, field: 'plan_requests.text' }, sealed)).rejects.toThrow(SealBroken);
    await expect(open(other, sealed)).rejects.toThrow(SealBroken);
    for (let length = 0; length < sealed.length; length += 1)
      await expect(open(place, sealed.subarray(0, length))).rejects.toThrow(SealBroken);
    for (let byte = 0; byte < sealed.length; byte += 1) {
      const changed = Buffer.from(sealed);
      changed[byte]! ^= 1;
      await expect(open(place, changed)).rejects.toThrow(SealBroken);
    }
  });

  it('ring the alarm where they were moved, in the log and in the audit trail', async () => {
    const [place, other] = [await somebody(), await somebody()];
    const sealed = await seal(place);
    const lines: string[] = [];
    const logger = createLogger('error', 'test', { write: (line: string) => void lines.push(line) });
    const alarm = new AuditedSealAlarm(logger, database.transactions, new AuditRepository());
    const watched = testCipher(alarm);
    await expect(inside((tx) => watched.open(tx, other, sealed))).rejects.toThrow(SealBroken);
    expect(await inside((tx) => watched.openText(tx, place, sealed))).toBe('secret');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('seal-broken');
    let noted: unknown[] = [];
    while (noted.length === 0)
      noted = await inside((tx) => tx.query('select action, subject, decision, reason from audit_entries'));
    expect(noted).toEqual([
      {
        action: 'open-sealed-value',
        subject: `member:${other.personId}`,
        decision: 'denied',
        reason: field,
      },
    ]);
  });

  it('are told apart by fingerprints that hold for one person and one column', async () => {
    const [place, other] = [await somebody(), await somebody()];
    const of = async (where: typeof place, ...plains: string[]) =>
      (await inside<Buffer[]>((tx) => cipher.fingerprints(tx, where, plains))).map(String);
    const [first, same, different] = await of(place, 'secret', 'secret', 'Secret');
    expect(same).toBe(first);
    expect(await of(place, 'secret')).toEqual([first]);
    const apart = [...(await of(other, 'secret')), ...(await of({ ...place, field: 'members.x' }, 'secret'))];
    expect(new Set([first, different, ...apart]).size).toBe(4);
  });

  it('are gone with the key of the person', async () => {
    const place = await somebody();
    const sealed = await seal(place);
    await inside((tx) => cipher.destroyPersonKey(tx, workspaceId, place.personId));
    await expect(open(place, sealed)).rejects.toThrow(PersonErased);
    await expect(inside((tx) => cipher.fingerprints(tx, place, ['secret']))).rejects.toThrow(PersonErased);
  });

  it('stay gone when a database of before comes back, with the same master key', async () => {
    const [erased, kept] = [await somebody(), await somebody()];
    const boxes = [await seal(erased), await seal(kept)] as const;
    const rows = await inside<Record<string, unknown>[]>((tx) => tx.query('select * from person_keys'));
    await inside((tx) => cipher.destroyPersonKey(tx, workspaceId, erased.personId));
    await inside((tx) => cipher.destroyPersonKey(tx, workspaceId, randomUUID()));
    await inside(async (tx) => {
      await tx.query('delete from person_keys');
      for (const row of rows)
        await tx.query(
          'insert into person_keys (workspace_id, person_id, wrapped_key, version, in_vault) values ($1, $2, $3, $4, $5)',
          [row['workspace_id'], row['person_id'], row['wrapped_key'], row['version'], row['in_vault']],
        );
    });
    await expect(open(erased, boxes[0])).rejects.toThrow(PersonErased);
    expect(await open(kept, boxes[1])).toBe('secret');
  });

  it('of before the vault open as ever, and their keys are moved there, the database alone opening them no more', async () => {
    const people = new PersonKeys(
      new KeptMasterKeys(new ConfiguredKeyRing([testMasterKey])),
      new KeysRepository(),
      vault,
    );
    const [workspaceKey, personKey] = [Buffer.alloc(32, 3), Buffer.alloc(32, 4)];
    const place = { workspaceId: randomUUID(), personId: randomUUID(), field };
    const there = <T>(work: Parameters<TestDatabase['transactions']['run']>[1]) =>
      database.transactions.run(
        { kind: 'system', workspaceId: place.workspaceId, reason: 'test' },
        work,
      ) as Promise<T>;
    const label = `person:${place.workspaceId}:${place.personId}`;
    const sealed = sealUnversioned(
      personKey,
      Buffer.from('old'),
      `${place.workspaceId}:${place.personId}:${field}`,
    );
    await there(async (tx) => {
      await tx.query(
        `insert into workspaces (workspace_id, name, kind, wrapped_key) values ($1, 'W', 'hospital', $2)`,
        [place.workspaceId, sealUnversioned(testMasterKey, workspaceKey, `workspace:${place.workspaceId}`)],
      );
      await tx.query('insert into person_keys (workspace_id, person_id, wrapped_key) values ($1, $2, $3)', [
        place.workspaceId,
        place.personId,
        sealUnversioned(workspaceKey, personKey, label),
      ]);
    });
    expect(await there((tx) => cipher.openText(tx, place, sealed))).toBe('old');
    expect(await there((tx) => people.moveToVault(tx, place.workspaceId, 10))).toBe(1);
    expect(await there((tx) => people.moveToVault(tx, place.workspaceId, 10))).toBe(0);
    expect(await there((tx) => cipher.openText(tx, place, sealed))).toBe('old');
    const [{ wrapped_key: wrapped }] = await there<[{ wrapped_key: Buffer }]>((tx) =>
      tx.query('select wrapped_key from person_keys'),
    );
    expect(() => openBox(workspaceKey, wrapped, label)).toThrow(SealBroken);
    await vault.destroy(place);
    await expect(there((tx) => cipher.openText(tx, place, sealed))).rejects.toThrow(PersonErased);
  });
});
