import type { Command } from 'commander';
import { readSettings } from '../platform/config/read-settings.js';
import { InstanceSigner } from '../platform/privacy/instance-signer.js';

export function registerKeys(program: Command): void {
  const keys = program.command('keys').description('keys of this installation');
  keys
    .command('public')
    .description('print the public key that receipts, exports and audit anchors are signed with')
    .action(async () => {
      const { dataFolder, signingKey } = readSettings();
      console.log((await InstanceSigner.load(dataFolder, signingKey)).publicKey);
    });
}
