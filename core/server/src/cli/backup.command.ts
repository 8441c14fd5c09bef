import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { ErasedPeople } from '../features/personal-data/erasure/erased-people.js';
import { noteEverywhere } from '../platform/audit/note-everywhere.js';
import { refuseTaken } from '../platform/backup/backup-file.js';
import { backupKeyPath, keyForBackups, knownBackupKey } from '../platform/backup/backup-key.js';
import type { BackedUpKeys } from '../platform/backup/keys-backup.js';
import { restoreKeys, takeKeysBackup } from '../platform/backup/keys-backup.js';
import type { Restored } from '../platform/backup/restore-backup.js';
import { examineBackup, restoreBackup } from '../platform/backup/restore-backup.js';
import { SampledValues } from '../platform/backup/sampled-values.js';
import { takeBackup } from '../platform/backup/take-backup.js';
import { faultOf, verifyBackup } from '../platform/backup/verify-backup.js';
import { BlobStore } from '../platform/blobs/blob-store.js';
import type { Settings } from '../platform/config/read-settings.js';
import { readSettings } from '../platform/config/read-settings.js';
import { connectDatabase } from '../platform/database/connect-database.js';
import { applicationUrl } from '../platform/database/database-addresses.js';
import { migrateDatabase } from '../platform/database/migrate-database.js';
import { InstanceSigner } from '../platform/privacy/instance-signer.js';
import { openKeys } from '../platform/privacy/open-keys.js';
import { allWorkspaces } from '../platform/privacy/rotate-master-key.js';
import { StartRefused } from '../platform/start-refused.js';
import type { CommandContext } from './command-context.js';
import { withDatabase, withTransactions } from './command-context.js';
import { keyPluginsForCommand, pluginsForCommand } from './plugins-for-command.js';

export function registerBackup(program: Command): void {
  const backup = program.command('backup').description('sealed copies of everything, and the way back');
  backup
    .command('create')
    .description(
      'write everything of one moment into a sealed file, and the keys into another; the product may run',
    )
    .requiredOption('--out <file>', 'where the data go')
    .requiredOption('--keys-out <file>', 'where the keys go: keep this one apart, and for a shorter time')
    .action(create);
  backup
    .command('verify <file>')
    .description(
      'restore it into a database made for that and removed again, and compare; exit code 1 when it is not good',
    )
    .option(
      '--keys <file>',
      'the keys that were backed up with it; those of this installation where not given',
    )
    .action(verify);
  backup
    .command('restore <file>')
    .description('restore it into an empty database and data folder, all of it or nothing')
    .option('--keys <file>', 'the keys that were backed up with it, where this installation has none')
    .action(restore);
}

async function create({ out, keysOut }: { out: string; keysOut: string }): Promise<void> {
  const settings = readSettings();
  if (resolve(out) === resolve(keysOut)) throw new StartRefused('--out and --keys-out must name two files.');
  const { key, isNew } = await keyForBackups(settings);
  await withTransactions(settings, async (context) => {
    const { ownerUrl, transactions, cipher } = context;
    const { dataFolder, auditAnchors } = settings;
    const sample = new SampledValues({
      transactions,
      cipher,
      uploads: new BlobStore(join(dataFolder, 'uploads')),
    });
    // Before anything is noted or written: a backup without its keys is none.
    for (const path of [out, keysOut]) refuseTaken(resolve(path));
    await noteInTrails(context, 'take-backup', 'cli');
    const manifest = await takeBackup({ ownerUrl, dataFolder, auditAnchors, sample }, resolve(out), key);
    // Afterwards: everybody of the data has their key in it then.
    const keys = await takeKeysBackup(settings, resolve(keysOut), key);
    console.log(`${out}: ${sizes(manifest)}.`);
    console.log(`${keysOut}: ${keysText(keys)}. Keep it apart from the other.`);
  });
  if (isNew)
    console.log(
      `The key that seals backups was made: ${backupKeyPath(settings.dataFolder)}. Copy it to where no backup lies; without it none of them opens.`,
    );
}

async function verify(file: string, { keys }: { keys?: string }): Promise<void> {
  const settings = readSettings();
  const keyPlugins = await keyPluginsForCommand(settings);
  try {
    const verified = await verifyBackup({
      path: resolve(file),
      key: await knownBackupKey(settings),
      keysPath: keys === undefined ? null : resolve(keys),
      settings,
      services: keyPlugins.keyServices(),
      plugins: () => storingPlugins(settings),
      erasedIn: (dataFolder) => erasedIn(dataFolder, settings),
    });
    const fault = faultOf(verified);
    if (fault !== null) throw new StartRefused(`The backup is not good: ${fault}.`);
    const { beginning, manifest, trail, sample, seconds } = verified;
    console.log(`${file} of ${beginning.takenAt} is good: ${sizes(manifest)} came back as they were.`);
    console.log(
      `Audit trails: ${trail.entries} entries in ${trail.workspaces} workspaces, intact to the last.`,
    );
    console.log(`Sealed values tried: ${sample.opened} say what they said${erasedText(sample.erased)}.`);
    console.log(`Restoring took ${seconds.toFixed(1)} s.`);
  } finally {
    await keyPlugins.stop();
  }
}

