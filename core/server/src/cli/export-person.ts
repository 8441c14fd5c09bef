import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { ExportedObservationsRepository } from '../features/exports/exported-observations.repository.js';
import { FhirExport } from '../features/exports/fhir-export.js';
import { ActivitiesRepository } from '../features/health-data/activities/activities.repository.js';
import { UploadsRepository } from '../features/imports/uploads.repository.js';
import { PersonArchive } from '../features/personal-data/export/person-archive.js';
import { ZipArchive } from '../features/personal-data/export/zip-archive.js';
import { OwnedRowsRepository } from '../features/personal-data/owned-rows.repository.js';
import type { Person } from '../features/personal-data/owned-rows.repository.js';
import { isUuid } from '../features/profiles/health-record-access.js';
import { ParticipantsRepository } from '../features/profiles/participants.repository.js';
import { AuditRepository } from '../platform/audit/audit.repository.js';
import { BlobStore } from '../platform/blobs/blob-store.js';
import { readSettings } from '../platform/config/read-settings.js';
import { PluginDatabases } from '../platform/plugins/storage/plugin-databases.js';
import { PluginPersonalData } from '../platform/plugins/storage/plugin-personal-data.js';
import { InstanceSigner } from '../platform/privacy/instance-signer.js';
import { StartRefused } from '../platform/start-refused.js';
import type { CommandContext } from './command-context.js';
import { withTransactions } from './command-context.js';

export interface ExportOrder {
  participantId: string;
  workspaceId: string;
  /** A file that is not there yet. */
  out: string;
  language: 'en' | 'zh';
}

/**
 * Writes the export of a person who asked for it on paper: the same archive they would fetch themselves. It is noted in the
 * audit trail before a byte is written, so that the person sees that somebody else took it; but not where the file cannot
 * even be made.
 * @throws StartRefused for ids of nobody, and where the file cannot be written; nothing of it is left then.
 */
export async function exportPerson({
  participantId,
  workspaceId,
  out,
  language,
}: ExportOrder): Promise<void> {
  if (!isUuid(workspaceId)) throw new StartRefused('--workspace takes the id of a workspace.');
  await withTransactions(readSettings(), async (context) => {
    const file = await newFile(out);
    const databases = new PluginDatabases(context.ownerUrl, context.keys.accessKey);
    try {
      const person = isUuid(participantId) ? await find(context, workspaceId, participantId) : null;
      if (!person) throw new StartRefused(`The workspace has no participant ${participantId}.`);
      const archive = await archiveOf(context, databases);
      const zip = new ZipArchive();
      const filled = archive.fill(zip, person, language, new Date()).catch((error: Error) => {
        zip.output.destroy(error);
        throw error;
      });
      await Promise.all([writeTo(file, zip.output, out), filled]);
    } catch (error) {
      await rm(out, { force: true });
      throw error;
    } finally {
      await file.close();
      await databases.close();
    }
  });
}

async function newFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx', 0o600);
  } catch (error) {
    throw refusal(error, path);
  }
}

/** Only what the file itself refuses is told as its fault: reading what goes in fails with the same kinds of errors. */
async function writeTo(file: FileHandle, pieces: AsyncIterable<Buffer>, path: string): Promise<void> {
  for await (const piece of pieces)
    await file.writeFile(piece).catch((error: unknown) => {
      throw refusal(error, path);
    });
}

function refusal(error: unknown, path: string): StartRefused {
  const { code } = error as NodeJS.ErrnoException;
  return new StartRefused(
    code === 'EEXIST'
      ? `${path} is there already. Choose another name with --out.`
      : `${path} cannot be written (${code ?? 'unknown'}). Choose another place with --out.`,
  );
}

/** Finds whose data they are, and notes that they are taken. */
function find(
  { transactions }: CommandContext,
  workspaceId: string,
  participantId: string,
): Promise<Person | null> {
  return transactions.run({ kind: 'system', workspaceId, reason: 'export-person' }, async (tx) => {
    const participant = await new ParticipantsRepository().find(tx, participantId, null);
    if (!participant) return null;
    const subject = `participant:${participantId}`;
    const entry = { action: 'export-person', subject, decision: 'allowed' as const, reason: 'cli' };
    await new AuditRepository().append(tx, { workspaceId, memberId: null }, [entry]);
    return { workspaceId, participantId, memberId: participant.memberId };
  });
}

async function archiveOf(
  { settings, transactions, cipher }: CommandContext,
  databases: PluginDatabases,
): Promise<PersonArchive> {
  const { dataFolder, signingKey } = settings;
  const observations = new ExportedObservationsRepository(cipher);
  return new PersonArchive({
    transactions,
    cipher,
    rows: new OwnedRowsRepository(),
    blobs: new BlobStore(join(dataFolder, 'uploads')),
    uploads: new UploadsRepository(cipher),
    plugins: new PluginPersonalData(databases),
    fhir: new FhirExport(transactions, observations, new ActivitiesRepository(cipher)),
    signer: await InstanceSigner.load(dataFolder, signingKey),
  });
}
