import ipaddr from 'ipaddr.js';
import type { Settings } from '../../config/read-settings.js';
import { liesIn } from './lies-in.js';
import type { DatabaseFacts } from './database-facts.js';

/** Something an operator should change, and how. */
export interface Weakness {
  code: string;
  /** `high` lets somebody in or loses data; `low` is a missing layer. */
  severity: 'high' | 'low';
  what: string;
  todo: string;
}

/** What of the data folder matters: the bits of its rights, and where its keys lie. */
export interface FolderFacts {
  /** Null where there is no folder yet. */
  mode: number | null;
  isInClone: boolean;
}

/** What a line of the plugin list lets its code do. */
export interface PluginLine {
  from: string;
  allowUnsigned: boolean;
  tier?: 'trusted' | 'isolated' | undefined;
}

/** Days until our own certificate ends; null where there is none. */
export type CertificateDays = number | null;

export type CheckedSettings = Pick<
  Settings,
  | 'host'
  | 'publicUrl'
  | 'mode'
  | 'demo'
  | 'databaseUrl'
  | 'masterKey'
  | 'keyService'
  | 'keysFolder'
  | 'auditAnchors'
  | 'dataFolder'
  | 'trustedProxies'
  | 'redisUrl'
>;

export interface Deployment {
  settings: CheckedSettings;
  folder: FolderFacts;
  /** Empty where the list cannot be read: nothing of it runs then. */
  plugins: readonly PluginLine[];
  certificateDays: CertificateDays;
  /** Null where the database cannot be reached. */
  database: DatabaseFacts | null;
}

interface Check extends Weakness {
  isWeak(deployment: Deployment): boolean;
  /** Which ones, where there can be several. */
  which?(deployment: Deployment): readonly string[];
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);
/** Oldest minor of each major in which row-level security leaks no statistics of partitions (CVE-2025-8713). */
const soundMinors: Readonly<Record<number, number>> = { 15: 14, 16: 10, 17: 6 };
const othersBits = 0o077;
/** Renewal is usual a month before the end: what is left by then was forgotten (engineering choice). */
const renewWithinDays = 14;
/** Of IPv4 a sixteen-millionth part is left to tell apart, of IPv6 a provider's whole share (engineering choice). */
const wideBits = { ipv4: 8, ipv6: 32 } as const;
const ipv4AsIpv6Bits = 96;
const ipv4AsIpv6 = ipaddr.IPv6.parse('::ffff:0:0');

/** Whether an entry of the trusted proxies is a network that no operator owns alone, however it is written. */
function isWide(entry: string): boolean {
  if (!ipaddr.isValidCIDR(entry)) return false;
  const [address, bits] = ipaddr.parseCIDR(entry);
  if (address.kind() === 'ipv4') return bits <= wideBits.ipv4;
  if (bits <= wideBits.ipv6) return true;
  const isMapped =
    (address as ipaddr.IPv6).isIPv4MappedAddress() || ipv4AsIpv6.match([address as ipaddr.IPv6, bits]);
  return isMapped && bits <= ipv4AsIpv6Bits + wideBits.ipv4;
}

const isUnsigned = ({ allowUnsigned }: PluginLine) => allowUnsigned;
const isTrusted = ({ tier }: PluginLine) => tier === 'trusted';
/** A check that is about lines of the plugin list, and names them. */
function ofPlugins(wanted: (line: PluginLine) => boolean): Pick<Check, 'isWeak' | 'which'> {
  return {
    isWeak: ({ plugins }) => plugins.some(wanted),
    which: ({ plugins }) => plugins.filter(wanted).map(({ from }) => from),
  };
}
const isLocal = (url: string | null) =>
  url === null || loopback.has(new URL(url).hostname.replace(/^\[|\]$/g, ''));