function erasedText(count: number): string {
  return count === 0 ? '' : `, ${count} are of people who were erased since and open no more`;
}

async function restore(file: string, { keys }: { keys?: string }): Promise<void> {
  const settings = readSettings();
  const key = await knownBackupKey(settings);
  const beginning = await examineBackup(resolve(file), key);
  const { restored, keysPut } = await withDatabase(settings, async ({ ownerUrl, inUse }) => {
    if (inUse && settings.databaseUrl === null)
      throw new StartRefused('A Regimen runs on this data folder. Stop it first; nothing was changed.');
    const keysPut = keys === undefined ? null : await restoreKeys(settings, resolve(keys), key);
    const restoring = restoreDatabase({ settings, ownerUrl }, resolve(file), key, beginning);
    const at = await restoring.catch(async (error: unknown) => {
      await keysPut?.undo();
      throw error;
    });
    // All is there from here on: what fails now is mended by `npx regimen migrate` or the next start.
    await migrateDatabase(ownerUrl, at.accessKey);
    const transactions = await connectDatabase(applicationUrl(ownerUrl, at.accessKey), 'regimen-cli');
    try {
      await noteInTrails({ transactions, ownerUrl }, 'restore-backup', at.beginning.takenAt);
    } finally {
      await transactions.dataSource.destroy();
    }
    return { restored: at, keysPut };
  });
  const erased = await erasedPeople(settings.dataFolder, settings);
  console.log(`Restored what was backed up at ${restored.beginning.takenAt}: ${sizes(restored.manifest)}.`);
  if (keysPut) console.log(`Put back: ${keysText(keysPut)}.`);
  console.log('Everybody signs in anew.');
  if (erased.length > 0)
    console.log(
      `${erased.length} people on the list of erased people are erased again at the start, before anything is served.`,
    );
}

async function restoreDatabase(
  { settings, ownerUrl }: { settings: Settings; ownerUrl: string },
  path: string,
  key: Buffer,
  beginning: Restored['beginning'],
): Promise<Restored & { accessKey: Buffer }> {
  const keyPlugins = await keyPluginsForCommand(settings);
  try {
    const { accessKey } = await openKeys(settings, keyPlugins.keyServices());
    const { dataFolder, auditAnchors } = settings;
    const plugins = () => storingPlugins(settings);
    const place = { ownerUrl, accessKey, dataFolder, auditAnchors, plugins };
    return { ...(await restoreBackup(path, key, beginning, place)), accessKey };
  } finally {
    await keyPlugins.stop();
  }
}

/** Whoever looks into the trail of a workspace learns that everything of it was copied, or put back. */
async function noteInTrails(
  { transactions, ownerUrl }: Pick<CommandContext, 'transactions' | 'ownerUrl'>,
  action: 'take-backup' | 'restore-backup',
  reason: string,
): Promise<void> {
  const note = { action, subject: 'installation', decision: 'allowed' as const, reason };
  await noteEverywhere(transactions, await allWorkspaces(ownerUrl), note, 'cli');
}

function keysText({ people, secrets }: BackedUpKeys): string {
  return [`${people} keys of people`, ...secrets].join(', ');
}

async function storingPlugins(settings: Settings) {
  const plugins = await pluginsForCommand(settings);
  const definitions = plugins.running.map(({ definition }) => definition);
  await plugins.stop();
  return definitions;
}

async function erasedPeople(dataFolder: string, { signingKey }: Settings) {
  return new ErasedPeople(dataFolder, await InstanceSigner.load(dataFolder, signingKey)).all();
}

async function erasedIn(dataFolder: string, settings: Settings) {
  const erased = await erasedPeople(dataFolder, settings);
  const ids = new Set(erased.map(({ workspaceId, memberId }) => `${workspaceId} ${memberId}`));
  return (workspaceId: string, personId: string) => ids.has(`${workspaceId} ${personId}`);
}

function sizes({ tables, files, heads }: Restored['manifest']): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const workspaces = heads.length === 1 ? '1 workspace' : `${heads.length} workspaces`;
  return `${rows} rows of ${tables.length} tables, ${files.length} files, the audit trails of ${workspaces}`;
}
