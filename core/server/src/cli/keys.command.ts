import { setTimeout } from 'node:timers/promises';
import type { Command } from 'commander';
import { KeyRotationService } from '../features/key-rotation/key-rotation.service.js';
import type { KeyStateView } from '../features/key-rotation/key-rotation.service.js';
import { rotatePersonKeysQueue, rotateWorkspaceKeyQueue } from '../features/key-rotation/rotation.jobs.js';
import { RotationsRepository } from '../features/key-rotation/rotations.repository.js';
import { isUuid } from '../features/profiles/health-record-access.js';
import { AuditRepository } from '../platform/audit/audit.repository.js';
import { readSettings } from '../platform/config/read-settings.js';
import { InstanceSigner } from '../platform/privacy/instance-signer.js';
import { FileKeyRing } from '../platform/privacy/key-ring.js';
import { KeyVersionsRepository } from '../platform/privacy/key-versions.repository.js';
import { KeysRepository } from '../platform/privacy/keys.repository.js';
import { keepAccessKey, keyRingOf } from '../platform/privacy/open-keys.js';
import {
  allWorkspaces,
  beginMasterKey,
  masterKeyUse,
  wrapWorkspacesAnew,
} from '../platform/privacy/rotate-master-key.js';
import { OutboxRepository } from '../platform/queue/outbox.repository.js';
import { StartRefused } from '../platform/start-refused.js';
import type { CommandContext } from './command-context.js';
import { withTransactions } from './command-context.js';

/** A workspace may have been made with the former key just before that was given up: they are looked through twice. */
const settleMs = 2_000;

export function registerKeys(program: Command): void {
  const keys = program.command('keys').description('keys of this installation');
  keys
    .command('public')
    .description('print the public key that receipts, exports and audit anchors are signed with')
    .action(async () => {
      const { dataFolder, signingKey } = readSettings();
      console.log((await InstanceSigner.load(dataFolder, signingKey)).publicKey);
    });
  keys.command('status').description('tell how far the keys of every workspace are').action(status);
  const rotate = keys.command('rotate').description('replace keys; everything opens meanwhile');
  rotate
    .command('master')
    .description(
      'replace the master key, or go on where that stopped; run it while the product runs or rests',
    )
    .action(rotateMaster);
  rotate
    .command('workspace')
    .description('replace the key of a workspace, in the background')
    .requiredOption('--workspace <id>', 'which')
    .action(({ workspace }: { workspace: string }) => order(workspace, rotateWorkspaceKeyQueue));
  rotate
    .command('person')
    .description('replace the keys of the people of a workspace, or of one, in the background')
    .requiredOption('--workspace <id>', 'whose')
    .option('--member <id>', 'only the key of this member')
    .action(({ workspace, member }: { workspace: string; member?: string }) =>
      order(workspace, rotatePersonKeysQueue, member),
    );
}

async function status(): Promise<void> {
  await withTransactions(readSettings(), async (context) => {
    const { transactions, keys, ownerUrl, settings } = context;
    const workspaces = await allWorkspaces(ownerUrl);
    const use = await masterKeyUse(transactions, keys.masterKeys, workspaces);
    console.log(`${await wrappedBy(settings)}; ${use.waiting} keys of workspaces wait for the newest`);
    for (const workspaceId of workspaces) {
      const actor = { kind: 'system' as const, workspaceId, reason: 'cli' };
      const state = await transactions.run(actor, (tx) => serviceOf(context).stateOf(tx, workspaceId));
      console.log(lineOf(workspaceId, state));
    }
  });
}

async function wrappedBy(settings: CommandContext['settings']): Promise<string> {
  if (settings.keyService !== null) return `Key service  ${settings.keyService}`;
  return `Master keys  ${(await keyRingOf(settings).read()).length}`;
}

