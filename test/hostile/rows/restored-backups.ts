import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, writeByHand } from '@regimen/server/testing';
import type { QueryResultRow } from 'pg';
import { Client } from 'pg';
import { BrowserSession } from '../../journeys/support/browser-session.js';
import { runCommand } from '../../journeys/support/command-line.js';
import { takeIn } from '../../journeys/support/people.js';
import { startRegimen } from '../../journeys/support/regimen-process.js';
import { until } from '../../journeys/support/until.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { tracesOf } from '../support/database-search.js';
import { FileDesk } from '../support/file-desk.js';
import { SteadyRequests } from '../support/steady-requests.js';
import { printOfNone, tablePrints } from '../support/table-prints.js';
import { weights } from '../support/weight-tables.js';
import type { World } from '../world/world.js';

/** Each trail says that it was restored. */
const auditTrail = 'public.audit_entries';
/** Empty afterwards: nobody stays signed in, or gets in by what was begun before. */
const waysIn = [
  'public.member_sessions',
  'public.half_sign_ins',
  'public.sign_on_attempts',
  'public.password_resets',
];
const patienceMs = 240_000;
const values = 500;

/** Where backups lie, and where they are restored to. */
interface Desk {
  folder: string;
  data: string;
  keys: string;
  /** A data folder that holds nothing but the key of backups, as on a new machine. */
  newPlace(): Promise<string>;
}

async function openDesk({ regimen }: World): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'regimen-hostile-backups-'));
  return {
    folder,
    data: join(folder, 'data'),
    keys: join(folder, 'keys'),
    newPlace: async () => {
      const place = await mkdtemp(join(tmpdir(), 'regimen-hostile-restored-'));
      await cp(join(regimen.dataFolder, 'backup.key'), join(place, 'backup.key'));
      return place;
    },
  };
}

/** How the command ended, in words. */
function regimen(dataFolder: string, ...words: string[]): Promise<{ isDone: boolean; said: string }> {
  return runCommand({ dataFolder }, ['backup', ...words]).then(
    (said) => ({ isDone: true, said }),
    (error: Error) => ({ isDone: false, said: error.message }),
  );
}

async function takeBoth(world: World, { data, keys }: Desk, suffix = ''): Promise<void> {
  const taken = await regimen(
    world.regimen.dataFolder,
    'create',
    '--out',
    `${data}${suffix}`,
    '--keys-out',
    `${keys}${suffix}`,
  );
  if (!taken.isDone) throw new Error(taken.said);
}

/** Somebody with values, a file and a session, who is to be erased after the backup. */
async function person(
  world: World,
): Promise<{ participantId: string; session: BrowserSession; ids: string[] }> {
  const { session, participantId } = await takeIn(world.regimen, world.sessions.carer1, 'restored1', {});
  const desk = new FileDesk(session, participantId);
  const importId = await desk.begin({ name: 'weights.csv', bytes: weights(values, '2016-01-01') });
  await until(
    () => desk.state(importId),
    ({ status }) => status === 'done',
    patienceMs,
  );
  const [{ member_id: memberId }] = (await world.asOwner<{ member_id: string }>(
    'select member_id from participants where id = $1',
    [participantId],
  )) as [{ member_id: string }];
  return { participantId, session, ids: [participantId, memberId, importId] };
}

/** Who erases themselves has to have signed in just before. */
async function erase(world: World, session: BrowserSession, participantId: string): Promise<void> {
  await session.signIn('restored1', world.password);
  const { eraseMyData } = await session.ask<{ eraseMyData: { __typename: string } }>(
    'mutation ($name: String!) { eraseMyData(accountName: $name) { __typename ... on Problem { message } } }',
    { name: 'restored1' },
  );
  if (eraseMyData.__typename !== 'PersonalDataDone')
    throw new Error(`Not erased: ${JSON.stringify(eraseMyData)}`);
  await until(
    () =>
      world.asOwner('select 1 from erasures where participant_id = $1 and proved_at is not null', [
        participantId,
      ]),
    (rows) => rows.length > 0,
    patienceMs,
  );
}

async function onDatabaseOf<T>(
  dataFolder: string,
  work: (at: Pick<World, 'asOwner'>) => Promise<T>,
): Promise<T> {
  const server = await startEmbeddedPostgres(dataFolder);
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    const asOwner = async <Found extends QueryResultRow>(sql: string, given: unknown[] = []) =>
      (await client.query<Found>(sql, given)).rows;
    return await work({ asOwner });
  } finally {
    await client.end();
    await server.stop();
  }
}

/** Everything of the quiet database is there, by the functions of the database. */
async function holdSameTables(world: World, desk: Desk, findings: Findings): Promise<string> {
  const before = await tablePrints(world);
  await takeBoth(world, desk);
  const place = await desk.newPlace();
  const restored = await regimen(place, 'restore', desk.data, '--keys', desk.keys);
  findings.hold(restored.isDone, `it was not restored: ${restored.said}`);
  const after = await onDatabaseOf(place, tablePrints);
  for (const [table, print] of before) {
    if (table === auditTrail) continue;
    const expected = waysIn.includes(table) ? printOfNone : print;
    findings.hold(after.get(table) === expected, `${table}: ${print}, and ${after.get(table)} afterwards`);
  }
  findings.hold(after.size === before.size, 'there are other tables');
  const trail = await runCommand({ dataFolder: place }, ['audit', 'verify']).catch(
    (error: Error) => error.message,
  );
  findings.hold(trail.startsWith('Intact'), trail);
  return place;
}

