import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { InstanceSigner } from '../../../privacy/instance-signer.js';
import type { PackageFiles } from '../package-manifest.js';
import { manifestName, signatureName, writeManifest } from '../package-manifest.js';
import type { PackagePolicy } from '../package-policy.js';
import { openPackagePolicy } from '../package-policy.js';
import { writeSignature } from '../package-signature.js';
import type { TrustedKeys } from '../trusted-keys.js';

/** A key that somebody signs packages with. */
export interface TestKey {
  keyId: string;
  signer: InstanceSigner;
}

/** The files of a plugin that says of itself only who it is. */
export function pluginFiles(id: string, version: string, changes = ''): PackageFiles {
  return new Map(
    Object.entries({
      'package.json': '{ "type": "module", "main": "index.js" }',
      'index.js': `import { title } from './lib/title.js';
        export default { id: '${id}', version: '${version}', title, requires: { host: '^1.0.0' }, access: [],
          options: { safeParse: (data) => ({ success: true, data }) }, setup: () => ({}), ${changes} };`,
      'lib/title.js': "export const title = { en: 'Signed', zh: '已签名' };",
    }).map(([path, text]) => [path, Buffer.from(text)]),
  );
}

/** Those files with their list and a signature over it. */
export function signedFiles(
  id: string,
  version: string,
  { keyId, signer }: TestKey,
  files = pluginFiles(id, version),
) {
  const manifest = writeManifest({ id, version, main: 'index.js' }, files);
  return new Map(files)
    .set(manifestName, Buffer.from(manifest))
    .set(signatureName, Buffer.from(writeSignature(keyId, signer, manifest)));
}

/** A place to keep packages in, and a file of keys. */
export class PackageDesk {
  readonly key: TestKey = { keyId: 'ward-2026', signer: new InstanceSigner(randomBytes(32)) };
  private constructor(readonly folder: string) {}

  static async open(): Promise<PackageDesk> {
    return new PackageDesk(await mkdtemp(join(tmpdir(), 'regimen-packages-')));
  }

  /** What an operator sets who trusts the key of this desk, with changes to their file. */
  async settings(changes: Partial<TrustedKeys> = {}) {
    const pluginKeys = join(this.folder, 'plugin-keys.json');
    const { keyId, signer } = this.key;
    const trusted = { keyId, publicKey: signer.publicKey, notBefore: '2020-01-01T00:00:00Z' };
    const keys = [{ ...trusted, expires: '2100-01-01T00:00:00Z' }];
    await writeFile(pluginKeys, JSON.stringify({ keys, ...changes }));
    return { dataFolder: join(this.folder, 'data'), pluginKeys, signingKey: null };
  }

  async policy(changes: Partial<TrustedKeys> = {}): Promise<PackagePolicy> {
    return openPackagePolicy(await this.settings(changes));
  }

  /** Puts files into a folder below the desk. @returns the folder. */
  async lay(name: string, files: PackageFiles): Promise<string> {
    const place = join(this.folder, name);
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(place, path)), { recursive: true });
      await writeFile(join(place, path), bytes);
    }
    return place;
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
