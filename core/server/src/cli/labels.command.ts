import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { annotatedLine } from '@regimen/domain';
import type { Command } from 'commander';
import { LabellingDesk } from '../features/labelling/labelling-desk.js';
import { TextsToLabelRepository } from '../features/labelling/texts-to-label.repository.js';
import { isUuid } from '../features/profiles/health-record-access.js';
import { AuditRepository } from '../platform/audit/audit.repository.js';
import { readSettings } from '../platform/config/read-settings.js';
import { OutboxRepository } from '../platform/queue/outbox.repository.js';
import { StartRefused } from '../platform/start-refused.js';
import type { CommandContext } from './command-context.js';
import { withTransactions } from './command-context.js';

const languages = ['en', 'zh'] as const;
type Language = (typeof languages)[number];

export function registerLabels(program: Command): void {
  program
    .command('labels')
    .description('write the labelled texts of a workspace as corrections that models learn from')
    .requiredOption('--workspace <id>', 'workspace whose people labelled')
    .requiredOption('--out <folder>', 'folder for en.txt and zh.txt; files that exist are not overwritten')
    .action(labelsCommand);
}

async function labelsCommand({ workspace, out }: { workspace: string; out: string }): Promise<void> {
  if (!isUuid(workspace)) throw new StartRefused('--workspace takes an id.');
  const lines = await withTransactions(readSettings(), (context) => labelledLines(context, workspace));
  await mkdir(out, { recursive: true });
  for (const language of languages) {
    if (lines[language].length === 0) continue;
    const file = join(out, `${language}.txt`);
    await writeNew(file, `${lines[language].join('\n')}\n`);
    console.log(`${lines[language].length} texts  ${file}`);
  }
  if (languages.every((language) => lines[language].length === 0)) console.log('Nothing is labelled yet.');
}

/** Readable by its owner alone: people said these words. */
async function writeNew(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST')
      throw new StartRefused(`The file ${file} exists already.`);
    throw error;
  }
}

function labelledLines(
  { transactions, cipher }: CommandContext,
  workspaceId: string,
): Promise<Record<Language, string[]>> {
  const desk = new LabellingDesk(new TextsToLabelRepository(), cipher, new OutboxRepository());
  return transactions.run({ kind: 'system', workspaceId, reason: 'cli' }, async (tx) => {
    const lines: Record<Language, string[]> = { en: [], zh: [] };
    for (const { stored, text, label } of await desk.open(tx, await desk.texts.labelled(tx)))
      if (label) lines[stored.language].push(annotatedLine(text, label));
    await new AuditRepository().append(tx, { workspaceId, memberId: null }, [
      { action: 'export-labels', subject: `workspace:${workspaceId}`, decision: 'allowed', reason: 'cli' },
    ]);
    return lines;
  });
}
