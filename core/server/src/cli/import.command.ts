import type { Command } from 'commander';
import { isUuid } from '../features/profiles/health-record-access.js';
import { BlobTooLarge } from '../platform/blobs/blob-store.js';
import { readSettings } from '../platform/config/read-settings.js';
import { StartRefused } from '../platform/start-refused.js';
import { withTransactions } from './command-context.js';
import { dryRun, dryRunFor } from './dry-run.js';
import type { HandingOver } from './hand-over.js';
import { handOver } from './hand-over.js';
import type { NamedFile } from './health-files.js';
import { filesAt } from './health-files.js';

interface Options {
  workspace?: string;
  participant?: string;
  dryRun: boolean;
  set: string[];
}

const collect = (value: string, previous: string[]) => [...previous, value];

export function registerImport(program: Command): void {
  program
    .command('import')
    .description('hand over health data of a participant; the worker reads it as soon as Regimen runs')
    .argument('<path...>', 'files, and folders of files, to import')
    .option('--workspace <id>', 'workspace of the participant')
    .option('--participant <id>', 'whose data it is')
    .option('--dry-run', 'tell what an import would bring, and store nothing', false)
    .option(
      '--set <name=value>',
      'answer to what a file leaves open; may be given several times',
      collect,
      [],
    )
    .action(importCommand);
}

async function importCommand(paths: string[], options: Options): Promise<void> {
  const { workspace, participant } = options;
  const settings = answersIn(options.set);
  const files: NamedFile[] = [];
  for (const path of paths) files.push(...(await filesAt(path)));
  if (files.length === 0) throw new StartRefused('There is no file in these folders.');
  const isForNobody = workspace === undefined && participant === undefined;
  if (options.dryRun && isForNobody) return endWith(await dryRun(files, settings));
  if (!isUuid(workspace ?? '') || !isUuid(participant ?? ''))
    throw new StartRefused('--workspace and --participant take ids, and an import needs both.');
  const whose = { workspace: workspace!, participant: participant!, settings };
  const owner = { workspaceId: whose.workspace, participantId: whose.participant };
  endWith(await (options.dryRun ? dryRunFor(owner, files, settings) : handOverAll(whose, files)));
}

/** One file that cannot be taken is told, and the rest goes in. Resolves to whether all were taken. */
function handOverAll(whose: HandingOver, files: readonly NamedFile[]): Promise<boolean> {
  return withTransactions(readSettings(), async (context) => {
    let areTaken = true;
    for (const file of files) {
      try {
        const { importId, isNew } = await handOver(context, whose, file);
        console.log(`${importId}  ${file.label}${isNew ? '' : ' (imported already; nothing was changed)'}`);
      } catch (error) {
        areTaken = false;
        console.error(`${file.label}: ${reasonOf(error)}`);
      }
    }
    return areTaken;
  });
}

/** Why one file was not taken. @throws what concerns all of them. */
function reasonOf(error: unknown): string {
  if (error instanceof BlobTooLarge) return 'is larger than this installation takes.';
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'open' || syscall === 'read') return `cannot be read (${code}).`;
  throw error;
}

function endWith(isWell: boolean): void {
  if (!isWell) process.exitCode = 1;
}

function answersIn(given: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((pair) => {
      const [, name, value] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
      if (name === undefined || value === undefined)
        throw new StartRefused(`--set takes name=value, not "${pair}".`);
      return [name, value];
    }),
  );
}
