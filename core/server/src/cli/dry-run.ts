import { stat } from 'node:fs/promises';
import type { KnownRecords } from '../features/imports/preview/preview-tally.js';
import type { InTransaction } from '../features/imports/preview/known-records-of.js';
import { knownRecordsOf } from '../features/imports/preview/known-records-of.js';
import { KnownRecordsRepository } from '../features/imports/preview/known-records.repository.js';
import { previewDelivery } from '../features/imports/preview/preview-delivery.js';
import type { Readers } from '../features/imports/read-delivery.js';
import { ParticipantsRepository } from '../features/profiles/participants.repository.js';
import { readSettings } from '../platform/config/read-settings.js';
import { StartRefused } from '../platform/start-refused.js';
import { withTransactions } from './command-context.js';
import type { NamedFile } from './health-files.js';
import { bytesOf } from './health-files.js';
import { pluginsForCommand } from './plugins-for-command.js';
import { previewText } from './preview-text.js';

type Answers = Readonly<Record<string, string>>;

/** Tells what files would bring, without a database. Resolves to whether each can be read. */
export async function dryRun(files: readonly NamedFile[], answers: Answers): Promise<boolean> {
  const settings = readSettings();
  const { pluginsFile } = settings;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const readers = { plugins: await pluginsForCommand(settings), pluginsFile };
  return previewAll(readers, files, { timeZone, settings: answers }, null);
}

/** The same beside what a participant has already; nothing is stored either. */
export function dryRunFor(
  owner: { workspaceId: string; participantId: string },
  files: readonly NamedFile[],
  answers: Answers,
): Promise<boolean> {
  return withTransactions(readSettings(), async ({ transactions, settings }) => {
    const { pluginsFile } = settings;
    const readers = { plugins: await pluginsForCommand(settings), pluginsFile };
    const actor = { kind: 'system' as const, workspaceId: owner.workspaceId, reason: 'cli' };
    const inTransaction: InTransaction = (work) => transactions.run(actor, work);
    const participant = await inTransaction((tx) =>
      new ParticipantsRepository().find(tx, owner.participantId, null),
    );
    if (!participant) throw new StartRefused('There is no such participant in this workspace.');
    const context = { timeZone: participant.profile.timeZone, settings: answers };
    const known = knownRecordsOf(new KnownRecordsRepository(), owner, inTransaction);
    return previewAll(readers, files, context, known);
  });
}

async function previewAll(
  readers: Readers,
  files: readonly NamedFile[],
  context: { timeZone: string; settings: Answers },
  known: KnownRecords | null,
): Promise<boolean> {
  let isReadable = true;
  for (const { path, label } of files) {
    const { size: sizeBytes } = await stat(path);
    const delivered = { ...context, name: label, sizeBytes, ...bytesOf(path) };
    const preview = await previewDelivery(readers, delivered, known);
    console.log(previewText(label, preview, known !== null));
    if (preview.failure) isReadable = false;
  }
  return isReadable;
}
