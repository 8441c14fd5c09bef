import { join } from 'node:path';
import type { Command } from 'commander';
import { ErasedPeople } from '../features/personal-data/erasure/erased-people.js';
import { ExportZip } from '../features/personal-data/take-over/export-zip.js';
import { leftBehind } from '../features/personal-data/take-over/left-behind.js';
import { PersonTaker } from '../features/personal-data/take-over/person-taker.js';
import type { TakenPerson } from '../features/personal-data/take-over/person-taker.js';
import { isUuid } from '../features/profiles/health-record-access.js';
import { AuditRepository } from '../platform/audit/audit.repository.js';
import { BlobStore } from '../platform/blobs/blob-store.js';
import { readSettings } from '../platform/config/read-settings.js';
import { InstanceSigner } from '../platform/privacy/instance-signer.js';
import { StartRefused } from '../platform/start-refused.js';
import { withTransactions } from './command-context.js';
import { exportPerson } from './export-person.js';

interface Options {
  workspace: string;
  account?: string;
  publicKey?: string;
  withConsents: boolean;
}

export function registerPerson(program: Command): void {
  const person = program.command('person').description('people and all that is kept of them');
  person
    .command('export')
    .argument('<participant>', 'id of the participant')
    .requiredOption('--workspace <id>', 'workspace of the participant')
    .requiredOption('--out <file>', 'zip to write; must not be there yet')
    .option('--language <code>', 'of its read-me: en or zh', 'en')
    .description(
      'write everything kept of a person who asked for it on paper; they see in the trail that it was taken',
    )
    .action(handOver);
  person
    .command('import')
    .argument('<file>', 'zip of a person’s export')
    .requiredOption('--workspace <id>', 'workspace that takes the person over')
    .option('--account <name>', 'name to sign in with; that of the export where it is not given')
    .option('--public-key <key>', 'key of the installation that made the export, where it is another')
    .option(
      '--with-consents',
      'what the person agreed to holds here too: only where the same organisation answers for both workspaces',
      false,
    )
    .description('take a person over from their export: all of it, or nothing')
    .action(takeOver);
}

async function handOver(
  participantId: string,
  { workspace: workspaceId, out, language }: { workspace: string; out: string; language: string },
): Promise<void> {
  if (language !== 'en' && language !== 'zh') throw new StartRefused('--language takes en or zh.');
  await exportPerson({ participantId, workspaceId, out, language });
  console.log(`${out}: everything kept of the participant. Hand it to nobody else.`);
}

async function takeOver(path: string, options: Options): Promise<void> {
  const { workspace: workspaceId, account, publicKey, withConsents } = options;
  if (!isUuid(workspaceId)) throw new StartRefused('--workspace takes the id of a workspace.');
  const taken = await withTransactions(readSettings(), async ({ settings, transactions, cipher }) => {
    const { dataFolder, signingKey } = settings;
    const signer = await InstanceSigner.load(dataFolder, signingKey);
    const zip = await ExportZip.open(path, [
      signer.publicKey,
      ...(publicKey === undefined ? [] : [publicKey]),
    ]);
    try {
      const taker = new PersonTaker({
        transactions,
        cipher,
        blobs: new BlobStore(join(dataFolder, 'uploads')),
        erased: new ErasedPeople(dataFolder, signer),
        audit: new AuditRepository(),
      });
      const accountName = account?.trim().toLowerCase();
      return await taker.take(zip, {
        workspaceId,
        withConsents,
        ...(accountName === undefined ? {} : { accountName }),
      });
    } finally {
      zip.close();
    }
  });
  tell(taken);
}

function tell({ participantId, memberId, taken, left }: TakenPerson): void {
  console.log(`participant  ${participantId}\nmember       ${memberId}`);
  for (const [table, rows] of Object.entries(taken)) console.log(`${String(rows).padStart(10)}  ${table}`);
  for (const [table, rows] of Object.entries(left))
    console.log(
      `${String(rows).padStart(10)}  ${table} left behind: ${leftBehind[table] ?? reasonOf(table)}`,
    );
  console.log('The account has no way to sign in yet: an administrator issues a link for it.');
}

function reasonOf(table: string): string {
  return table === 'consent_ledger'
    ? 'consent is given to an organisation; the person is asked again here'
    : 'they name people of the other workspace';
}
