import { randomBytes, randomUUID } from 'node:crypto';
import { startTestDatabase } from '../database/testing/start-test-database.js';
import type { TestDatabase } from '../database/testing/start-test-database.js';
import { KeysRepository } from './keys.repository.js';
import { PersonCipher, PersonErased } from './person-cipher.js';

describe('values of a person', () => {
  let database: TestDatabase;
  const cipher = new PersonCipher(randomBytes(32), new KeysRepository());
  const workspaceId = randomUUID();
  const personId = randomUUID();
  const place = { workspaceId, personId, field: 'members.display_name' };
  const inside = <T>(work: Parameters<TestDatabase['transactions']['run']>[1]) =>
    database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, work) as Promise<T>;

  beforeAll(async () => {
    database = await startTestDatabase();
    await inside(async (tx) => {
      await tx.query(
        `insert into workspaces (workspace_id, name, kind, wrapped_key) values ($1, 'W', 'hospital', $2)`,
        [workspaceId, cipher.newWorkspaceKey(workspaceId)],
      );
      await cipher.createPersonKey(tx, workspaceId, personId);
    });
  });
  afterAll(() => database.stop());

  it('come back as they were, and lie unreadable', async () => {
    const sealed = await inside<Buffer>((tx) => cipher.seal(tx, place, '王小明 Wang'));
    expect(sealed.includes(Buffer.from('Wang'))).toBe(false);
    expect(await inside<string>((tx) => cipher.openText(tx, place, sealed))).toBe('王小明 Wang');
  });

  it('do not open in another column, nor when a bit was flipped', async () => {
    const sealed = await inside<Buffer>((tx) => cipher.seal(tx, place, 'secret'));
    await expect(
      inside((tx) => cipher.open(tx, { ...place, field: 'plan_requests.text' }, sealed)),
    ).rejects.toThrow();
    sealed[20]! ^= 1;
    await expect(inside((tx) => cipher.open(tx, place, sealed))).rejects.toThrow();
  });

  it('are told apart by fingerprints that hold for one person and one column', async () => {
    const other = { ...place, personId: randomUUID() };
    await inside((tx) => cipher.createPersonKey(tx, workspaceId, other.personId));
    const of = async (where: typeof place, ...plains: string[]) =>
      (await inside<Buffer[]>((tx) => cipher.fingerprints(tx, where, plains))).map(String);
    const [first, same, different] = await of(place, 'secret', 'secret', 'Secret');
    expect(same).toBe(first);
    expect(await of(place, 'secret')).toEqual([first]);
    const apart = [...(await of(other, 'secret')), ...(await of({ ...place, field: 'members.x' }, 'secret'))];
    expect(new Set([first, different, ...apart]).size).toBe(4);
  });

  it('are gone with the key of the person', async () => {
    const sealed = await inside<Buffer>((tx) => cipher.seal(tx, place, 'secret'));
    await inside((tx) => cipher.destroyPersonKey(tx, workspaceId, personId));
    await expect(inside((tx) => cipher.open(tx, place, sealed))).rejects.toThrow(PersonErased);
    await expect(inside((tx) => cipher.fingerprints(tx, place, ['secret']))).rejects.toThrow(PersonErased);
  });
});
