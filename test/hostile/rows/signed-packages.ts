import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TrustedKeys } from '@regimen/server/testing';
import {
  createPluginHost,
  InstanceSigner,
  installPackage,
  loadPlugins,
  PackageDesk,
  pluginFiles,
  signedFiles,
  writeArchive,
} from '@regimen/server/testing';
import type { Row } from '../row.js';
import { Findings } from '../row.js';

const id = 'wearable-signed';
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const races = 10;

/** An installed, signed plugin, to be spoilt and then started as the product does. */
class SpoiltPackage {
  private constructor(
    readonly desk: PackageDesk,
    /** Where it is installed. */
    readonly place: string,
  ) {}

  static async install(version = '1.2.0'): Promise<SpoiltPackage> {
    const desk = await PackageDesk.open();
    const archive = join(desk.folder, 'package.tgz');
    await writeFile(archive, await writeArchive(signedFiles(id, version, desk.key)));
    const { folder } = await installPackage(archive, await desk.policy(), false);
    return new SpoiltPackage(desk, folder);
  }

  path(name: string): string {
    return join(this.place, name);
  }

  async replace(name: string, from: string, to: string): Promise<void> {
    await writeFile(this.path(name), (await readFile(this.path(name), 'utf8')).replace(from, to));
  }

  /** Whether it runs, and as what. @param allowUnsigned as the most careless operator would have it. */
  async start(
    changes: Partial<TrustedKeys> = {},
    allowUnsigned = true,
  ): Promise<{ runs: boolean; trust: string; title: string }> {
    const listFile = join(this.desk.folder, 'plugins.json');
    await writeFile(listFile, JSON.stringify({ plugins: [{ from: this.place, allowUnsigned }] }));
    const policy = await this.desk.policy(changes);
    const parts = { logger: silent, now: () => new Date(), storage: null, enqueue: () => Promise.resolve() };
    const registry = await loadPlugins(listFile, (definition) => createPluginHost(definition, parts), policy);
    const { running, quarantined } = registry;
    await registry.stop();
    return {
      runs: running.length > 0,
      trust: [...running, ...quarantined][0]?.trust ?? 'none',
      title: running[0]?.definition.title.en ?? '',
    };
  }
}

type Spoil = (spoilt: SpoiltPackage) => Promise<Partial<TrustedKeys> | void>;

const flip =
  (name: string, at = 0.5): Spoil =>
  async (spoilt) => {
    const bytes = await readFile(spoilt.path(name));
    bytes[Math.floor(bytes.length * at)]! ^= 1;
    await writeFile(spoilt.path(name), bytes);
  };
const signatureOf =
  (version: string, changes = ''): Spoil =>
  async (spoilt) => {
    const other = signedFiles(id, version, spoilt.desk.key, pluginFiles(id, version, changes));
    await writeFile(spoilt.path('regimen-package.sig.json'), other.get('regimen-package.sig.json')!);
  };
const whole =
  (version: string, changes = '', ofAttacker = false): Spoil =>
  async ({ desk, place }) => {
    const key = ofAttacker ? { ...desk.key, signer: new InstanceSigner(randomBytes(32)) } : desk.key;
    for (const [name, bytes] of signedFiles(id, version, key, pluginFiles(id, version, changes)))
      await writeFile(join(place, name), bytes);
  };
const linkToOld =
  (target: string): Spoil =>
  async (spoilt) => {
    await whole('1.1.9')(spoilt);
    const aside = join(spoilt.place, '..', target, id);
    await mkdir(dirname(aside), { recursive: true });
    await rename(spoilt.place, aside);
    await symlink(aside, spoilt.place);
    await rm(join(spoilt.place, '../.versions', `${id}.json`));
  };
const keys =
  (changes: Partial<TrustedKeys> | Partial<TrustedKeys['keys'][number]>): Spoil =>
  async ({ desk }) => {
    if ('revokedKeys' in changes || 'revokedVersions' in changes) return changes;
    const [own] = (await desk.policy()).keys.keys;
    return { keys: [{ ...own!, ...changes }] };
  };

