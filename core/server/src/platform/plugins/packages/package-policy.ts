import { join } from 'node:path';
import type { Settings } from '../../config/read-settings.js';
import { InstanceSigner } from '../../privacy/instance-signer.js';
import { SeenVersions } from './seen-versions.js';
import type { TrustedKeys } from './trusted-keys.js';
import { readTrustedKeys } from './trusted-keys.js';

/** What decides over signed plugins in this installation. */
export interface PackagePolicy {
  keys: TrustedKeys;
  /** Where packages are installed. */
  folder: string;
  seen: SeenVersions;
  now(): Date;
}

/** @throws StartRefused when the operator's file of keys cannot be used. */
export async function openPackagePolicy({
  dataFolder,
  pluginKeys,
  signingKey,
}: Pick<Settings, 'dataFolder' | 'pluginKeys' | 'signingKey'>): Promise<PackagePolicy> {
  const folder = join(dataFolder, 'plugins');
  const signer = () => InstanceSigner.load(dataFolder, signingKey);
  return {
    keys: await readTrustedKeys(pluginKeys),
    folder,
    seen: new SeenVersions(join(folder, '.versions'), signer),
    now: () => new Date(),
  };
}
