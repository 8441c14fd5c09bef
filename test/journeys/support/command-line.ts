import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { workspaceRoot } from './regimen-process.js';

/** Runs `regimen …` on the data folder of a running Regimen. @returns what it printed */
export async function runCommand(
  regimen: { dataFolder: string },
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<string> {
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(workspaceRoot, 'core/server/dist/main-cli.js'), ...args], {
    cwd: workspaceRoot,
    env: { ...inherited, REGIMEN_DATA_DIR: regimen.dataFolder, NODE_OPTIONS: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [printed, complaints, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`regimen ${args[0]} ended with ${code}: ${printed}${complaints}`);
  return printed.trim();
}