const attacks: readonly [string, string, Spoil][] = [
  ['one bit of its code flipped', 'modified', flip('index.js')],
  ['one bit of a file it imports flipped', 'modified', flip('lib/title.js')],
  ['one bit of its package.json flipped', 'modified', flip('package.json', 0.1)],
  ['one bit of its list flipped', 'modified', flip('regimen-package.json')],
  ['one bit of its signature flipped', 'modified', flip('regimen-package.sig.json', 0.6)],
  ['the signature of another version', 'modified', signatureOf('1.2.1')],
  ['the signature of another package of that version', 'modified', signatureOf('1.2.0', 'jobs: []')],
  ['a signature by an attacker under the name of the trusted key', 'modified', whole('1.2.0', '', true)],
  [
    'its version raised in the list',
    'modified',
    (p) => p.replace('regimen-package.json', '"1.2.0"', '"9.9.9"'),
  ],
  ['a file more', 'modified', (p) => writeFile(p.path('lib/evil.js'), '')],
  ['a hidden file more', 'modified', (p) => writeFile(p.path('.evil.js'), '')],
  ['a file less', 'modified', (p) => rm(p.path('lib/title.js'))],
  [
    'no list and no signature any more',
    'modified',
    async (p) => {
      await rm(p.path('regimen-package.json'));
      await rm(p.path('regimen-package.sig.json'));
    },
  ],
  [
    'a link to the same bytes',
    'modified',
    async (p) => {
      await rename(p.path('lib/title.js'), join(p.desk.folder, 'aside.js'));
      await symlink(join(p.desk.folder, 'aside.js'), p.path('lib/title.js'));
    },
  ],
  [
    'a link to a folder of the same files',
    'modified',
    async (p) => {
      await rename(p.path('lib'), join(p.desk.folder, 'aside'));
      await symlink(join(p.desk.folder, 'aside'), p.path('lib'));
    },
  ],
  ['a link to an old signed version, and the note taken away', 'modified', linkToOld('.aside')],
  [
    'a link to an old signed version elsewhere, and the note taken away',
    'modified',
    linkToOld('../../aside'),
  ],
  [
    'a link to a folder without list or signature',
    'modified',
    async (p) => {
      await rename(p.place, join(p.desk.folder, 'aside'));
      await rm(join(p.desk.folder, 'aside/regimen-package.json'));
      await rm(join(p.desk.folder, 'aside/regimen-package.sig.json'));
      await symlink(join(p.desk.folder, 'aside'), p.place);
    },
  ],
  [
    'code for a name it imports, put into the data folder',
    'modified',
    async (p) => {
      await mkdir(join(p.place, '../../node_modules/evil'), { recursive: true });
    },
  ],
  ['an old signed version put in its place', 'signed', whole('1.1.9')],
  [
    'an old signed version, and the note of the newest taken away',
    'signed',
    async (p) => {
      await whole('1.1.9')(p);
      await rm(join(p.place, '../.versions', `${id}.json`));
    },
  ],
  [
    'an old signed version, and the note of the newest forged',
    'signed',
    async (p) => {
      await whole('1.1.9')(p);
      const note = join(p.place, '../.versions', `${id}.json`);
      await writeFile(note, (await readFile(note, 'utf8')).replace('1.2.0', '1.0.0'));
    },
  ],
  ['a key that has expired', 'expired', keys({ expires: '2021-01-01T00:00:00Z' })],
  ['a key that is not valid yet', 'expired', keys({ notBefore: '2099-01-01T00:00:00Z' })],
  ['a key that is revoked', 'revoked', keys({ revokedKeys: ['ward-2026'] })],
  ['a version that is revoked', 'revoked', keys({ revokedVersions: [{ id, version: '1.2.0' }] })],
  ['a plugin that calls itself otherwise than signed', 'modified', whole('1.2.0', "version: '0.0.1'")],
];

const changedPlugin: Row = {
  id: 'H097',
  run: async () => {
    const findings = new Findings();
    const sound = await SpoiltPackage.install();
    const before = await sound.start({}, false);
    findings.hold(before.runs && before.trust === 'signed', 'the sound one does not run as signed');
    await sound.desk.close();
    for (const [title, trust, spoil] of attacks) {
      const spoilt = await SpoiltPackage.install();
      const after = await spoilt.start((await spoil(spoilt)) ?? {});
      findings.hold(!after.runs, `${title}: it runs`);
      findings.hold(after.trust === trust, `${title}: told as ${after.trust}, not ${trust}`);
      await spoilt.desk.close();
    }
    await attackerKeys(findings);
    await raced(findings);
    return findings.evidence(
      `An installed signed plugin was spoilt in ${attacks.length} ways and never ran, "allowUnsigned" in its line notwithstanding: flipped bits, swapped and forged signatures, downgrades with the note removed and forged, expired and revoked keys, files more and fewer, links, modules planted above it. A key file of the attacker's trusts nobody. Code swapped between check and import never ran in ${races} races.`,
    );
  },
};

/** Keys count where the operator names them, not where a package brings them. */
async function attackerKeys(findings: Findings): Promise<void> {
  const spoilt = await SpoiltPackage.install();
  const signer = new InstanceSigner(randomBytes(32));
  const line = { keyId: 'evil', publicKey: signer.publicKey, notBefore: '2020-01-01T00:00:00Z' };
  const own = Buffer.from(JSON.stringify({ keys: [{ ...line, expires: '2100-01-01T00:00:00Z' }] }));
  const files = new Map(pluginFiles(id, '1.2.0')).set('plugin-keys.json', own);
  for (const [name, bytes] of signedFiles(id, '1.2.0', { keyId: 'evil', signer }, files))
    await writeFile(spoilt.path(name), bytes);
  const { runs, trust } = await spoilt.start({}, false);
  findings.hold(
    !runs && trust === 'unsigned',
    `signed with a key that it brings itself, it runs as ${trust}`,
  );
  await spoilt.desk.close();
}

/** Changes the code back and forth while it is checked and imported: what runs is what was checked. */
async function raced(findings: Findings): Promise<void> {
  let ran = 0;
  for (let race = 0; race < races; race += 1) {
    const spoilt = await SpoiltPackage.install();
    const sound = await readFile(spoilt.path('lib/title.js'));
    const evil = Buffer.from(sound.toString().replace('Signed', 'Swapped'));
    let isOver = false;
    const swapping = (async () => {
      for (let turn = 0; !isOver; turn += 1) {
        await writeFile(join(spoilt.desk.folder, 'next.js'), turn % 2 === 0 ? evil : sound);
        await rename(join(spoilt.desk.folder, 'next.js'), spoilt.path('lib/title.js'));
      }
    })();
    const { runs, title } = await spoilt.start({}, false);
    if (runs) ran += 1;
    findings.hold(title !== 'Swapped', 'code that was swapped in after the check ran');
    isOver = true;
    await swapping;
    await spoilt.desk.close();
  }
  findings.hold(ran > 0 && ran < races, `it ran in ${ran} of ${races} races: nothing was raced`);
}

export const signedPackageRows: readonly Row[] = [changedPlugin];