const oneByte = (at: (bytes: Buffer) => number) => (bytes: Buffer) =>
  Buffer.from(bytes.map((byte, place) => (place === at(bytes) ? byte ^ 1 : byte)));
const owned = join(tmpdir(), `regimen-owned-${process.pid}`);
const psqlDump = Buffer.from(
  `--\n-- PostgreSQL database dump\n--\n-- Name: t\n\\! touch ${owned}\n-- Type: TABLE\nselect 1;\n`,
);
const spoilt: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ['a flipped bit in its first line', oneByte((bytes) => bytes.indexOf('salt') + 10)],
  ['a flipped bit at its beginning', oneByte((bytes) => bytes.indexOf('\n') + 100)],
  ['a flipped bit in the middle', oneByte((bytes) => Math.floor(bytes.length / 2))],
  ['a flipped last bit', oneByte((bytes) => bytes.length - 1)],
  ['a lost end', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))],
  ['nothing in it', () => Buffer.alloc(0)],
  ['a dump of psql with a command in a name in its place', () => psqlDump],
];

/** Each is refused by both commands, and nothing of it is left. */
async function holdSpoilt(desk: Desk, place: string, findings: Findings): Promise<void> {
  const whole = await readFile(desk.data);
  const path = join(desk.folder, 'spoilt');
  const refused = async (what: string, file: string, keys: string) => {
    const { isDone, said } = await regimen(place, 'verify', file, '--keys', keys);
    findings.hold(!isDone && !said.includes('is good'), `${what} was called good`);
    findings.hold(!/Regimen met a fault/.test(said), `${what} was met as a fault: ${said}`);
  };
  for (const [what, change] of spoilt) {
    await writeFile(path, change(whole));
    await refused(what, path, desk.keys);
  }
  const keys = await readFile(desk.keys);
  await writeFile(path, oneByte((bytes) => bytes.length - 5)(keys));
  await refused('a flipped bit in the keys', desk.data, path);
  await refused('keys in place of data', desk.keys, desk.keys);
  await rm(path);
  await writeByHand(path, Buffer.from(await readFile(join(place, 'backup.key'), 'utf8'), 'base64'), {
    beginning: {
      regimen: '0.1.0',
      takenAt: new Date().toISOString(),
      migrations: [],
      months: [],
      tables: [{ schema: 'public', table: `members\n\\! touch ${owned}`, columns: ['id'] }],
    },
    streams: [],
  });
  await refused('a table named like a command, sealed with the right key,', path, desk.keys);
  findings.hold(!existsSync(owned), 'a name was executed');
}

async function hasPlan(session: BrowserSession, { p1 }: World): Promise<boolean> {
  const { participant } = await session.ask<{ participant: { plans: { hash: string }[] } }>(
    'query ($id: ID!) { participant(id: $id) { plans { hash } } }',
    { id: p1.participantId },
  );
  return participant.plans.some(({ hash }) => hash === p1.planHash);
}

/** The whole product on what was restored: accounts and plans are there, sessions of before and the erased are not. */
async function holdServed(
  world: World,
  place: string,
  erased: readonly string[],
  findings: Findings,
): Promise<void> {
  const back = await startRegimen({
    dataFolder: place,
    env: { REGIMEN_DEMO: 'false', REGIMEN_MODE: 'production' },
  });
  try {
    const carer = new BrowserSession(back.url);
    await carer.signIn('carer1', world.password);
    findings.hold(await hasPlan(carer, world), 'a plan is not there any more');
    findings.hold(await hasPlan(world.sessions.carer1, world), 'the running product was disturbed');
  } finally {
    await back.end('SIGINT');
  }
  const left = await onDatabaseOf(place, (at) => tracesOf(at, erased));
  findings.hold(left.length === 0, `the erased are in ${left.join(', ')}`);
}

const restoredBackups: Row = {
  id: 'H125',
  run: async (world) => {
    const findings = new Findings();
    const desk = await openDesk(world);
    const { participantId, session, ids } = await person(world);
    const places: string[] = [];
    try {
      const requests = new SteadyRequests(world, '2013-01-01');
      requests.start();
      await takeBoth(world, desk, '-of-a-busy-day');
      const { acknowledged } = await requests.stop();
      const verified = await regimen(
        world.regimen.dataFolder,
        'verify',
        `${desk.data}-of-a-busy-day`,
        '--keys',
        `${desk.keys}-of-a-busy-day`,
      );
      findings.hold(verified.isDone && verified.said.includes('is good'), `not good: ${verified.said}`);
      await until(
        () =>
          world.asOwner(
            'select 1 from outbox where due_at <= now() and processed_at is null and failed_at is null',
          ),
        (waiting) => waiting.length === 0,
        patienceMs,
      );
      const place = await holdSameTables(world, desk, findings);
      places.push(place);
      await holdSpoilt(desk, place, findings);
      await erase(world, session, participantId);
      await takeBoth(world, desk, '-after');
      const later = await desk.newPlace();
      places.push(later);
      const restored = await regimen(later, 'restore', desk.data, '--keys', `${desk.keys}-after`);
      findings.hold(restored.isDone && restored.said.includes('are erased again'), restored.said);
      await holdServed(world, later, ids, findings);
      return findings.evidence(
        `Backed up during ${acknowledged} requests and verified; every table restored into a new cluster has the same rows by the database's own hashes, and the trail is intact; ${spoilt.length + 3} spoilt ones were refused by a sentence; with the keys of after an erasure the older backup brings everybody back but the erased.`,
      );
    } finally {
      for (const place of [desk.folder, ...places]) await rm(place, { recursive: true, force: true });
    }
  },
};

export const restoredBackupRows: readonly Row[] = [restoredBackups];
