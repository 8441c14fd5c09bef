import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readSettings } from '../platform/config/read-settings.js';
import { examinePackage } from '../platform/plugins/packages/examine-package.js';
import { openPackage } from '../platform/plugins/packages/open-package.js';
import { packFolder, signPackage } from '../platform/plugins/packages/pack-package.js';
import { openPackagePolicy } from '../platform/plugins/packages/package-policy.js';
import { makeSigningKey, readSigningKey } from '../platform/plugins/packages/signing-key-file.js';
import { writePackage } from '../platform/plugins/packages/write-package.js';
import { StartRefused } from '../platform/start-refused.js';

const mostDays = 3650;

/** What whoever writes or vouches for plugins needs. */
export function registerPluginSigning(plugin: Command): void {
  plugin
    .command('keygen')
    .description('make a key that signs packages; prints the line for the key file of whoever trusts it')
    .requiredOption('--id <name>', 'what the key is called')
    .requiredOption('--out <file>', 'where its secret half is written')
    .option('--days <number>', 'how long it is valid', '730')
    .action(keygen);
  plugin
    .command('pack <folder>')
    .description('make a package of the folder of a plugin; the same files give the same bytes')
    .requiredOption('--out <file>', 'the package, a .tgz')
    .option('--key <file>', 'sign it, too')
    .option('--with-node-modules', 'pack what lies in node_modules, too')
    .action(packCommand);
  plugin
    .command('sign <package>')
    .description('sign a package, in place of any signature it has')
    .requiredOption('--key <file>', 'what `keygen` wrote')
    .action(signCommand);
  plugin
    .command('verify <package>')
    .description(
      'tell what a package, or a folder, is worth here; exit code 1 unless it is signed and trusted',
    )
    .action(verifyCommand);
}

async function keygen({ id, out, days }: { id: string; out: string; days: string }): Promise<void> {
  const valid = Number(days);
  if (!Number.isInteger(valid) || valid < 1 || valid > mostDays)
    throw new StartRefused(`--days takes a whole number from 1 to ${mostDays}.`);
  const line = await makeSigningKey(id, resolve(out), valid, new Date());
  console.error(
    `Keep ${out} secret. Give this line to whoever is to trust it, for "keys" in REGIMEN_PLUGIN_KEYS:`,
  );
  console.log(JSON.stringify(line));
}

async function packCommand(
  folder: string,
  { out, key, withNodeModules }: { out: string; key?: string; withNodeModules?: true },
): Promise<void> {
  const files = await packFolder(folder, withNodeModules === true);
  const signed = key === undefined ? files : signPackage(files, await readSigningKey(key));
  await writePackage(out, signed);
  console.log(`${out}: ${files.size - 1} files${key === undefined ? ', not signed' : ', signed'}.`);
}

async function signCommand(path: string, { key }: { key: string }): Promise<void> {
  const files = await openPackage(path);
  if ((await stat(path)).isDirectory())
    throw new StartRefused(
      `${path} is a folder. Make a package of it first: \`npx regimen plugin pack ${path} --out <file> --key ${key}\`.`,
    );
  await writePackage(path, signPackage(files, await readSigningKey(key)));
  console.log(`${path} is signed.`);
}

async function verifyCommand(path: string): Promise<void> {
  const { keys, now } = await openPackagePolicy(readSettings());
  const verdict = examinePackage(await openPackage(path), keys, now());
  if (verdict.trust === 'signed') {
    const { id, version, files } = verdict.manifest;
    console.log(`signed: ${id} ${version}, ${files.length} files, by ${verdict.keyId}.`);
    return;
  }
  console.log(`${verdict.trust}: ${verdict.problem}`);
  process.exitCode = 1;
}
