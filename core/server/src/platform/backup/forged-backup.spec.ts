import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { coreMigrations } from '@regimen/migrations';
import { startTestDatabase } from '../database/testing/start-test-database.js';
import type { TestDatabase } from '../database/testing/start-test-database.js';
import type { Beginning } from './backup-contents.js';
import type { BackedUpWard } from '../../testing/backed-up-ward.js';
import { asOwner, openBackedUpWard } from '../../testing/backed-up-ward.js';
import { writeByHand } from './testing/backup-by-hand.js';

jest.setTimeout(120_000);

const damaged = 'changed, cut off or damaged';
const programmes = { schema: 'public', table: 'programmes', columns: ['workspace_id', 'id', 'name'] };
const row = `${randomUUID()}\t${randomUUID()}\tHearts\n`;
const usual: Beginning = {
  regimen: '0.1.0',
  takenAt: '2026-11-28T10:00:00.000Z',
  migrations: coreMigrations.map(({ name }) => name),
  months: [],
  tables: [programmes],
};

describe('a backup by somebody who has its key', () => {
  let ward: BackedUpWard;
  let target: TestDatabase;
  let place: string;
  let path: string;
  beforeAll(async () => {
    [ward, target] = await Promise.all([openBackedUpWard(), startTestDatabase()]);
  });
  beforeEach(async () => {
    place = await mkdtemp(join(ward.folder, 'place-'));
    path = join(ward.folder, `forged-${randomUUID()}`);
  });
  afterAll(async () => {
    await target.stop();
    await ward.stop();
  });

  const forge = (
    change: Partial<Beginning>,
    streams: readonly (readonly [string, string])[] = [['tables/public/programmes', '']],
  ) => writeByHand(path, ward.key, { beginning: { ...usual, ...change }, streams });
  const refused = async (said: string) => {
    await expect(ward.restoreTo(target, place, path)).rejects.toMatchObject({
      name: 'StartRefused',
      message: expect.stringContaining(said) as string,
    });
    const found = await asOwner(target.ownerUrl, (client) => client.query('select 1 from programmes'));
    expect(found.rowCount).toBe(0);
    expect(await readdir(place)).toEqual([]);
  };

  it.each([
    ['a table', { ...programmes, table: 'programmes (id) from program $$id$$; drop table members; --' }],
    ['a schema', { ...programmes, schema: 'public"."members' }],
    ['a column', { ...programmes, columns: ['id) from program $$id$$; --'] }],
    ['a table with a line end, as for a command of psql,', { ...programmes, table: 'programmes\n\\! id' }],
  ])('does nothing with %s named like a statement', async (_what, table) => {
    await forge({ tables: [table] });
    await refused(damaged);
  });

  it('names no table and no column but those of this schema', async () => {
    await forge({ tables: [{ schema: 'public', table: 'pg_authid', columns: ['rolname'] }] }, [
      ['tables/public/pg_authid', ''],
    ]);
    await refused('which this Regimen does not know');
    await rm(path);
    await forge({ tables: [{ ...programmes, columns: ['owner'] }] });
    await refused('programmes.owner, which this Regimen');
    await rm(path);
    await forge({ tables: [{ schema: 'pg_catalog', table: 'pg_authid', columns: ['rolname'] }] }, [
      ['tables/pg_catalog/pg_authid', 'x\n'],
    ]);
    await refused('plugins that are not on the list');
  });

  it.each([
    ['a part that nothing announced', ['tables/public/programmes', 'tables/public/members']],
    ['a file among keys', ['tables/public/programmes', `files/keys/${randomUUID()}`]],
    ['a file that is no upload', ['tables/public/programmes', 'files/uploads/authorized_keys']],
    ['a table twice', ['tables/public/programmes', 'audit-anchors.jsonl', 'tables/public/programmes']],
    ['what lacks an announced table', []],
  ])('refuses %s', async (_what, names) => {
    await forge(
      {},
      names.map((name) => [name, ''] as const),
    );
    await refused(damaged);
  });

  it('takes no row where one does not fit, and quotes none', async () => {
    await forge({}, [['tables/public/programmes', `${row}secret words\n`]]);
    await refused('does not take the rows of the backup (22');
    await rm(path);
    // A programme of a workspace that is not there.
    await forge({}, [['tables/public/programmes', row]]);
    await refused('does not take the rows of the backup (23503)');
    await rm(path);
    // With a file before the row that is refused.
    await forge({}, [
      [`files/uploads/${randomUUID()}`, 'x'],
      ['tables/public/programmes', row],
    ]);
    await expect(ward.restoreTo(target, place, path)).rejects.toThrow('23503');
    expect(await readdir(join(place, 'uploads'))).toEqual([]);
  });

  it('refuses counts that do not fit, an empty dump, and what a newer Regimen wrote', async () => {
    const said = {
      schema: 'public',
      table: 'programmes',
      rows: 2,
      bytes: row.length,
      sha256: '0'.repeat(64),
    };
    const manifest = { tables: [said], files: [], heads: [], sample: [] };
    await writeByHand(path, ward.key, {
      beginning: usual,
      streams: [['tables/public/programmes', row]],
      manifest,
    });
    await refused(damaged);
    await writeFile(path, '');
    await refused('is no backup of Regimen');
    await rm(path);
    await forge({ migrations: [...usual.migrations, 'AddTelepathy1999999999999'] });
    await refused('newer Regimen');
  });
});
