import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PackageFiles } from '@regimen/server/testing';
import { installPackage, PackageDesk, signedFiles, writeArchive } from '@regimen/server/testing';
import type { Findings } from '../row.js';

const id = 'wearable-evil';
const blockBytes = 512;
const bombBytes = 160 * 1024 * 1024;

/** Archives that each break out, or in: all signed with a key that is trusted, so that nothing but the unpacking stops them. */
export async function attackUnpacking(findings: Findings): Promise<number> {
  const desk = await PackageDesk.open();
  const sound = new Map(signedFiles(id, '1.0.0', desk.key));
  const withFile = (path: string) => writeArchive(new Map(sound).set(path, Buffer.from('')));
  const paths = [
    '../evil.js',
    'package/../../core/dist/x.js',
    '/tmp/regimen-evil.js',
    '..\\evil.js',
    'C:\\evil.js',
    './../evil.js',
    'lib/./evil.js',
    'lib//evil.js',
    'INDEX.JS',
    'index.js/evil.js',
    '.npmrc',
    'evil.node',
    'lib/evil.so.1',
    'e\u0301vil.js',
    'evil\u0000.js',
    `${'a/'.repeat(40)}evil.js`,
    'regimen-package.json/evil.js',
  ];
  const attacks: [string, Buffer][] = [];
  for (const path of paths) attacks.push([`holds ${JSON.stringify(path)}`, await withFile(path)]);
  const tar = (...entries: Buffer[]) => gzipSync(Buffer.concat([...entries, Buffer.alloc(2 * blockBytes)]));
  for (const [kind, what] of [
    ['1', 'hard link'],
    ['2', 'symbolic link'],
    ['3', 'character device'],
    ['4', 'block device'],
    ['5', 'folder'],
    ['6', 'pipe'],
  ] as const)
    attacks.push([`holds a ${what}`, tar(entry('lib/title.js', kind, '/etc/passwd'))]);
  attacks.push(['holds a file twice', tar(entry('a.js', '0'), entry('a.js', '0'))]);
  attacks.push(['is a bomb', gzipSync(Buffer.alloc(bombBytes))]);
  attacks.push([
    'has too many files',
    tar(...Array.from({ length: 2_100 }, (_, n) => entry(`f${n}.js`, '0'))),
  ]);
  attacks.push(['is cut off', (await writeArchive(sound)).subarray(0, 200)]);
  for (const [title, bytes] of attacks) await refusesArchive(findings, desk, title, bytes);
  findings.hold(
    await installs(desk, sound),
    'the sound package is not installed, so the others prove nothing',
  );
  await desk.close();
  return attacks.length;
}

async function refusesArchive(
  findings: Findings,
  desk: PackageDesk,
  title: string,
  bytes: Buffer,
): Promise<void> {
  const path = join(desk.folder, 'evil.tgz');
  await writeFile(path, bytes);
  const outcome = await installPackage(path, await desk.policy(), true).then(
    () => 'installed',
    (error: Error) => error.name,
  );
  findings.hold(outcome === 'StartRefused', `a package that ${title}: ${outcome}`);
  const left = await readdir(join(desk.folder, 'data/plugins')).catch(() => []);
  findings.hold(left.length === 0, `a package that ${title} leaves ${left.join()}`);
  const outside = ['evil.js', 'data/evil.js', 'core'].filter((name) => existsSync(join(desk.folder, name)));
  findings.hold(
    outside.length === 0 && !existsSync('/tmp/regimen-evil.js'),
    `a package that ${title} breaks out`,
  );
}

async function installs(desk: PackageDesk, files: PackageFiles): Promise<boolean> {
  const path = join(desk.folder, 'sound.tgz');
  await writeFile(path, await writeArchive(files));
  return (await installPackage(path, await desk.policy(), false)).version === '1.0.0';
}

/** A header of a tar archive as no honest tool writes it. @param kind the type flag of POSIX ustar. */
function entry(name: string, kind: string, target = ''): Buffer {
  const header = Buffer.alloc(blockBytes);
  header.write(name, 0);
  header.write(
    '0000644\0' + '0000000\0' + '0000000\0' + '00000000000\0' + '00000000000\0' + ' '.repeat(8) + kind,
    100,
  );
  header.write(target, 157);
  header.write('ustar\0' + '00', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
