import { seededRandom } from '@regimen/domain';
import type { SourceRecord } from '@regimen/domain';
import { begin, everyTable, instant, PhoneDatabase } from '../testing/phone-database.js';
import { observed, readRecords, warned } from '../testing/read-records.js';

const pageBytes = 4096;
const interiorTablePage = 5;

/** So many weights that their table has a page above its leaves. */
function manyWeights(): Buffer {
  const phone = new PhoneDatabase();
  for (let index = 0; index < 400; index += 1)
    phone.record('weight_record_table', {
      weight: 70_000 + index,
      time: begin + index * 1000,
      zone_offset: 0,
    });
  return Buffer.from(phone.bytes());
}

/** Where the page above the leaves of the only large table begins. */
function interiorPage(bytes: Buffer): number {
  for (let at = pageBytes; at < bytes.length; at += pageBytes) if (bytes[at] === interiorTablePage) return at;
  throw new Error('There is no such page.');
}

function pointersOf(bytes: Buffer, page: number): number[] {
  const cells = bytes.readUInt16BE(page + 3);
  return Array.from({ length: cells }, (_, index) => page + bytes.readUInt16BE(page + 12 + index * 2));
}

/** What becomes of a file: its records, or the code it is refused with; anything else is a fault of ours. */
async function outcome(bytes: Uint8Array): Promise<readonly SourceRecord[] | string> {
  try {
    return await readRecords(bytes);
  } catch (error) {
    const { name, code } = error as Error & { code?: string };
    if (name === 'SourceFileError' && code !== undefined) return code;
    throw error;
  }
}

it.each([
  ['not a byte', new Uint8Array(), 'empty-file'],
  ['noise, as encryption leaves it', Buffer.alloc(9000, 0xa7), 'not-a-database'],
  ['only the mark', Buffer.from('SQLite format 3\0', 'latin1'), 'database-damaged'],
  ['half of a database', manyWeights().subarray(0, 30_000), 'database-damaged'],
  ['a database of others', new Uint8Array(otherDatabase()), 'not-health-connect'],
])('refuses %s with a reason', async (_, bytes, code) => {
  expect(await outcome(bytes)).toBe(code);
});

function otherDatabase(): Uint8Array {
  const phone = new PhoneDatabase();
  const [listed] = phone.database.exec(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '%able'",
  );
  for (const [name] of listed?.values ?? []) phone.database.run(`DROP TABLE ${String(name)}`);
  return phone.bytes();
}

it('ends where the pages of a table go in circles', async () => {
  const bytes = manyWeights();
  const page = interiorPage(bytes);
  const own = page / pageBytes + 1;
  for (const cell of pointersOf(bytes, page).slice(1)) bytes.writeUInt32BE(own, cell);
  const records = (await outcome(bytes)) as SourceRecord[];
  expect(warned(records)).toContainEqual({ code: 'table_damaged', where: 'weight_record_table', count: 1 });
  expect(observed(records).length).toBeLessThan(400);
});

it('ends where one leaf stands for many, so that no row comes twice', async () => {
  const bytes = manyWeights();
  const cells = pointersOf(bytes, interiorPage(bytes));
  const first = bytes.readUInt32BE(cells[0]!);
  for (const cell of cells) bytes.writeUInt32BE(first, cell);
  const records = (await outcome(bytes)) as SourceRecord[];
  expect(warned(records)).toContainEqual({ code: 'table_damaged', where: 'weight_record_table', count: 1 });
  const times = observed(records).map(({ at }) => at);
  expect(new Set(times).size).toBe(times.length);
});

it('believes no page that claims more cells than it has', async () => {
  const bytes = manyWeights();
  const leaf = (bytes.readUInt32BE(pointersOf(bytes, interiorPage(bytes))[1]!) - 1) * pageBytes;
  bytes.writeUInt16BE(0xffff, leaf + 3);
  const records = (await outcome(bytes)) as SourceRecord[];
  expect(warned(records)).toContainEqual({ code: 'table_damaged', where: 'weight_record_table', count: 1 });
  expect(observed(records).length).toBeGreaterThan(0);
});

it('runs nothing that the schema of a file reckons', async () => {
  const phone = new PhoneDatabase();
  const { database } = phone;
  database.run(
    'DROP TABLE steps_record_table; DROP TABLE distance_record_table; DROP TABLE height_record_table',
  );
  const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS count FROM n';
  database.run(`CREATE VIEW steps_record_table AS ${endless}`);
  database.run(
    'CREATE TABLE distance_record_table (row_id INTEGER PRIMARY KEY, start_time INTEGER, distance REAL AS (length(zeroblob(900000000))))',
  );
  database.run('INSERT INTO distance_record_table (start_time) VALUES (1)');
  database.run('CREATE TABLE height_record_table (rowid INTEGER, time INTEGER, height REAL)');
  phone.record('weight_record_table', { weight: 70_000, ...instant });
  const records = (await outcome(phone.bytes())) as SourceRecord[];
  expect(observed(records)).toMatchObject([{ metric: 'body-mass', value: 70 }]);
  expect(warned(records)).toEqual(
    expect.arrayContaining([
      { code: 'missing_column', where: 'distance_record_table.distance', count: 1 },
      { code: 'table_damaged', where: 'height_record_table', count: 1 },
    ]),
  );
});

it('reads no more of a value than it should be', async () => {
  const phone = new PhoneDatabase();
  const sized = {
    exercise_type: 999,
    title: 'x'.repeat(3_000_000),
    start_time: begin,
    end_time: begin + 60_000,
  };
  phone.record('exercise_session_record_table', { ...sized, start_zone_offset: 0, end_zone_offset: 0 });
  phone.record('weight_record_table', { weight: Infinity, ...instant });
  phone.add('weight_record_table', { uuid: new Uint8Array(500_000), weight: -5, ...instant });
  const records = (await outcome(phone.bytes())) as SourceRecord[];
  const [session] = records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : []));
  expect(session).toMatchObject({ activity: 'other', sourceActivity: '999' });
  expect(session?.name?.length).toBeLessThanOrEqual(500);
  expect(observed(records)).toEqual([]);
});

it('survives whatever stands in a file, and always ends', async () => {
  const sound = Buffer.from(everyTable().bytes());
  const random = seededRandom(20_260_308);
  const outcomes = new Set<string>();
  for (let round = 0; round < 120; round += 1) {
    const bytes = Buffer.from(sound);
    const changes = 1 + Math.floor(random.next() * 40);
    for (let change = 0; change < changes; change += 1) {
      // Half of the damage goes where pages say what they are.
      const page = Math.floor((random.next() * bytes.length) / pageBytes) * pageBytes;
      const at =
        random.next() < 0.5
          ? page + Math.floor(random.next() * 64)
          : Math.floor(random.next() * bytes.length);
      if (at > 15) bytes[at] = Math.floor(random.next() * 256);
    }
    const found = await outcome(bytes);
    outcomes.add(typeof found === 'string' ? found : 'read');
  }
  expect([...outcomes].sort()).toEqual(['database-damaged', 'read']);
});
