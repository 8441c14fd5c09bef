import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { StartRefused } from '../../start-refused.js';
import { changeAlone } from './change-alone.js';
import { installPackage, removePackage, rollBackPackage } from './install-package.js';
import { addToList, takeOffList } from './list-lines.js';
import { openPackage } from './open-package.js';
import { packFolder, signPackage } from './pack-package.js';
import { writeArchive } from './package-archive.js';
import { packageLimits } from './package-limits.js';
import type { PackageFiles } from './package-manifest.js';
import { manifestName } from './package-manifest.js';
import { surveyPlugins } from './survey-plugins.js';
import { PackageDesk, pluginFiles, signedFiles } from './testing/package-desk.js';
import { writePackage } from './write-package.js';

const id = 'wearable-signed';

describe('packages of plugins', () => {
  let desk: PackageDesk;
  beforeEach(async () => {
    desk = await PackageDesk.open();
  });
  afterEach(() => desk.close());

  const archive = async (files: PackageFiles, name = 'package.tgz') => {
    const path = join(desk.folder, name);
    await writeFile(path, await writeArchive(files));
    return path;
  };
  const install = async (files: PackageFiles, allowDowngrade = false) =>
    installPackage(await archive(files), await desk.policy(), allowDowngrade);
  const here = async () => (await readdir(join(desk.folder, 'data/plugins')).catch(() => [])).sort();

  it('packs a folder into the same bytes each time, without hidden files and modules', async () => {
    const place = await desk.lay('plugin', pluginFiles(id, '1.2.0'));
    await mkdir(join(place, '.git'));
    await mkdir(join(place, 'node_modules'));
    await writeFile(join(place, 'node_modules/left-out.js'), '');
    const files = signPackage(await packFolder(place, false), desk.key);
    expect([...files.keys()].sort()).toEqual([...signedFiles(id, '1.2.0', desk.key).keys()].sort());
    expect(await writeArchive(files)).toEqual(await writeArchive(new Map([...files].reverse())));
    expect(await openPackage(await archive(files))).toEqual(new Map([...files].sort()));
    await symlink('/etc/passwd', join(place, 'lib/passwords.js'));
    await expect(packFolder(place, false)).rejects.toThrow(/holds a link or device: lib\/passwords.js/);
  });

  it('signs only what its list says, and leaves a package as it was where it cannot be written', async () => {
    const sound = new Map(signedFiles(id, '1.2.0', desk.key));
    const changed = new Map(sound).set('index.js', Buffer.from('changed'));
    expect(() => signPackage(changed, desk.key)).toThrow(/index\.js is another file/);
    expect(() => signPackage(sound.set(manifestName, Buffer.from('{}')), desk.key)).toThrow(StartRefused);
    await expect(writePackage(join(desk.folder, 'none/package.tgz'), changed)).rejects.toThrow(
      /cannot be written to .*none\/package\.tgz \(ENOENT\)\. Name a file/,
    );
    await mkdir(join(desk.folder, 'package.tgz'));
    await expect(writePackage(join(desk.folder, 'package.tgz'), changed)).rejects.toThrow(StartRefused);
    expect(await readdir(desk.folder)).toEqual(['package.tgz']);
  });

  it('installs a signed one, keeps the one before, rolls back, and removes', async () => {
    await install(signedFiles(id, '1.2.0', desk.key));
    const { folder } = await install(signedFiles(id, '1.3.0', desk.key));
    expect(folder).toBe(join(desk.folder, 'data/plugins', id));
    const version = async () => JSON.parse(await readFile(join(folder, manifestName), 'utf8')) as object;
    expect(await version()).toMatchObject({ version: '1.3.0' });
    const policy = await desk.policy();
    await expect(rollBackPackage(id, policy, false)).rejects.toThrow(/1\.2\.0 .* is older than 1\.3\.0/);
    await rollBackPackage(id, policy, true);
    expect(await version()).toMatchObject({ version: '1.2.0' });
    await rollBackPackage(id, policy, false);
    expect(await version()).toMatchObject({ version: '1.3.0' });
    expect(await removePackage(id, policy)).toBe(true);
    expect(existsSync(folder)).toBe(false);
    expect(await removePackage(id, policy)).toBe(false);
    await expect(rollBackPackage(id, policy, true)).rejects.toThrow(/No earlier version of wearable-signed/);
    expect(await here()).toEqual(['.former', '.versions']);
    await expect(install(signedFiles(id, '1.2.9', desk.key))).rejects.toThrow(/older than 1\.3\.0/);
    expect(await install(signedFiles(id, '1.2.9', desk.key), true)).toMatchObject({ version: '1.2.9' });
  });

  it('lets one at a time change what is installed, and tells the second who does', async () => {
    const policy = await desk.policy();
    const paths: string[] = [];
    for (const version of ['1.2.0', '1.3.0', '1.4.0'])
      paths.push(await archive(signedFiles(id, version, desk.key), `${version}.tgz`));
    const outcomes = await Promise.allSettled(
      paths.map((path) => changeAlone(policy, () => installPackage(path, policy, true))),
    );
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [String(outcome.reason)] : [],
    );
    expect(refused).toHaveLength(2);
    for (const reason of refused)
      expect(reason).toMatch(
        /Process \d+ changes the installed plugins in .*nothing was changed\. Try again/,
      );
    expect(await here()).toEqual(['.former', '.lock', '.versions', id]);
    // Whoever fails lets go of it too.
    await expect(changeAlone(policy, () => Promise.reject(new Error('a full disk')))).rejects.toThrow('full');
    await changeAlone(policy, () => installPackage(paths[2]!, policy, false));
    expect(await readdir(join(desk.folder, 'data/plugins/.lock'))).toEqual([]);
  });

  it.each<[string, (files: Map<string, Buffer>) => PackageFiles]>([
    ['that is not signed', () => pluginFiles(id, '1.2.0')],
    ['with an extra file', (files) => files.set('more.js', Buffer.from(''))],
    ['with a changed file', (files) => files.set('index.js', Buffer.from('export default 1'))],
    ['above its folder', (files) => files.set('../evil.js', Buffer.from(''))],
    ['far above its folder', (files) => files.set('package/../../core/dist/x.js', Buffer.from(''))],
    ['at an absolute path', (files) => files.set('/tmp/evil.js', Buffer.from(''))],
    ['with a backslash', (files) => files.set('..\\evil.js', Buffer.from(''))],
    ['with a file twice but for case', (files) => files.set('INDEX.js', Buffer.from(''))],
    ['with a file below a file', (files) => files.set('index.js/more.js', Buffer.from(''))],
    ['with native code', (files) => files.set('evil.node', Buffer.from('\x7fELF'))],
  ])('writes nothing of a package %s', async (_what, change) => {
    await expect(install(change(new Map(signedFiles(id, '1.2.0', desk.key))))).rejects.toThrow(StartRefused);
    expect(await here()).toEqual([]);
    expect(existsSync(join(desk.folder, 'data/evil.js'))).toBe(false);
  });

  it('writes nothing of an archive with links, devices, doubles, or a bomb', async () => {
    const odd = async (...entries: { name: string; type?: string; bytes?: Buffer }[]) => {
      const tar = pack();
      for (const { name, type = 'file', bytes = Buffer.alloc(0) } of entries)
        tar.entry(
          { name, type, size: bytes.length, ...(type.endsWith('link') && { linkname: '/etc/passwd' }) },
          bytes,
        );
      tar.finalize();
      const pieces: Buffer[] = [];
      for await (const piece of tar) pieces.push(piece as Buffer);
      const path = join(desk.folder, 'odd.tgz');
      await writeFile(path, gzipSync(Buffer.concat(pieces)));
      return installPackage(path, await desk.policy(), false);
    };
    for (const type of ['symlink', 'link', 'character-device', 'block-device', 'fifo', 'directory'])
      await expect(odd({ name: 'index.js', type })).rejects.toThrow(`holds a ${type} that is no file`);
    await expect(odd({ name: 'a' }, { name: 'a' })).rejects.toThrow(/holds a path twice: "a"/);
    const bomb = join(desk.folder, 'bomb.tgz');
    await writeFile(bomb, gzipSync(Buffer.alloc(2 * packageLimits.bytes)));
    await expect(installPackage(bomb, await desk.policy(), false)).rejects.toThrow(
      /no gzipped archive of at most/,
    );
    await writeFile(bomb, gzipSync(Buffer.from('no archive at all'.repeat(100))));
    await expect(installPackage(bomb, await desk.policy(), false)).rejects.toThrow(StartRefused);
    expect(await here()).toEqual([]);
  });

  it('tells every plugin and what it is worth, and edits the list', async () => {
    const listFile = join(desk.folder, 'plugins.json');
    await writeFile(listFile, '{ "plugins": [{ "from": "@regimen/plugin-model-lexicon" }] }');
    const { folder } = await install(signedFiles(id, '1.2.0', desk.key));
    const survey = async () => surveyPlugins(listFile, await desk.policy());
    expect(await survey()).toMatchObject([
      { trust: 'core', name: '@regimen/plugin-model-lexicon', isListed: true, problem: null },
      { trust: 'signed', name: id, version: '1.2.0', isListed: false, problem: null },
    ]);
    expect(await addToList(listFile, folder)).toBe(true);
    expect(await addToList(listFile, folder)).toBe(false);
    await writeFile(join(folder, 'index.js'), 'changed');
    expect((await survey())[1]).toMatchObject({ trust: 'modified', name: null, isListed: true });
    await addToList(listFile, join(desk.folder, 'other'));
    await writeFile(
      listFile,
      (await readFile(listFile, 'utf8')).replace(`${folder}"`, `${folder}/index.js"`),
    );
    expect(await addToList(listFile, folder)).toBe(false);
    expect(await takeOffList(listFile, folder)).toEqual([{ from: `${folder}/index.js` }]);
    expect(await takeOffList(listFile, join(desk.folder, 'oth'))).toEqual([]);
    expect(await takeOffList(listFile, join(desk.folder, 'other'))).toHaveLength(1);
    expect(JSON.parse(await readFile(listFile, 'utf8'))).toEqual({
      plugins: [{ from: '@regimen/plugin-model-lexicon' }],
    });
  });

  it('says of a list that it cannot edit what to do', async () => {
    const listFile = join(desk.folder, 'plugins.json');
    await expect(addToList(listFile, desk.folder)).rejects.toThrow(StartRefused);
    await writeFile(listFile, '{ "plugins": ');
    await expect(takeOffList(listFile, desk.folder)).rejects.toThrow(/is not of the form/);
    // Its draft would have a name that is too long.
    const long = join(desk.folder, 'l'.repeat(250));
    await writeFile(long, '{ "plugins": [{ "from": "/opt/own" }] }');
    await expect(addToList(long, '/opt/more')).rejects.toThrow(
      /cannot be written \(ENAMETOOLONG\)\. Add this line .*\{"from":"\/opt\/more"\}/,
    );
    await expect(takeOffList(long, '/opt/own')).rejects.toThrow(/Take this out .*\{"from":"\/opt\/own"\}/);
  });

  it.each(['null', '[]', '{ "name": 1', '{ "name": 1, "version": {} }'])(
    'tells of a plugin whose package.json is %s',
    async (text) => {
      await desk.lay('odd', new Map([['package.json', Buffer.from(text)]]));
      const listFile = join(desk.folder, 'plugins.json');
      await writeFile(listFile, '{ "plugins": [{ "from": "./odd", "allowUnsigned": true }] }');
      expect(await surveyPlugins(listFile, await desk.policy())).toMatchObject([
        { from: './odd', name: null, version: null, trust: 'unsigned', problem: null },
      ]);
    },
  );
});
