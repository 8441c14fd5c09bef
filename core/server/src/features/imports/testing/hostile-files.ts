import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { writeZip } from '@regimen/plugin-api/conformance';

/** A file made to do harm, and what may come of it. */
export interface HostileFile {
  title: string;
  /** As it is handed over, where that tells what it claims to be. */
  name?: string;
  /** Made when it is needed: some are large. */
  bytes: () => Uint8Array;
  /** Reasons one of which is told for it; none where it is read, in part or whole. */
  failures: readonly string[];
  /** How many sound values it holds among the others; none when left out. */
  values?: number;
}

const megabyte = 1024 * 1024;
/** Beyond the limit of any text in XML, of a row and of an archive; and beyond that of a record in JSON, which is 64 MiB. */
const [tooLong, tooLongForJson] = [12 * megabyte, 65 * megabyte];
const table = 'Date,Weight (kg)\n2026-03-05 08:00,80.5\n';

const filled = (begin: string, letter: string, size: number) =>
  Buffer.concat([Buffer.from(begin), Buffer.alloc(size, letter)]);
const repeated = (begin: string, piece: string, times: number) =>
  Buffer.concat([Buffer.from(begin), Buffer.alloc(piece.length * times, piece)]);
const bomb = () => filled(table, '\n', tooLong);
const health = (declarations: string, body: string) =>
  Buffer.from(`<?xml version="1.0"?><!DOCTYPE HealthData [${declarations}]><HealthData>${body}</HealthData>`);

/** A zip whose only file claims to unpack to no more than `claimed` bytes, in both places that tell. */
function lyingZip(bytes: Uint8Array, claimed: number): Uint8Array {
  const zip = Buffer.from(writeZip([{ path: 'weights.csv', bytes }]));
  const [sizeInFile, sizeInDirectory] = [22, zip.indexOf('PK\x01\x02') + 24];
  for (const place of [sizeInFile, sizeInDirectory]) zip.writeUInt32LE(claimed, place);
  return zip;
}

/** Paths that would be written elsewhere, or found on every object, by whoever took them for more than a label. */
const hostilePaths = [
  '../../../tmp/regimen-slipped.csv',
  '/etc/cron.d/regimen.csv',
  'C:\\regimen.csv',
  'a/..\\..\\regimen.csv',
  '__proto__',
  'constructor/prototype.csv',
  'nul\0in/name.csv',
  `${'n'.repeat(3000)}.csv`,
];

/** After HOSTILE: bombs, slips, entities, depth, endless lines, counts, lies about sizes, and nothing at all. */
export const hostileFiles: readonly HostileFile[] = [
  {
    title: 'a zip that unpacks to a thousand times its size',
    bytes: () => writeZip([{ path: 'weights.csv', bytes: bomb() }]),
    failures: ['archive-too-large', 'file-too-large'],
  },
  {
    title: 'a gz of the same',
    bytes: () => gzipSync(bomb()),
    failures: ['archive-too-large', 'file-too-large'],
  },
  {
    title: 'a zip that says it unpacks to a hundred bytes',
    bytes: () => lyingZip(bomb(), 100),
    failures: ['archive-damaged', 'archive-too-large'],
  },
  {
    title: 'archives in archives, eight deep',
    bytes: () => {
      let inner = writeZip([{ path: 'weights.csv', bytes: table }]);
      for (let depth = 0; depth < 8; depth += 1) inner = writeZip([{ path: 'in.zip', bytes: inner }]);
      return inner;
    },
    failures: ['archive-too-deep'],
  },
  {
    title: 'an archive of sixty thousand files',
    bytes: () =>
      writeZip(Array.from({ length: 60_000 }, (_, index) => ({ path: `${index}`, bytes: '', stored: true }))),
    failures: ['archive-too-large'],
  },
  {
    title: 'an archive of slipping names',
    bytes: () => writeZip(hostilePaths.map((path) => ({ path, bytes: table }))),
    failures: [],
    // Of the two names that only a program could take amiss.
    values: 2,
  },
  {
    title: 'a gz cut short',
    bytes: () => gzipSync(randomBytes(5000)).subarray(0, 3000),
    failures: ['archive-damaged'],
  },
  {
    title: 'entities that grow by each other',
    bytes: () =>
      health(
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">',
        '&c;',
      ),
    failures: ['dtd-forbidden'],
  },
  {
    title: 'an entity that is a file of ours',
    bytes: () => health('<!ENTITY e SYSTEM "file:///etc/passwd">', '<Record type="&e;"/>'),
    failures: ['dtd-forbidden'],
  },
  {
    title: 'a million elements in each other',
    bytes: () => repeated('<?xml version="1.0"?><HealthData>', '<a>', megabyte),
    failures: ['xml-limit'],
  },
  {
    title: 'an attribute without end',
    bytes: () => filled('<?xml version="1.0"?><HealthData locale="', 'x', tooLong),
    failures: ['xml-limit'],
  },
  {
    title: 'a million lists in each other',
    bytes: () => repeated('{"resourceType":"Observation","value":', '[', megabyte),
    failures: ['not-json', 'record-too-large'],
  },
  {
    title: 'a text in JSON without end',
    bytes: () => filled('{"resourceType":"Observation","id":"', 'x', tooLongForJson),
    failures: ['record-too-large'],
  },
  {
    title: 'names in JSON that every object has',
    bytes: () =>
      Buffer.from(
        '{"resourceType":"Observation","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
      ),
    failures: [],
  },
  {
    title: 'a row without end',
    bytes: () => filled('Date,Weight (kg)\n2026-03-05 08:00,', '8', tooLong),
    failures: ['csv-limit'],
  },
  {
    title: 'a million columns',
    bytes: () => repeated('Date,Weight (kg)', ',x', megabyte),
    failures: ['csv-limit'],
  },
  {
    title: 'titles that every object has',
    bytes: () =>
      Buffer.from('Date,__proto__,constructor,toString,Weight (kg)\n2026-03-05 08:00,1,2,3,80.5\n'),
    failures: [],
    values: 1,
  },
  {
    title: 'a FIT file that says it has four gigabytes',
    bytes: () =>
      Buffer.concat([
        Buffer.from([14, 0x10, 0, 0, 0xff, 0xff, 0xff, 0xff]),
        Buffer.from('.FIT'),
        randomBytes(10_000),
      ]),
    failures: [],
  },
  {
    title: 'a database of noise',
    name: 'health_connect_export.db',
    bytes: () => Buffer.concat([Buffer.from('SQLite format 3\0'), randomBytes(100_000)]),
    failures: ['database-damaged'],
  },
  { title: 'nothing', bytes: () => Buffer.alloc(0), failures: ['empty-file'] },
  { title: 'zeros', bytes: () => Buffer.alloc(tooLong), failures: ['unknown-format'] },
];
