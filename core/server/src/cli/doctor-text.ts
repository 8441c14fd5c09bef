import type { DoctorConcern, DoctorReport } from '../platform/observability/doctor.js';

const megabyte = 1024 * 1024;

const advice: Record<DoctorConcern, string> = {
  databaseUnreachable: 'The database cannot be reached.',
  migrationsPending: 'The database is behind: run `npx regimen migrate`.',
  databaseNewer: 'The database was written by a newer Regimen.',
  auditBroken: 'The audit trail was changed: see the workspace and entry above, and compare with a backup.',
  auditUnverified: 'The audit trail could not be verified.',
  redisUnreachable: 'The Redis of REDIS_URL does not answer: work waits in the database until it does.',
  jobsFailed: 'Some jobs were given up; see Jobs in the console.',
  pluginQuarantined: 'A plugin was left out.',
  pluginWallsThin:
    'A plugin that is not ours runs where the system closes no network around it: see docs/guides/hardening.md.',
  memoryAboveGoal: 'The product uses more memory than it should when idle.',
  diskNearlyFull: 'Less than 2 GB of disk are left.',
};

/** The report for a terminal. */
export function doctorText(report: DoctorReport): string {
  const { versions, dataFolder, database, audit, queues, plugins, walls, memory, signingKey, concerns } =
    report;
  const lines: [string, string][] = [
    ['Regimen', `${versions.regimen} on Node.js ${versions.node}`],
    ['Data', `${dataFolder.path} (${size(dataFolder.freeBytes)} free)`],
    ['Database', `${database.kind} PostgreSQL ${versions.postgres ?? '(not reachable)'}`],
    ['Migrations', `${database.applied} applied, ${database.pending.length} pending`],
    ...database.pluginSchemas.map(({ schema, tables }): [string, string] => [
      'Plugin data',
      `${schema}: ${tables} tables`,
    ]),
    ['Audit', auditText(audit)],
    ['Signing key', signingKey ?? 'cannot be read'],
    ['Queues', queueText(queues)],
    ['Plugins', plugins.running.map(pluginText).join(', ') || 'none'],
    ...plugins.quarantined.map(({ id, trust, problem }): [string, string] => [
      'Left out',
      `${id} (${trust}): ${problem}`,
    ]),
    ['Walls', wallsText(walls)],
    ['Memory', memoryText(memory)],
  ];
  const table = lines.map(([name, value]) => `${name.padEnd(12)}${value}`);
  const attention = concerns.map((concern) => `! ${advice[concern]}`);
  return [...table, '', ...(attention.length > 0 ? attention : ['Nothing needs attention.'])].join('\n');
}

/** What ships with the product is not worth a word each. */
function pluginText({ id, version, trust, isIsolated }: DoctorReport['plugins']['running'][number]): string {
  const words = [...(trust === 'core' ? [] : [trust]), ...(isIsolated ? ['own process'] : [])];
  return `${id} ${version}${words.length > 0 ? ` (${words.join(', ')})` : ''}`;
}

/** Which wall holds before what: the system's, or that of Node.js, which is inside the process it is to hold. */
function wallsText({ emptyNetwork, ownProcesses, otherUser, memoryLimit }: DoctorReport['walls']): string {
  const only = 'by Node.js only, inside the process';
  return [
    `around processes of plugins: network closed ${emptyNetwork ? 'by the system and by Node.js; sockets that are files by Node.js only' : only}`,
    `other processes ${ownProcesses ? 'out of sight by the system' : `closed ${only}`}`,
    `files closed ${otherUser ? 'by Node.js, and by another account of the system where a plugin lies open to all' : only}`,
    `memory limited ${memoryLimit ? 'by the system' : 'for objects only, not for buffers'}`,
  ].join('; ');
}

function auditText(audit: DoctorReport['audit']): string {
  if (audit === null) return 'not verified';
  const { workspaces, entries, broken, anchored, badAnchorLine } = audit;
  const faults = broken.map(({ workspaceId, seq }) => `broken at entry ${seq} of workspace ${workspaceId}`);
  if (badAnchorLine !== null) faults.push(`line ${badAnchorLine} of the anchors does not fit`);
  if (faults.length > 0) return faults.join('; ');
  return `intact: ${entries} entries in ${workspaces} workspaces, ${anchored} anchored outside the database`;
}

function queueText({ kind, reachable, depths }: DoctorReport['queues']): string {
  const where = `on ${kind === 'redis' ? 'Redis' : 'PostgreSQL'}${reachable ? '' : ' (not reachable)'}`;
  const due = depths.map(({ queue, open, failed }) => `${queue}: ${open} due, ${failed} given up`);
  return [where, ...(due.length > 0 ? due : ['nothing due'])].join('; ');
}

function memoryText({ parts, totalBytes, goalBytes }: DoctorReport['memory']): string {
  if (totalBytes === null) return 'no running Regimen found, or the system does not tell';
  const details = parts.map(({ part, bytes }) => `${part} ${size(bytes)}`).join(', ');
  return `${size(totalBytes)} (${details}); idle goal ${size(goalBytes)}`;
}

function size(bytes: number | null): string {
  if (bytes === null) return 'unknown';
  const megabytes = bytes / megabyte;
  return megabytes < 10_240 ? `${Math.round(megabytes)} MB` : `${Math.round(megabytes / 1024)} GB`;
}
