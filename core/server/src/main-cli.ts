import 'reflect-metadata';
import { Command } from 'commander';
import { commands } from './cli/commands.js';
import { readSettings } from './platform/config/read-settings.js';
import { ProductVersion } from './platform/observability/product-version.js';
import { failureText } from './start/report-failure.js';

const program = new Command('regimen')
  .description(
    'Regimen on the command line. Works on the database of the running product, or starts its own.',
  )
  .version(new ProductVersion().version)
  .showHelpAfterError('(add --help for what is possible)');
for (const register of commands) register(program);

try {
  await program.parseAsync();
} catch (error) {
  console.error(failureText(error, knownDataFolder()));
  process.exitCode = 1;
}

function knownDataFolder(): string | null {
  try {
    return readSettings().dataFolder;
  } catch {
    return null;
  }
}
