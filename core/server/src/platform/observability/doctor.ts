import { statfs } from 'node:fs/promises';
import type { Settings } from '../config/read-settings.js';
import { migrationState } from '../database/migrate-database.js';
import type { AuditTrailState } from '../audit/verify-audit-trail.js';
import { verifyAuditTrail } from '../audit/verify-audit-trail.js';
import { readAnchors } from '../audit/anchor-file.js';
import type { PluginTrust } from '../plugins/packages/plugin-trust.js';
import type { PluginRegistry } from '../plugins/plugin-registry.js';
import type { MemoryInUse } from '../processes/memory-in-use.js';
import { memoryInUse } from '../processes/memory-in-use.js';
import type { Walls } from '../processes/walls-here.js';
import { wallsHere } from '../processes/walls-here.js';
import { redisAnswers } from '../queue/redis-answers.js';
import type { PluginSchema, QueueDepth } from './doctor.repository.js';
import { readDatabaseState } from './doctor.repository.js';
import { InstanceSigner } from '../privacy/instance-signer.js';
import { ProductVersion } from './product-version.js';

/** What an operator needs to know about the state of the product. Holds counts, names and versions, no data. */
export interface DoctorReport {
  versions: { regimen: string; node: string; postgres: string | null };
  dataFolder: { path: string; freeBytes: number | null };
  database: {
    kind: 'embedded' | 'external';
    reachable: boolean;
    applied: number;
    pending: readonly string[];
    /** Migrations of a newer Regimen. */
    unknown: readonly string[];
    pluginSchemas: readonly PluginSchema[];
  };
  /** Null when it could not be verified. */
  audit: AuditTrailState | null;
  queues: {
    kind: 'postgresql' | 'redis';
    /** The queue itself; what is due stays in PostgreSQL meanwhile. */
    reachable: boolean;
    depths: readonly QueueDepth[];
  };
  plugins: {
    running: readonly { id: string; version: string; trust: PluginTrust; isIsolated: boolean }[];
    quarantined: readonly { id: string; trust: PluginTrust; problem: string }[];
  };
  /** What this system puts around processes of plugins and readers of files. */
  walls: Walls;
  memory: MemoryInUse;
  /** Public key of what this installation signs; null when it cannot be read. */
  signingKey: string | null;
  /** What needs somebody's attention, as codes. */
  concerns: readonly DoctorConcern[];
}

export type DoctorConcern =
  | 'databaseUnreachable'
  | 'migrationsPending'
  | 'databaseNewer'
  | 'auditBroken'
  | 'auditUnverified'
  | 'redisUnreachable'
  | 'jobsFailed'
  | 'pluginQuarantined'
  /** A plugin that is not ours runs, and only Node.js keeps it from the network. */
  | 'pluginWallsThin'
  | 'memoryAboveGoal'
  | 'diskNearlyFull';

/** Below this an import of a decade of data may fill the disk. */
const comfortableBytes = 2 * 1024 ** 3;

/** Looks at everything; a part that cannot be looked at is told as such and never hides the rest. */
export async function examine(
  settings: Settings,
  ownerUrl: string,
  plugins: Pick<PluginRegistry, 'running' | 'quarantined'>,
  walls: Walls = wallsHere(),
): Promise<DoctorReport> {
  const [state, migrations, audit, redis, freeBytes, memory, signer] = await Promise.all([
    readDatabaseState(ownerUrl).catch(() => null),
    migrationState(ownerUrl).catch(() => ({ applied: [], pending: [], unknown: [] })),
    verifyWithAnchors(settings, ownerUrl).catch(() => null),
    settings.redisUrl === null ? null : redisAnswers(settings.redisUrl),
    freeBytesOf(settings.dataFolder),
    memoryInUse(settings.dataFolder),
    InstanceSigner.load(settings.dataFolder, settings.signingKey).catch(() => null),
  ]);
  const report = {
    versions: {
      regimen: new ProductVersion().version,
      node: process.versions.node,
      postgres: state?.postgresVersion ?? null,
    },
    dataFolder: { path: settings.dataFolder, freeBytes },
    database: {
      kind: settings.databaseUrl === null ? ('embedded' as const) : ('external' as const),
      reachable: state !== null,
      applied: migrations.applied.length,
      pending: migrations.pending,
      unknown: migrations.unknown,
      pluginSchemas: state?.pluginSchemas ?? [],
    },
    audit,
    queues: {
      kind: settings.redisUrl === null ? ('postgresql' as const) : ('redis' as const),
      reachable: redis ?? state !== null,
      depths: state?.queues ?? [],
    },
    plugins: {
      running: plugins.running.map(({ trust, tier, definition: { id, version } }) => ({
        id,
        version,
        trust,
        isIsolated: tier === 'isolated',
      })),
      quarantined: plugins.quarantined.map(({ id, trust, problem }) => ({ id, trust, problem })),
    },
    walls: wallsToTell(walls),
    memory,
    signingKey: signer?.publicKey ?? null,
  };
  return { ...report, concerns: concernsOf(report) };
}

/** Without the commands that build them. */
function wallsToTell({ emptyNetwork, ownProcesses, otherUser, memoryLimit }: Walls): Walls {
  return { emptyNetwork, ownProcesses, otherUser, memoryLimit };
}

function concernsOf(report: Omit<DoctorReport, 'concerns'>): DoctorConcern[] {
  const { database, audit, queues, plugins, walls, memory, dataFolder } = report;
  const checks: [DoctorConcern, boolean][] = [
    ['databaseUnreachable', !database.reachable],
    ['migrationsPending', database.pending.length > 0],
    ['databaseNewer', database.unknown.length > 0],
    ['auditBroken', audit !== null && (audit.broken.length > 0 || audit.badAnchorLine !== null)],
    ['auditUnverified', database.reachable && database.pending.length === 0 && audit === null],
    ['redisUnreachable', queues.kind === 'redis' && !queues.reachable],
    ['jobsFailed', queues.depths.some(({ failed }) => failed > 0)],
    ['pluginQuarantined', plugins.quarantined.length > 0],
    ['pluginWallsThin', !walls.emptyNetwork && plugins.running.some(({ isIsolated }) => isIsolated)],
    ['memoryAboveGoal', (memory.totalBytes ?? 0) > memory.goalBytes],
    ['diskNearlyFull', dataFolder.freeBytes !== null && dataFolder.freeBytes < comfortableBytes],
  ];
  return checks.filter(([, applies]) => applies).map(([concern]) => concern);
}

async function verifyWithAnchors(settings: Settings, ownerUrl: string): Promise<AuditTrailState> {
  const { publicKey } = await InstanceSigner.load(settings.dataFolder, settings.signingKey);
  return verifyAuditTrail(ownerUrl, await readAnchors(settings.auditAnchors, publicKey));
}

async function freeBytesOf(folder: string): Promise<number | null> {
  const space = await statfs(folder).catch(() => null);
  return space === null ? null : space.bavail * space.bsize;
}
