import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestDatabase } from '../../platform/database/testing/start-test-database.js';
import type { TestDatabase } from '../../platform/database/testing/start-test-database.js';
import { FolderKeyVault } from '../../platform/privacy/folder-key-vault.js';
import { FileKeyRing } from '../../platform/privacy/key-ring.js';
import { KeyVersionsRepository } from '../../platform/privacy/key-versions.repository.js';
import { KeysRepository } from '../../platform/privacy/keys.repository.js';
import { KeptMasterKeys } from '../../platform/privacy/master-keys.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import { PersonKeyRotation } from '../../platform/privacy/person-key-rotation.js';
import { PersonKeys } from '../../platform/privacy/person-keys.js';
import {
  beginMasterKey,
  masterKeyUse,
  wrapWorkspacesAnew,
} from '../../platform/privacy/rotate-master-key.js';
import { SealBroken, keyVersionOf } from '../../platform/privacy/sealed-box.js';
import { SealedValuesRepository, sealedColumns } from '../../platform/privacy/sealed-values.repository.js';
import { WorkspaceKeyRotation } from '../../platform/privacy/workspace-key-rotation.js';

const people = 12;
const field = 'members.display_name';

describe('replacing keys', () => {
  let database: TestDatabase;
  let folder: string;
  let workspaceId: string;
  let members: string[];

  /** What one process has: its own view of the master keys, the same files and database. */
  const process = () => {
    const ring = FileKeyRing.in(folder);
    const [keys, versions, vault] = [
      new KeysRepository(),
      new KeyVersionsRepository(),
      new FolderKeyVault(join(folder, 'keys')),
    ];
    const masterKeys = new KeptMasterKeys(ring);
    const cipher = new PersonCipher(masterKeys, keys, vault);
    const personKeys = new PersonKeys(masterKeys, keys, vault);
    const values = new SealedValuesRepository();
    return {
      ring,
      masterKeys,
      cipher,
      versions,
      vault,
      workspaceKeys: new WorkspaceKeyRotation(personKeys, keys, versions),
      personKeys: new PersonKeyRotation(personKeys, cipher, keys, versions, values, vault),
    };
  };
  type Process = ReturnType<typeof process>;
  const step = <T>(work: Parameters<TestDatabase['transactions']['run']>[1]) =>
    database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, work) as Promise<T>;
  const nameOf = (personId: string) => ({ workspaceId, personId, field });
  const boxOf = async (personId: string) => {
    const [row] = await step<[{ display_name: Buffer }]>((tx) =>
      tx.query('select display_name from members where id = $1', [personId]),
    );
    return row.display_name;
  };
  const read = ({ cipher }: Process, personId: string) =>
    step<string>(async (tx) => {
      const [row] = await tx.query<[{ display_name: Buffer }]>(
        'select display_name from members where id = $1',
        [personId],
      );
      return cipher.openText(tx, nameOf(personId), row.display_name);
    });
  const write = ({ cipher }: Process, personId: string, name: string) =>
    step(async (tx) => {
      const sealed = await cipher.seal(tx, nameOf(personId), name);
      await tx.query('update members set display_name = $2 where id = $1', [personId, sealed]);
    });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-rotation-'));
    database = await startTestDatabase();
    workspaceId = randomUUID();
    members = Array.from({ length: people }, () => randomUUID());
    const { cipher } = process();
    await step(async (tx) => {
      await tx.query(
        `insert into workspaces (workspace_id, name, kind, wrapped_key) values ($1, 'W', 'hospital', $2)`,
        [workspaceId, await cipher.newWorkspaceKey(workspaceId)],
      );
      for (const id of members) {
        await cipher.createPersonKey(tx, workspaceId, id);
        await tx.query(
          `insert into members (workspace_id, id, account_name, display_name, password_hash, roles)
           values ($1, $2, $3, $4, '', '{participant}')`,
          [workspaceId, id, id, await cipher.seal(tx, nameOf(id), `name of ${id}`)],
        );
      }
    });
  });
  afterEach(async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Reads and writes all the time in two processes that know only the keys of before, until told to stop. */
  const under = async <T>(load: readonly Process[], work: () => Promise<T>): Promise<{ reads: number }> => {
    let [running, reads] = [true, 0];
    const use = async (one: Process, offset: number) => {
      for (let turn = offset; running; turn += 1) {
        const id = members[turn % people]!;
        if (turn % 3 === 0) await write(one, id, `name of ${id}`);
        expect(await read(one, id)).toBe(`name of ${id}`);
        reads += 1;
      }
    };
    const used = load.flatMap((one, index) => [use(one, index * 5), use(one, index * 5 + 3)]);
    await Promise.race([work(), Promise.all(used)]).finally(() => (running = false));
    await Promise.all(used);
    return { reads };
  };

  it('of people seals every value anew while it is read and written, and retires a key only when nothing needs it', async () => {
    const [first, second, rotating] = [process(), process(), process()];
    const before = await boxOf(members[0]!);
    const { reads } = await under([first, second], async () => {
      await rotating.personKeys.replace(step, workspaceId, new Date(Date.now() + 60_000), null);
      // Not yet: it may still be in somebody's hands.
      await rotating.personKeys.retire(step, workspaceId, 3600);
    });
    expect(reads).toBeGreaterThan(people);
    for (const id of members) expect(keyVersionOf(await boxOf(id))).toBe(2);
    const { formerPersonKeys } = await step<{ formerPersonKeys: number }>((tx) =>
      rotating.versions.counts(tx, workspaceId),
    );
    expect(formerPersonKeys).toBe(people);
    // Whoever still held the former key sealed one more value with it: it is sealed anew, not lost.
    await step((tx) => tx.query('update members set display_name = $2 where id = $1', [members[0], before]));
    await rotating.personKeys.retire(step, workspaceId, 0);
    expect(keyVersionOf(await boxOf(members[0]!))).toBe(2);
    expect(await read(first, members[0]!)).toBe(`name of ${members[0]!}`);
    expect(await rotating.vault.read({ workspaceId, personId: members[0]!, keyVersion: 1 })).toBeNull();
    // A value of before, put back by whoever can write to the database, opens no more.
    await expect(step((tx) => first.cipher.open(tx, nameOf(members[0]!), before))).rejects.toThrow(
      SealBroken,
    );
  });

  it('of people keeps fingerprints as they were', async () => {
    const { cipher, personKeys } = process();
    const place = { ...nameOf(members[0]!), field: 'texts_to_label.same_text' };
    const of = () => step<Buffer[]>((tx) => cipher.fingerprints(tx, place, ['a text']));
    const before = await of();
    for (let times = 0; times < 2; times += 1) {
      await personKeys.replace(step, workspaceId, new Date(Date.now() + 60_000), members[0]!);
      await personKeys.retire(step, workspaceId, 0);
      expect(await of()).toEqual(before);
    }
    expect(keyVersionOf(await boxOf(members[1]!))).toBe(1);
  });

  it('of a workspace and the master key goes on where it was killed, with every read answered', async () => {
    const [first, second, rotating] = [process(), process(), process()];
    for (const one of [first, second]) await read(one, members[0]!);
    const masterBefore = (await readFile(join(folder, 'master.key'), 'utf8')).trim();
    let left = 4;
    const dying = <T>(work: Parameters<typeof step>[0]): Promise<T> => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('killed')) : step<T>(work);
    };
    await under([first, second], async () => {
      await step((tx) => rotating.workspaceKeys.begin(tx, workspaceId, 1));
      await expect(
        rotating.personKeys.replace(dying, workspaceId, new Date(Date.now() + 60_000), null),
      ).rejects.toThrow('killed');
      await beginMasterKey(rotating.ring);
      // Another process that begins again goes on with the key that was made.
      const resumed = process();
      await beginMasterKey(resumed.ring);
      expect((await resumed.ring.read()).length).toBe(2);
      expect(await wrapWorkspacesAnew(database.transactions, resumed.masterKeys, [workspaceId])).toEqual({
        wrapped: 2,
        waiting: 0,
      });
      expect(await step((tx) => resumed.workspaceKeys.begin(tx, workspaceId, 1))).toBe(false);
      await resumed.workspaceKeys.wrapAnew(step, workspaceId);
      await resumed.personKeys.replace(step, workspaceId, new Date(Date.now() + 60_000), null);
      await resumed.workspaceKeys.retire(step, workspaceId, 0);
      const [current] = await resumed.ring.read();
      await resumed.ring.replace([current!]);
    });
    const counts = await step<Record<string, number>>((tx) => rotating.versions.counts(tx, workspaceId));
    expect(counts).toMatchObject({ keyVersion: 2, formerWorkspaceKeys: 0, waitingForWorkspaceKey: 0 });
    expect((await readFile(join(folder, 'master.key'), 'utf8')).includes(masterBefore)).toBe(false);
    expect(await masterKeyUse(database.transactions, process().masterKeys, [workspaceId])).toEqual({
      wrapped: 1,
      waiting: 0,
    });
    for (const id of members) expect(await read(process(), id)).toBe(`name of ${id}`);
  });

  it('reaches every sealed column there is', async () => {
    for (const { table, column, ofPerson } of sealedColumns)
      await step(async (tx) => {
        const [right] = await tx.query<[{ may: boolean }]>(
          `select has_column_privilege(current_user, $1, $2, 'update') as may`,
          [table, column],
        );
        expect({ table, column, may: right.may }).toEqual({ table, column, may: true });
        await tx.query(`select 1 from ${table} where workspace_id = $1 and ${ofPerson}`, [
          workspaceId,
          members[0],
        ]);
      });
    expect(sealedColumns.map(({ table, column }) => `${table}.${column}`)).toContain('uploads.blob_key');
  });
});