/** Each weak setting there is, the worst first. Pure: what is looked at comes in. */
const checks: readonly Check[] = [
  {
    code: 'APPLICATION_ROLE_MIGHTY',
    severity: 'high',
    what: 'The role the product uses may pass row-level security, its second wall.',
    todo: 'As a superuser: alter role regimen_app nosuperuser nobypassrls nocreaterole nocreatedb.',
    isWeak: ({ database }) => database?.appIsMighty === true,
  },
  {
    code: 'PUBLIC_WITHOUT_TLS',
    severity: 'high',
    what: 'People reach the product over http, so that passwords and health data cross the network readable.',
    todo: 'Put a proxy with TLS in front, or set REGIMEN_TLS_CERTIFICATE and REGIMEN_TLS_KEY; set REGIMEN_PUBLIC_URL to the https address.',
    isWeak: ({ settings }) =>
      settings.publicUrl === null
        ? !loopback.has(settings.host)
        : settings.publicUrl.startsWith('http:') && !isLocal(settings.publicUrl),
  },
  {
    code: 'CERTIFICATE_ENDS',
    severity: 'high',
    what: 'The certificate of REGIMEN_TLS_CERTIFICATE has ended or ends within two weeks: browsers will turn people away.',
    todo: 'Renew it and put it in its place; it is taken over within a minute.',
    isWeak: ({ certificateDays }) => certificateDays !== null && certificateDays < renewWithinDays,
  },
  {
    code: 'DEVELOPMENT_MODE',
    severity: 'high',
    what: 'The product runs in development mode: anybody may read the schema and open the explorer.',
    todo: 'Set REGIMEN_MODE=production.',
    isWeak: ({ settings }) => settings.mode === 'development',
  },
  {
    code: 'DEMO_WORKSPACE',
    severity: 'high',
    what: 'A demo workspace is made in an empty database, with accounts whose passwords lie in a file.',
    todo: 'Set REGIMEN_DEMO=false before the first start.',
    isWeak: ({ settings }) => settings.demo && (settings.publicUrl !== null || !loopback.has(settings.host)),
  },
  {
    code: 'DATA_FOLDER_OPEN',
    severity: 'high',
    what: 'Other users of the machine may look into the data folder.',
    todo: 'Take their rights: chmod 700 on the folder of REGIMEN_DATA_DIR.',
    isWeak: ({ folder }) => folder.mode !== null && (folder.mode & othersBits) !== 0,
  },
  {
    code: 'EVERY_PROXY_TRUSTED',
    severity: 'high',
    what: 'Whole networks are trusted as proxies, so their machines may invent the address they come from and guess passwords without limit.',
    todo: 'Name only the addresses of your proxies in REGIMEN_TRUSTED_PROXIES.',
    isWeak: ({ settings }) => settings.trustedProxies.some(isWide),
  },
  {
    code: 'PLUGIN_UNSIGNED_AND_TRUSTED',
    severity: 'high',
    what: 'Code that nobody signed runs inside the product, with all its keys and data.',
    todo: 'Take "tier": "trusted" from its line in the plugin list, or have it signed and take "allowUnsigned".',
    ...ofPlugins((line) => isUnsigned(line) && isTrusted(line)),
  },
  {
    code: 'PLUGIN_UNSIGNED',
    severity: 'low',
    what: 'The plugin list lets code run that nobody signed, whoever changed it last.',
    todo: 'Have it signed with a key you trust, and take "allowUnsigned" from its line.',
    ...ofPlugins((line) => isUnsigned(line) && !isTrusted(line)),
  },
  {
    code: 'PLUGIN_TRUSTED',
    severity: 'low',
    what: 'The plugin list lets plugins run inside the product, without walls around them.',
    todo: 'Take "tier": "trusted" from their lines, so that each runs in a process of its own unless it came with the product.',
    ...ofPlugins((line) => isTrusted(line) && !isUnsigned(line)),
  },
  {
    code: 'DATABASE_WITHOUT_TLS',
    severity: 'high',
    what: 'The connection to the database on another machine is not encrypted.',
    todo: 'Add ?sslmode=verify-full to DATABASE_URL and let the server use a certificate.',
    isWeak: ({ settings, database }) => !isLocal(settings.databaseUrl) && database?.isEncrypted === false,
  },
  {
    code: 'QUEUE_WITHOUT_TLS',
    severity: 'low',
    what: 'The connection to Redis on another machine is not encrypted.',
    todo: 'Use a rediss:// address in REDIS_URL. Jobs hold ids only.',
    isWeak: ({ settings }) => settings.redisUrl?.startsWith('redis:') === true && !isLocal(settings.redisUrl),
  },
  {
    code: 'DATABASE_OLD',
    severity: 'high',
    what: 'This PostgreSQL has a known hole in row-level security of partitions (CVE-2025-8713).',
    todo: 'Update it to 15.14, 16.10, 17.6 or newer.',
    isWeak: ({ database }) =>
      database !== null &&
      database.version % 10_000 < (soundMinors[Math.floor(database.version / 10_000)] ?? 0),
  },
  {
    code: 'OWNER_IS_SUPERUSER',
    severity: 'low',
    what: 'The user of DATABASE_URL is a superuser of the server.',
    todo: 'Give the product a user that owns its database and has CREATEROLE, and nothing more.',
    isWeak: ({ settings, database }) => settings.databaseUrl !== null && database?.ownerIsSuperuser === true,
  },
  {
    code: 'KEY_BESIDE_DATA',
    severity: 'low',
    what: 'The master key lies in the data folder, so a copy of that folder holds both the lock and the key.',
    todo: 'Set REGIMEN_MASTER_KEY from a secret store, and keep a copy of the key apart from backups of data: without it data are lost.',
    isWeak: ({ settings }) => settings.masterKey === null && settings.keyService === null,
  },
  {
    code: 'VAULT_BESIDE_DATA',
    severity: 'low',
    what: "People's keys lie in the data folder. A backup of it kept longer than theirs would bring erased people back.",
    todo: 'Set REGIMEN_KEYS_DIR to a folder of its own, with backups of its own that are kept for a short time.',
    isWeak: ({ settings }) => settings.keysFolder === null,
  },
  {
    code: 'ANCHORS_BESIDE_DATA',
    severity: 'low',
    what: 'The anchors of the audit trail lie where whoever changes the trail may change them too.',
    todo: 'Set REGIMEN_AUDIT_ANCHORS to a file on storage that only appends.',
    isWeak: ({ settings }) => liesIn(settings.dataFolder, settings.auditAnchors),
  },
  {
    code: 'SECOND_FACTOR_NOT_ASKED',
    severity: 'low',
    what: 'At least one workspace lets people in with a password alone.',
    todo: 'Let its administrators set the rule of a second factor, or of single sign-on, on the page of sign-in rules.',
    isWeak: ({ database }) => database !== null && database.workspaces > database.withSecondFactor,
  },
  {
    code: 'DATA_IN_CLONE',
    severity: 'low',
    what: 'The data folder lies in the clone of the source, where tools and updates work.',
    todo: 'Set REGIMEN_DATA_DIR to a folder of its own.',
    isWeak: ({ folder }) => folder.isInClone,
  },
];

/** Weak settings of a deployment, high ones first. */
export function weaknessesOf(deployment: Deployment): readonly Weakness[] {
  return checks
    .filter((check) => check.isWeak(deployment))
    .map(({ code, severity, what, todo, which }) => ({
      code,
      severity,
      what: which ? `${what.slice(0, -1)}: ${which(deployment).join(', ')}.` : what,
      todo,
    }))
    .sort((a, b) => Number(a.severity === 'low') - Number(b.severity === 'low'));
}
