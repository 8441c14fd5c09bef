import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { startTestDatabase } from '../database/testing/start-test-database.js';
import type { TestDatabase } from '../database/testing/start-test-database.js';
import { takeBackup } from './take-backup.js';
import type { BackedUpWard } from '../../testing/backed-up-ward.js';
import { asOwner, oddText, openBackedUpWard } from '../../testing/backed-up-ward.js';

jest.setTimeout(240_000);

describe('a backup that is restored', () => {
  let ward: BackedUpWard;
  let target: TestDatabase;
  let place: string;
  beforeAll(async () => {
    ward = await openBackedUpWard();
  });
  beforeEach(async () => {
    target = await startTestDatabase();
    place = await mkdtemp(join(ward.folder, 'place-'));
  });
  afterEach(() => target.stop());
  afterAll(() => ward.stop());

  const rowsOf = (ownerUrl: string, sql: string) =>
    asOwner(ownerUrl, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

  it('brings rows of the product and of plugins, files and numbers back, with all that guards them', async () => {
    const { path, manifest } = await ward.taken();
    expect((await ward.restoreTo(target, place, path)).manifest).toEqual(manifest);
    for (const sql of [
      `select * from ${ward.notes}`,
      'select * from participants',
      'select * from model_uses',
      `select conrelid::regclass::text as of, conname, pg_get_constraintdef(oid) as what, convalidated
         from pg_constraint where contype = 'f' order by 1, 2`,
      'select tgrelid::regclass::text as of, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2',
      `select relname, relrowsecurity, relforcerowsecurity from pg_class
        where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1`,
    ]) {
      const before = await rowsOf(ward.source.ownerUrl, sql);
      expect(before.length).toBeGreaterThan(0);
      expect(await rowsOf(target.ownerUrl, sql)).toEqual(before);
    }
    expect(await rowsOf(target.ownerUrl, `select "text", shouted from ${ward.notes}`)).toEqual([
      { text: oddText, shouted: oddText.toUpperCase() },
    ]);
    const [next] = await rowsOf(
      target.ownerUrl,
      `insert into model_uses (workspace_id, ability, model_id, model_version, outcome, took_ms)
       select workspace_id, 'phraser', 'small', '1', 'used', 5 from workspaces returning id`,
    );
    expect(next).toEqual({ id: '2' });
    const [name] = await readdir(join(place, 'uploads'));
    expect(await readFile(join(place, 'uploads', name!))).toEqual(
      await readFile(join(ward.folder, 'uploads', name!)),
    );
    expect(manifest.sample.map(({ kind }) => kind).sort()).toEqual(['file', 'name']);
    const sample = ward.sampleOf(target, place);
    const compare = () =>
      asOwner(target.ownerUrl, (client) => sample.compare(client, manifest.sample, () => false));
    expect(await compare()).toEqual({ opened: 2, erased: 0, different: 0 });
    // A file that is not what was handed over, and a name that is another's.
    await writeFile(join(place, 'uploads', name!), await readFile(path));
    await rowsOf(
      target.ownerUrl,
      `update members set display_name = set_byte(display_name, 20, get_byte(display_name, 20) # 1)`,
    );
    expect(await compare()).toEqual({ opened: 0, erased: 0, different: 2 });
  });

  it('holds what was committed when it was begun, and nothing later', async () => {
    const sample = ward.sampleOf(ward.source, ward.folder);
    const choose = sample.choose.bind(sample);
    // The moment is fixed by now, and no table was written out yet.
    jest.spyOn(sample, 'choose').mockImplementation(async (client) => {
      await rowsOf(ward.source.ownerUrl, `update ${ward.notes} set "text" = 'later'`);
      return choose(client);
    });
    const { path } = await ward.taken(sample);
    await rowsOf(
      ward.source.ownerUrl,
      `update ${ward.notes} set "text" = E'${oddText.replaceAll('\\', '\\\\')}'`,
    );
    await ward.restoreTo(target, place, path);
    expect(await rowsOf(target.ownerUrl, `select "text" from ${ward.notes}`)).toEqual([{ text: oddText }]);
  });

  it('goes into an empty database only, and needs the plugins whose tables it has', async () => {
    const { path } = await ward.taken();
    const { plugin } = ward;
    await expect(ward.restoreTo(target, place, path, [])).rejects.toThrow(`not on the list: ${plugin.id}`);
    const older = {
      ...plugin.storage!.migrations[0]!,
      up: plugin.storage!.migrations[0]!.up.replaceAll('"text"', 'words'),
    };
    const otherVersion = { ...plugin, storage: { ...plugin.storage!, migrations: [older] } };
    await expect(ward.restoreTo(target, place, path, [otherVersion])).rejects.toThrow(
      'notes.text, which the plugin',
    );
    expect(await readdir(place)).toEqual([]);
    await rowsOf(target.ownerUrl, `drop schema ${ward.notes.split('.')[0]} cascade`);
    await ward.restoreTo(target, place, path);
    await expect(ward.restoreTo(target, place, path)).rejects.toThrow('holds data already');
    expect(await rowsOf(target.ownerUrl, 'select 1 from members')).toHaveLength(1);
  });

  it('puts files beside those that survived, and mends one that did not', async () => {
    const { path } = await ward.taken();
    const [name] = await readdir(join(ward.folder, 'uploads'));
    await mkdir(join(place, 'uploads'));
    await writeFile(join(place, 'uploads', name!), 'half of it');
    await writeFile(join(place, 'audit-anchors.jsonl'), 'newer\n');
    await ward.restoreTo(target, place, path);
    expect(await readFile(join(place, 'uploads', name!))).toEqual(
      await readFile(join(ward.folder, 'uploads', name!)),
    );
    expect(await readFile(join(place, 'audit-anchors.jsonl'), 'utf8')).toBe('newer\n');
  });

  it('is not taken by a user who does not see every row', async () => {
    const [role, password] = [`r${randomBytes(4).toString('hex')}`, randomBytes(8).toString('hex')];
    await rowsOf(ward.source.ownerUrl, `create role ${role} login password '${password}'`);
    const ownerUrl = Object.assign(new URL(ward.source.ownerUrl), { username: role, password }).href;
    const path = join(ward.folder, 'by-somebody-else');
    const sample = ward.sampleOf(ward.source, ward.folder);
    const source = { ownerUrl, dataFolder: ward.folder, auditAnchors: join(place, 'anchors'), sample };
    await expect(takeBackup(source, path, ward.key)).rejects.toThrow('bypassrls');
    await rowsOf(ward.source.ownerUrl, `drop role ${role}`);
    expect(await readdir(ward.folder)).not.toContain('by-somebody-else');
  });
});
