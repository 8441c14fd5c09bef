import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { defineSetting } from './setting.js';
import { address, folder, onOff, secretBytes, serviceId, whole } from './setting-schemas.js';

/** Every setting of the product. The reference page and the check at start are made from this table. */
export const settingTable = {
  host: defineSetting({
    name: 'REGIMEN_HOST',
    group: 'server',
    describe:
      'Address the server listens on. Put a proxy with TLS in front before leaving the loopback, or let us speak TLS.',
    schema: z
      .string()
      .min(1)
      .optional()
      .transform((text) => text ?? '127.0.0.1'),
    expects: 'a host name or address',
    defaultText: '127.0.0.1',
  }),
  port: defineSetting({
    name: 'REGIMEN_PORT',
    group: 'server',
    describe: 'Port the server listens on; 0 takes a free one.',
    schema: whole(0, 65_535, 8080),
    expects: 'a whole number from 0 to 65535',
    defaultText: '8080',
  }),
  publicUrl: defineSetting({
    name: 'REGIMEN_PUBLIC_URL',
    group: 'server',
    describe:
      'Address people use, where a proxy stands in front or we speak TLS. Browsers are only trusted from there.',
    schema: address(['http:', 'https:']),
    expects: 'an http or https address',
    defaultText: 'the listening address',
  }),
  tlsCertificate: defineSetting({
    name: 'REGIMEN_TLS_CERTIFICATE',
    group: 'server',
    describe:
      'File with the certificate and its chain in PEM, to speak TLS without a proxy. A renewed one is taken over within a minute.',
    schema: folder(),
    expects: 'a file',
    defaultText: 'none: plain http, for a proxy or the loopback',
  }),
  tlsKey: defineSetting({
    name: 'REGIMEN_TLS_KEY',
    group: 'server',
    describe: 'File with the private key of the certificate in PEM, without a password.',
    schema: folder(),
    expects: 'a file',
    defaultText: 'none',
  }),
  trustedProxies: defineSetting({
    name: 'REGIMEN_TRUSTED_PROXIES',
    group: 'server',
    describe:
      'Addresses or networks of the proxies in front, separated by commas, e.g. `10.0.0.5, 172.16.0.0/12`. Only they are believed where they tell who a request comes from; tries to sign in are counted by that.',
    schema: z
      .string()
      .transform((text) =>
        text
          .split(',')
          .map((part) => part.trim())
          .filter((part) => part !== ''),
      )
      .refine((parts) => parts.every((part) => ipaddr.isValid(part) || ipaddr.isValidCIDR(part)))
      .optional()
      .transform((parts) => parts ?? []),
    expects: 'addresses or networks, separated by commas',
    defaultText: 'the loopback where a public URL is set, otherwise none',
  }),
  mode: defineSetting({
    name: 'REGIMEN_MODE',
    group: 'server',
    describe:
      'In development the GraphQL schema can be read by introspection, and `/explorer` serves an explorer; in production neither.',
    schema: z
      .enum(['development', 'production'])
      .optional()
      .transform((text) => text ?? 'development'),
    expects: 'development or production',
    defaultText: 'development',
  }),
  demo: defineSetting({
    name: 'REGIMEN_DEMO',
    group: 'server',
    describe: 'Creates a demo workspace once, in an empty database.',
    schema: onOff(true),
    expects: 'true or false',
    defaultText: 'true',
  }),
  databaseUrl: defineSetting({
    name: 'DATABASE_URL',
    group: 'database',
    describe:
      'A PostgreSQL 15 or newer to use instead of the embedded one. Its user owns the schema and must be allowed to create roles.',
    schema: address(['postgres:', 'postgresql:']),
    expects: 'a postgres:// address',
    secret: true,
    defaultText: 'embedded PostgreSQL',
  }),
  databasePool: defineSetting({
    name: 'REGIMEN_DATABASE_POOL',
    group: 'database',
    describe:
      'Connections to the database that each process keeps for requests and jobs. Past it they wait instead of failing.',
    schema: whole(2, 200, 12),
    expects: 'a whole number from 2 to 200',
    defaultText: '12',
  }),
  databasePooler: defineSetting({
    name: 'REGIMEN_DATABASE_POOLER',
    group: 'database',
    describe:
      'A pooler that hands out connections for one transaction each, such as PgBouncer, by host and port. Requests and jobs go through it; what must keep a connection goes to DATABASE_URL.',
    schema: address(['postgres:', 'postgresql:']),
    expects: 'a postgres:// address',
    secret: true,
    defaultText: 'none',
  }),
  redisUrl: defineSetting({
    name: 'REDIS_URL',
    group: 'queue',
    describe: 'A Redis for the queue. Without it the queue lives in PostgreSQL.',
    schema: address(['redis:', 'rediss:']),
    expects: 'a redis:// address',
    secret: true,
    defaultText: 'queue on PostgreSQL',
  }),
  dataFolder: defineSetting({
    name: 'REGIMEN_DATA_DIR',
    group: 'storage',
    describe: 'Folder for the embedded database, sealed uploads and keys.',
    schema: folder(),
    expects: 'a folder',
    defaultText: '.regimen in the clone; /var/lib/regimen/… when started as root',
  }),
  masterKey: defineSetting({
    name: 'REGIMEN_MASTER_KEY',
    group: 'storage',
    describe:
      'Key that wraps the keys of workspaces and people. Keep a copy: without it encrypted data are lost.',
    schema: secretBytes(),
    expects: '32 bytes in base64',
    secret: true,
    defaultText: 'generated once into the data folder',
  }),
  masterKeyBefore: defineSetting({
    name: 'REGIMEN_MASTER_KEY_BEFORE',
    group: 'storage',
    describe:
      'The master key of before, while a configured one is being replaced: remove it once `npx regimen keys status` says that nothing uses it.',
    schema: secretBytes(),
    expects: '32 bytes in base64',
    secret: true,
    defaultText: 'none',
  }),
  keyService: defineSetting({
    name: 'REGIMEN_KEY_SERVICE',
    group: 'storage',
    describe:
      'Key service of a plugin, by its id, that wraps the keys of workspaces in place of a master key that lies here.',
    schema: serviceId(),
    expects: 'the id of a key service',
    defaultText: 'none: the master key wraps them',
  }),
  keyServiceBefore: defineSetting({
    name: 'REGIMEN_KEY_SERVICE_BEFORE',
    group: 'storage',
    describe:
      'The key service of before, while another or the master key takes over: remove it once `npx regimen keys status` says that nothing uses it.',
    schema: serviceId(),
    expects: 'the id of a key service',
    defaultText: 'none',
  }),
  signingKey: defineSetting({
    name: 'REGIMEN_SIGNING_KEY',
    group: 'storage',
    describe:
      'Seed of the Ed25519 key that signs receipts of erasure, exports and the heads of audit trails.',
    schema: secretBytes(),
    expects: '32 bytes in base64',
    secret: true,
    defaultText: 'generated once into the data folder',
  }),
  keysFolder: defineSetting({
    name: 'REGIMEN_KEYS_DIR',
    group: 'storage',
    describe:
      "Folder for the parts of people's keys that never lie in the database. Back it up apart from the database, and keep those copies for a shorter time.",
    schema: folder(),
    expects: 'a folder',
    defaultText: 'keys in the data folder',
  }),
  auditAnchors: defineSetting({
    name: 'REGIMEN_AUDIT_ANCHORS',
    group: 'storage',
    describe:
      'File that the heads of audit trails are appended to, signed. Best on a disk or machine that nobody who can change the database can change.',
    schema: folder(),
    expects: 'a file',
    defaultText: 'audit-anchors.jsonl in the data folder',
  }),
  backupKey: defineSetting({
    name: 'REGIMEN_BACKUP_KEY',
    group: 'storage',
    describe:
      'Key that seals backups. Keep a copy where no backup lies: without it none opens, and with it and the keys of a backup everything can be read.',
    schema: secretBytes(),
    expects: '32 bytes in base64',
    secret: true,
    defaultText: 'generated once into the data folder',
  }),
  breachedPasswordsFile: defineSetting({
    name: 'REGIMEN_BREACHED_PASSWORDS_FILE',
    group: 'storage',
    describe:
      'A sorted file of SHA-1 hashes of stolen passwords, one `HASH:COUNT` a line, as Have I Been Pwned gives it out. A new password that is in it is refused. It is searched where it lies; nothing leaves the server.',
    schema: folder(),
    expects: 'a file',
    defaultText: 'no list is asked',
  }),
  pluginsFile: defineSetting({
    name: 'REGIMEN_PLUGINS_FILE',
    group: 'plugins',
    describe: 'The list of plugins to load.',
    schema: folder(),
    expects: 'a JSON file',
    defaultText: 'regimen.plugins.json in the clone',
  }),
  pluginKeys: defineSetting({
    name: 'REGIMEN_PLUGIN_KEYS',
    group: 'plugins',
    describe:
      'The keys whose holders may sign plugins, and what of it is revoked. Best writable by nobody but the administrator of the machine.',
    schema: folder(),
    expects: 'a JSON file',
    defaultText: 'nobody may',
  }),
  maxUploadMegabytes: defineSetting({
    name: 'REGIMEN_MAX_UPLOAD_MB',
    group: 'limits',
    describe: 'Largest file taken for an import. A decade of a watch is about 4 GB of XML.',
    schema: whole(1, 65_536, 4096),
    expects: 'a whole number of megabytes',
    defaultText: '4096',
  }),
  rawFileDays: defineSetting({
    name: 'REGIMEN_RAW_FILE_DAYS',
    group: 'limits',
    describe:
      'Days that raw files are kept after their imports ended; 0 removes them within a day. What was imported stays, but can no longer be read again with a newer version. A file nobody imported goes after a day in any case.',
    schema: z
      .string()
      .regex(/^\d+$/)
      .transform(Number)
      .pipe(z.number().int().max(36_500))
      .optional()
      .transform((days) => days ?? null),
    expects: 'a whole number of days up to 36500',
    defaultText: 'kept for good',
  }),
  peopleAlikeLeast: defineSetting({
    name: 'REGIMEN_PEOPLE_ALIKE_LEAST',
    group: 'limits',
    describe:
      'How many people who agreed must be in a group before anything is told of it to people like them. Never fewer than 10.',
    schema: whole(10, 10_000, 10),
    expects: 'a whole number from 10',
    defaultText: '10',
  }),
  logLevel: defineSetting({
    name: 'REGIMEN_LOG_LEVEL',
    group: 'observability',
    describe: 'Least severe messages that are logged.',
    schema: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'])
      .optional()
      .transform((text) => text ?? 'info'),
    expects: 'debug, info, warn, error or silent',
    defaultText: 'info',
  }),
};
