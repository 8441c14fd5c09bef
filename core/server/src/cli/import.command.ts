import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { importQueue } from '../features/imports/import-file.job.js';
import { ImportsRepository } from '../features/imports/imports.repository.js';
import { UploadsRepository } from '../features/imports/uploads.repository.js';
import { isUuid } from '../features/profiles/health-record-access.js';
import { ParticipantsRepository } from '../features/profiles/participants.repository.js';
import { AuditRepository } from '../platform/audit/audit.repository.js';
import { BlobStore } from '../platform/blobs/blob-store.js';
import { readSettings } from '../platform/config/read-settings.js';
import { KeysRepository } from '../platform/privacy/keys.repository.js';
import { PersonCipher } from '../platform/privacy/person-cipher.js';
import { OutboxRepository } from '../platform/queue/outbox.repository.js';
import { StartRefused } from '../platform/start-refused.js';
import type { CommandContext } from './command-context.js';
import { withTransactions } from './command-context.js';

interface Options {
  workspace: string;
  participant: string;
}

export function registerImport(program: Command): void {
  program
    .command('import')
    .description('hand over health data of a participant; the worker reads it as soon as Regimen runs')
    .argument('<file...>', 'files to import')
    .requiredOption('--workspace <id>', 'workspace of the participant')
    .requiredOption('--participant <id>', 'whose data it is')
    .action(importCommand);
}

async function importCommand(files: string[], { workspace, participant }: Options): Promise<void> {
  if (!isUuid(workspace) || !isUuid(participant))
    throw new StartRefused('--workspace and --participant take ids.');
  for (const file of files) {
    if (!(await stat(file).catch(() => null))?.isFile())
      throw new StartRefused(`The file ${file} cannot be read.`);
  }
  await withTransactions(readSettings(), async (context) => {
    for (const file of files)
      console.log(`${await handOver(context, workspace, participant, file)}  ${basename(file)}`);
  });
}

/** The bytes, the import and the work it causes; the person's own key seals what is kept. */
function handOver(
  { transactions, settings, masterKey }: CommandContext,
  workspaceId: string,
  participantId: string,
  file: string,
) {
  const blobs = new BlobStore(join(settings.dataFolder, 'uploads'));
  const uploads = new UploadsRepository(new PersonCipher(masterKey, new KeysRepository()));
  return transactions.run({ kind: 'system', workspaceId, reason: 'cli' }, async (tx) => {
    const participant = await new ParticipantsRepository().find(tx, participantId, null);
    if (!participant) throw new StartRefused('There is no such participant in this workspace.');
    const { memberId } = participant;
    const blob = await blobs.save(createReadStream(file), settings.maxUploadMegabytes * 1024 * 1024);
    await uploads.add(tx, { workspaceId, memberId }, basename(file), blob);
    const importId = await new ImportsRepository().add(tx, { workspaceId, participantId, uploadId: blob.id });
    const payload = { importId, participantId };
    await new OutboxRepository().add(tx, { workspaceId, queue: importQueue, payload, requestedBy: null });
    const note = {
      action: 'import',
      subject: `participant:${participantId}`,
      decision: 'allowed' as const,
      reason: 'cli',
    };
    await new AuditRepository().append(tx, { workspaceId, memberId: null }, [note]);
    return importId;
  });
}
