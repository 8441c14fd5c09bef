import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readSettings } from '../platform/config/read-settings.js';
import type { Settings } from '../platform/config/read-settings.js';
import {
  installPackage,
  placeOf,
  removePackage,
  rollBackPackage,
} from '../platform/plugins/packages/install-package.js';
import { addToList, takeOffList } from '../platform/plugins/packages/list-lines.js';
import type { PackagePolicy } from '../platform/plugins/packages/package-policy.js';
import { openPackagePolicy } from '../platform/plugins/packages/package-policy.js';
import type { SurveyedPlugin } from '../platform/plugins/packages/survey-plugins.js';
import { surveyPlugins } from '../platform/plugins/packages/survey-plugins.js';
import { StartRefused } from '../platform/start-refused.js';
import type { NoteChange } from './change-audited.js';
import { changeAudited } from './change-audited.js';
import { registerPluginSigning } from './plugin-signing.js';

interface InstallOptions {
  enable?: true;
  allowDowngrade?: true;
}

export function registerPlugin(program: Command): void {
  const plugin = program
    .command('plugin')
    .description('packages of plugins: make, sign, check and install them');
  registerPluginSigning(plugin);
  plugin
    .command('install <package>')
    .description('unpack a package that a key you trust signed; nothing of it is run')
    .option('--enable', 'add it to the list of plugins, too')
    .option('--allow-downgrade', 'even where a newer version was here before')
    .action(install);
  plugin
    .command('rollback <id>')
    .description('put the version that was installed before in the place of the present one')
    .option('--allow-downgrade', 'even where that is older, as it mostly is')
    .action(rollBack);
  plugin
    .command('list')
    .description('tell every listed and installed plugin, and how far it is vouched for; runs none of them')
    .option('--json', 'as JSON')
    .action(list);
  plugin
    .command('remove <id>')
    .description('take a plugin off the list and remove its package; its data stay')
    .action(remove);
}

async function install(path: string, options: InstallOptions): Promise<void> {
  const settings = readSettings();
  const policy = await openPackagePolicy(settings);
  await changeAudited(settings, policy, (note) =>
    installNoted(resolve(path), options, { settings, policy, note }),
  );
}

async function installNoted(
  path: string,
  { enable, allowDowngrade }: InstallOptions,
  { settings, policy, note }: { settings: Settings; policy: PackagePolicy; note: NoteChange },
): Promise<void> {
  const { id, version, folder } = await installPackage(path, policy, allowDowngrade === true);
  await note('install-plugin', `${id}@${version}`);
  console.log(`Installed ${id} ${version} in ${folder}.`);
  if (enable) {
    const isNew = await addToList(settings.pluginsFile, folder);
    console.log(isNew ? `Added to ${settings.pluginsFile}.` : `It is in ${settings.pluginsFile} already.`);
  } else {
    console.log(`Unless it is there, add this line to "plugins" in ${settings.pluginsFile}:`);
    console.log(`  ${JSON.stringify({ from: folder })}`);
  }
  console.log('It runs from the next start on.');
}

async function rollBack(id: string, { allowDowngrade }: InstallOptions): Promise<void> {
  const settings = readSettings();
  const policy = await openPackagePolicy(settings);
  await changeAudited(settings, policy, async (note) => {
    const { version, folder } = await rollBackPackage(id, policy, allowDowngrade === true);
    await note('roll-back-plugin', `${id}@${version}`);
    console.log(`${id} ${version} lies in ${folder} again. It runs from the next start on.`);
  });
}

async function list({ json }: { json?: true }): Promise<void> {
  const settings = readSettings();
  const plugins = await surveyPlugins(settings.pluginsFile, await openPackagePolicy(settings));
  console.log(json ? JSON.stringify(plugins, null, 2) : plugins.map(lineOf).join('\n'));
}

function lineOf({ from, name, version, trust, isListed, problem }: SurveyedPlugin): string {
  const called = name === null ? from : `${name} ${version ?? ''}`.trimEnd();
  const place = name === null || name === from ? '' : `  ${from}`;
  const notes = [
    ...(isListed ? [] : ['not on the list']),
    ...(problem === null ? [] : [`left out: ${problem}`]),
  ];
  return `${trust.padEnd(10)}${called}${place}${notes.length > 0 ? `  (${notes.join('; ')})` : ''}`;
}

async function remove(id: string): Promise<void> {
  const settings = readSettings();
  const policy = await openPackagePolicy(settings);
  const folder = placeOf(id, policy);
  await changeAudited(settings, policy, async (note) => {
    // First the line: a list that names what is gone would keep telling of it.
    const taken = await takeOffList(settings.pluginsFile, folder);
    if (!(await removePackage(id, policy)) && taken.length === 0)
      throw new StartRefused(
        `No plugin ${id} is installed in ${policy.folder}, and no line of ${settings.pluginsFile} names one. \`npx regimen plugin list\` tells which there are.`,
      );
    await note('remove-plugin', id);
    for (const line of taken) console.log(`Taken off ${settings.pluginsFile}: ${JSON.stringify(line)}`);
    console.log(`${id} is removed from ${folder}. A running Regimen keeps it until it is started again.`);
  });
}
