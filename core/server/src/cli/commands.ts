import type { Command } from 'commander';
import { registerAudit } from './audit.command.js';
import { registerBackup } from './backup.command.js';
import { registerDoctor } from './doctor.command.js';
import { registerExport } from './export.command.js';
import { registerImport } from './import.command.js';
import { registerKeys } from './keys.command.js';
import { registerLabels } from './labels.command.js';
import { registerMigrate } from './migrate.command.js';
import { registerPerson } from './person.command.js';
import { registerPlan } from './plan.command.js';
import { registerPlugin } from './plugin.command.js';
import { registerReceipt } from './receipt.command.js';
import { registerRetention } from './retention.command.js';
import { registerSimulate } from './simulate.command.js';
import { registerUser } from './user.command.js';
import { registerWorkspace } from './workspace.command.js';

/** Every command of the command line, in the order of its help. */
export const commands: readonly ((program: Command) => void)[] = [
  registerPlan,
  registerImport,
  registerExport,
  registerLabels,
  registerPerson,
  registerReceipt,
  registerRetention,
  registerSimulate,
  registerMigrate,
  registerDoctor,
  registerWorkspace,
  registerUser,
  registerKeys,
  registerBackup,
  registerPlugin,
  registerAudit,
];