function lineOf(workspaceId: string, state: KeyStateView): string {
  const parts = [
    `key ${state.workspaceKeyVersion}`,
    `${state.people} people`,
    `${state.waitingForWorkspaceKey} wait for the workspace's key`,
    `${state.formerPersonKeys} former keys of people`,
    `${state.formerWorkspaceKeys} former keys of the workspace`,
    `${state.outsideVault} not in the vault`,
  ];
  return `${workspaceId}  ${parts.join(', ')}${state.isRotating ? '; being replaced' : ''}`;
}

async function rotateMaster(): Promise<void> {
  await withTransactions(readSettings(), async ({ settings, keys, transactions, ownerUrl }) => {
    const ring = settings.keyService === null ? keyRingOf(settings) : null;
    if (ring instanceof FileKeyRing) {
      await keepAccessKey(settings.dataFolder, keys.accessKey);
      await beginMasterKey(ring);
    }
    const again = async () =>
      wrapWorkspacesAnew(transactions, keys.masterKeys, await allWorkspaces(ownerUrl));
    const { wrapped } = await again();
    for (const workspaceId of await allWorkspaces(ownerUrl))
      await noteRotation(transactions, workspaceId, 'rotateMasterKey');
    const newest = settings.keyService === null ? 'new master key' : `key service ${settings.keyService}`;
    console.log(`${wrapped} keys of workspaces are wrapped by the ${newest}.`);
    if (ring instanceof FileKeyRing) {
      await setTimeout(settleMs);
      await again();
      const [current] = await ring.read();
      await ring.replace([current!]);
      console.log('The former master key was removed. Back up master.key now.');
    }
    for (const line of afterwards(settings)) console.log(line);
  });
}

/** What the operator does now, by what is set. */
function afterwards({ keyService, keyServiceBefore, masterKeyBefore }: CommandContext['settings']): string[] {
  const unused = [
    masterKeyBefore !== null && 'REGIMEN_MASTER_KEY_BEFORE',
    keyServiceBefore !== null && 'REGIMEN_KEY_SERVICE_BEFORE',
  ].filter((name) => name !== false);
  return [
    ...unused.map((name) => `Nothing uses ${name} any more: remove it and restart.`),
    ...(keyService === null
      ? []
      : [
          'No master key of this installation is needed any more: remove REGIMEN_MASTER_KEY or master.key, and destroy copies of it together with dumps of before.',
        ]),
  ];
}

async function order(
  workspaceId: string,
  queue: typeof rotateWorkspaceKeyQueue | typeof rotatePersonKeysQueue,
  memberId?: string,
): Promise<void> {
  if (!isUuid(workspaceId) || (memberId !== undefined && !isUuid(memberId)))
    throw new StartRefused('--workspace and --member take ids.');
  await withTransactions(readSettings(), async (context) => {
    if (!(await allWorkspaces(context.ownerUrl)).includes(workspaceId))
      throw new StartRefused(`There is no workspace ${workspaceId}.`);
    const actor = { kind: 'system' as const, workspaceId, reason: 'cli' };
    const ordered = await context.transactions.run(actor, (tx) =>
      serviceOf(context).order(tx, workspaceId, null, queue, memberId),
    );
    if (ordered.__typename !== 'KeyState') throw new StartRefused(ordered.message);
    await noteRotation(
      context.transactions,
      workspaceId,
      queue === rotateWorkspaceKeyQueue ? 'rotateWorkspaceKey' : 'rotatePersonKeys',
    );
    console.log('Ordered: a running Regimen does it in the background. See `npx regimen keys status`.');
  });
}

function noteRotation(
  transactions: CommandContext['transactions'],
  workspaceId: string,
  action: string,
): Promise<void> {
  const note = { action, subject: `workspace:${workspaceId}`, decision: 'allowed' as const, reason: 'cli' };
  return transactions.run({ kind: 'system', workspaceId, reason: 'cli' }, (tx) =>
    new AuditRepository().append(tx, { workspaceId, memberId: null }, [note]),
  );
}

function serviceOf({ keys }: CommandContext): KeyRotationService {
  return new KeyRotationService(
    new KeysRepository(),
    new KeyVersionsRepository(),
    new RotationsRepository(),
    new OutboxRepository(),
    keys.masterKeys,
  );
}
