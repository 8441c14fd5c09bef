import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { Option } from 'commander';
import { ExportedObservationsRepository } from '../features/exports/exported-observations.repository.js';
import type { FhirFormat } from '../features/exports/fhir-document.js';
import { fhirFormats } from '../features/exports/fhir-document.js';
import { FhirExport } from '../features/exports/fhir-export.js';
import { ActivitiesRepository } from '../features/health-data/activities/activities.repository.js';
import { isUuid } from '../features/profiles/health-record-access.js';
import { ParticipantsRepository } from '../features/profiles/participants.repository.js';
import { AuditRepository } from '../platform/audit/audit.repository.js';
import { readSettings } from '../platform/config/read-settings.js';
import { StartRefused } from '../platform/start-refused.js';
import type { CommandContext } from './command-context.js';
import { withTransactions } from './command-context.js';

interface Options {
  workspace: string;
  participant: string;
  out: string;
  format: FhirFormat;
}

export function registerExport(program: Command): void {
  program
    .command('export')
    .description('write the health data of a participant as FHIR R4')
    .requiredOption('--workspace <id>', 'workspace of the participant')
    .requiredOption('--participant <id>', 'whose data it is')
    .requiredOption('--out <file>', 'file to write; one that exists is not overwritten')
    .addOption(new Option('--format <format>', 'lines or one bundle').choices(fhirFormats).default('ndjson'))
    .action(exportCommand);
}

async function exportCommand({ workspace, participant, out, format }: Options): Promise<void> {
  if (!isUuid(workspace) || !isUuid(participant))
    throw new StartRefused('--workspace and --participant take ids.');
  await withTransactions(readSettings(), async (context) => {
    const text = await handOut(context, workspace, participant, format);
    // Readable by its owner alone: it is a health record.
    const file = createWriteStream(out, { flags: 'wx', mode: 0o600 });
    try {
      await pipeline(Readable.from(text), file);
    } catch (error) {
      if ((error as { code?: string }).code === 'EEXIST')
        throw new StartRefused(`The file ${out} exists already.`);
      await rm(out, { force: true });
      throw error;
    }
    console.log(`${file.bytesWritten} bytes  ${out}`);
  });
}

async function handOut(
  { transactions, cipher }: CommandContext,
  workspaceId: string,
  participantId: string,
  format: FhirFormat,
): Promise<AsyncGenerator<string>> {
  const actor = { kind: 'system' as const, workspaceId, reason: 'cli' };
  const memberId = await transactions.run(actor, async (tx) => {
    const participant = await new ParticipantsRepository().find(tx, participantId, null);
    if (!participant) throw new StartRefused('There is no such participant in this workspace.');
    const note = {
      action: 'export-health-record',
      subject: `participant:${participantId}`,
      decision: 'allowed' as const,
      reason: 'cli',
    };
    await new AuditRepository().append(tx, { workspaceId, memberId: null }, [note]);
    return participant.memberId;
  });
  const observations = new ExportedObservationsRepository(cipher);
  const fhir = new FhirExport(transactions, observations, new ActivitiesRepository(cipher));
  return fhir.text(actor, { workspaceId, participantId, memberId }, format);
}
