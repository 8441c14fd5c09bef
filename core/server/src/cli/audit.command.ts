import type { Command } from 'commander';
import { readAnchors } from '../platform/audit/anchor-file.js';
import type { AuditTrailState } from '../platform/audit/verify-audit-trail.js';
import { verifyAuditTrail } from '../platform/audit/verify-audit-trail.js';
import { readSettings } from '../platform/config/read-settings.js';
import { InstanceSigner } from '../platform/privacy/instance-signer.js';
import { withDatabase } from './command-context.js';

const faults = {
  chain: 'it was changed or moved, or another was removed or added before it',
  missing: 'it is gone, though it was anchored: entries were cut off, or an older copy was put back',
  rewritten: 'the trail from here on was written anew: it is not the one that was anchored',
};

export function registerAudit(program: Command): void {
  program
    .command('audit')
    .description('the audit trail')
    .command('verify')
    .description(
      'recompute every chain and compare it with the anchors outside the database; exit code 1 when something does not fit',
    )
    .option('--anchors <file>', 'anchors to compare with, such as a copy from another machine')
    .option('--key <key>', 'public key they were signed with, as `regimen keys public` prints it')
    .action(async ({ anchors, key }: { anchors?: string; key?: string }) => {
      const settings = readSettings();
      const publicKey =
        key ?? (await InstanceSigner.load(settings.dataFolder, settings.signingKey)).publicKey;
      const known = await readAnchors(anchors ?? settings.auditAnchors, publicKey);
      const state = await withDatabase(settings, ({ ownerUrl }) => verifyAuditTrail(ownerUrl, known));
      console.log(auditReport(state));
      if (state.broken.length > 0 || state.badAnchorLine !== null) process.exitCode = 1;
    });
}

/** What verifying found, for a terminal. */
export function auditReport({
  workspaces,
  entries,
  broken,
  anchored,
  badAnchorLine,
}: AuditTrailState): string {
  const lines = broken.map(
    ({ workspaceId, seq, fault }) => `Broken at entry ${seq} of workspace ${workspaceId}: ${faults[fault]}.`,
  );
  if (badAnchorLine !== null)
    lines.push(`Line ${badAnchorLine} of the anchors was not written here, or one before it is missing.`);
  if (lines.length === 0) lines.push(`Intact: ${entries} entries in ${workspaces} workspaces.`);
  if (anchored < workspaces)
    lines.push(
      `${workspaces - anchored} workspaces have no anchor: entries cut off at the end of them would not be noticed.`,
    );
  return lines.join('\n');
}
