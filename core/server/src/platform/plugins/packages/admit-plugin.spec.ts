import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InstanceSigner } from '../../privacy/instance-signer.js';
import { admitPlugin } from './admit-plugin.js';
import { manifestName, signatureName } from './package-manifest.js';
import { PackageDesk, pluginFiles, signedFiles } from './testing/package-desk.js';
import type { TrustedKeys } from './trusted-keys.js';

const id = 'wearable-signed';

describe('admitting a plugin', () => {
  let desk: PackageDesk;
  let place: string;
  beforeEach(async () => {
    desk = await PackageDesk.open();
    place = await desk.lay('plugin', signedFiles(id, '1.2.0', desk.key));
  });
  afterEach(() => desk.close());

  const admit = async (changes: Partial<TrustedKeys> = {}, allowUnsigned = false) =>
    admitPlugin(
      { from: place, allowUnsigned },
      join(desk.folder, 'plugins.json'),
      await desk.policy(changes),
    );

  it('imports a signed one from a copy of what was checked, not from where it lies', async () => {
    const { at, trust } = await admit();
    expect(trust).toBe('signed');
    expect(at.startsWith(join(desk.folder, 'data/plugins/.in-use/'))).toBe(true);
    await writeFile(join(place, 'lib/title.js'), 'throw new Error("changed after the check")');
    const { default: plugin } = (await import(at)) as { default: { id: string; title: object } };
    expect(plugin).toMatchObject({ id, title: { en: 'Signed' } });
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['a changed byte', 'lib/title.js is another file', async () => flip('lib/title.js')],
    ['a changed byte of what is only read', 'package.json is another file', async () => flip('package.json')],
    ['an extra file', 'lib/more.js is not part', () => writeFile(join(place, 'lib/more.js'), '')],
    ['a hidden file', 'not allowed: ".more"', () => writeFile(join(place, '.more'), '')],
    ['native code', 'native code', () => writeFile(join(place, 'more.node'), '')],
    ['a missing file', 'lib/title.js is missing', () => rm(join(place, 'lib/title.js'))],
    ['a link in place of a file', 'a link or device: lib/title.js', () => link('lib/title.js')],
    ['a link in place of its list', 'a link or device: regimen-package.json', () => link(manifestName)],
    ['a list that was edited', 'does not fit', () => edit(manifestName, '"1.2.0"', '"9.9.9"')],
    ['a list that was written otherwise', 'list of files was changed', () => edit(manifestName, '{', '{ ')],
    ['no list', 'list of files, regimen-package.json, is missing', () => rm(join(place, manifestName))],
    ['a damaged signature', 'signature is damaged', () => edit(signatureName, '"format":1', '"format":2')],
    ['the signature of another package', 'does not fit', () => swap(signedFiles(id, '1.2.1', desk.key))],
    [
      'the signature of somebody who only took the name of the key',
      'does not fit',
      () => swap(signedFiles(id, '1.2.0', { ...desk.key, signer: new InstanceSigner(randomBytes(32)) })),
    ],
  ])(
    'refuses as modified one with %s, even where unsigned ones are allowed',
    async (_what, words, change) => {
      await admit();
      await change();
      for (const allowed of [false, true])
        await expect(admit({}, allowed)).rejects.toMatchObject({
          trust: 'modified',
          message: expect.stringContaining(words) as string,
        });
    },
  );

  it.each<[string, string, Partial<TrustedKeys>]>([
    ['revoked', 'ward-2026, which is revoked', { revokedKeys: ['ward-2026'] }],
    ['revoked', 'ward-2026, which is revoked', { keys: [], revokedKeys: ['ward-2026'] }],
    ['revoked', 'version 1.2.0', { revokedVersions: [{ id, version: '1.2.0' }] }],
    [
      'expired',
      'expired on 2021-01-01',
      { keys: [{ expires: '2021-01-01T00:00:00Z' }] as TrustedKeys['keys'] },
    ],
    [
      'expired',
      'before 2099-01-01',
      { keys: [{ notBefore: '2099-01-01T00:00:00Z' }] as TrustedKeys['keys'] },
    ],
  ])('refuses as %s what the keys no longer let in: %s', async (trust, words, changes) => {
    const [own] = (await desk.policy()).keys.keys;
    const keys = changes.keys?.map((key) => ({ ...own!, ...key }));
    for (const allowed of [false, true])
      await expect(admit({ ...changes, ...(keys && { keys }) }, allowed)).rejects.toMatchObject({
        trust,
        message: expect.stringContaining(words) as string,
      });
  });

  it('takes one whose key nobody trusts for unsigned', async () => {
    await expect(admit({ keys: [] })).rejects.toMatchObject({
      trust: 'unsigned',
      message: expect.stringContaining('ward-2026, which you do not trust') as string,
    });
    expect(await admit({ keys: [] }, true)).toEqual({ at: join(place, 'index.js'), trust: 'unsigned' });
  });

  it('refuses an older version than was ever here, and a changed note of that', async () => {
    await admit();
    place = await desk.lay('older', signedFiles(id, '1.1.9', desk.key));
    await expect(admit()).rejects.toMatchObject({
      trust: 'signed',
      message: expect.stringMatching(/1\.1\.9 .* is older than 1\.2\.0/) as string,
    });
    const note = join(desk.folder, 'data/plugins/.versions', `${id}.json`);
    await writeFile(note, (await readFile(note, 'utf8')).replace('1.2.0', '1.1.0'));
    await expect(admit()).rejects.toThrow(
      /record of the newest version .* was changed, or the signing key .* plugin install … --allow-downgrade/,
    );
    await writeFile(join(desk.folder, 'data/signing.key'), 'damaged');
    await expect(admit()).rejects.toThrow(/signing\.key is damaged\. Restore it from a backup[^]*here\.$/);
  });

  it('refuses an installed one without its note or its signature', async () => {
    place = await desk.lay(`data/plugins/${id}`, signedFiles(id, '1.2.0', desk.key));
    await expect(admit()).rejects.toThrow(/no record of wearable-signed being installed/);
    await (await desk.policy()).seen.set(id, '1.2.0');
    expect((await admit()).trust).toBe('signed');
    for (const name of [manifestName, signatureName]) await rm(join(place, name));
    await expect(admit({}, true)).rejects.toMatchObject({ trust: 'modified' });
  });

  it('refuses a link in the place of an installed one, to an old version or to files without a list', async () => {
    const data = join(desk.folder, 'data/plugins');
    place = join(data, id);
    await desk.lay('elsewhere', signedFiles(id, '1.0.0', desk.key));
    await desk.lay('unlisted', pluginFiles(id, '1.0.0'));
    await mkdir(data, { recursive: true });
    for (const target of ['elsewhere', 'unlisted']) {
      await symlink(join(desk.folder, target), place);
      for (const from of [place, join(place, 'index.js')])
        await expect(
          admitPlugin({ from, allowUnsigned: true }, join(desk.folder, 'plugins.json'), await desk.policy()),
        ).rejects.toMatchObject({
          trust: 'modified',
          message: expect.stringContaining('A link lies in its place') as string,
        });
      await rm(place);
    }
  });

  it.each(['data/plugins/.in-use', 'data/plugins', 'data'])(
    'lets no plugin find modules that somebody put into %s',
    async (above) => {
      await admit();
      await mkdir(join(desk.folder, above, 'node_modules'));
      await expect(admit()).rejects.toMatchObject({
        trust: 'modified',
        message: expect.stringContaining(join(above, 'node_modules')) as string,
      });
    },
  );

  it('makes no copy through a link', async () => {
    await admit();
    await rename(join(desk.folder, 'data/plugins/.in-use'), join(desk.folder, 'in-use'));
    await symlink(join(desk.folder, 'in-use'), join(desk.folder, 'data/plugins/.in-use'));
    await expect(admit()).rejects.toThrow(/A link lies in the place of .*\.in-use/);
  });

  it('takes a folder without signature as what it is', async () => {
    place = await desk.lay('unsigned', pluginFiles(id, '1.0.0'));
    await expect(admit()).rejects.toMatchObject({ trust: 'unsigned' });
    expect((await admit({}, true)).trust).toBe('unsigned');
  });

  async function flip(path: string): Promise<void> {
    const bytes = await readFile(join(place, path));
    bytes[bytes.length >> 1]! ^= 1;
    await writeFile(join(place, path), bytes);
  }
  async function edit(path: string, from: string, to: string): Promise<void> {
    await writeFile(join(place, path), (await readFile(join(place, path), 'utf8')).replace(from, to));
  }
  async function link(path: string): Promise<void> {
    await writeFile(join(desk.folder, 'aside'), await readFile(join(place, path)));
    await rm(join(place, path));
    await symlink(join(desk.folder, 'aside'), join(place, path));
  }
  async function swap(other: ReadonlyMap<string, Buffer>): Promise<void> {
    await writeFile(join(place, signatureName), other.get(signatureName)!);
  }
});
