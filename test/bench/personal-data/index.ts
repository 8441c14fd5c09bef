import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import {
  erasePerson,
  fetchExport,
  makeExport,
  openRightsDesk,
  startTestServer,
} from '@regimen/server/testing';
import type { RightsDesk } from '@regimen/server/testing';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { atMost } from '../../evaluation/support/measurement.js';
import type { Measurement } from '../../evaluation/support/measurement.js';
import { numberAfter } from '../number-after.js';
import { report } from '../report.js';
import { countArchive } from './count-archive.js';
import { growPerson, summarise } from './grow-person.js';

type Person = Awaited<ReturnType<RightsDesk['person']>>;

/** Seconds, for ten million values. */
const goal = 60;
/** Rows of two people, their log, the archive twice. */
const bytesPerSample = 900;
/** Values of the second person, whose rows are deleted by one statement for comparison. */
const mostCompared = 1_000_000;

/**
 * The export and the erasure of a person with a decade of values on the real path (zip, seal, signed manifest; rows,
 * files, key, counts and receipt). Beside the export: COPY of the same columns through gzip. Beside the erasure: one
 * `delete` of as many rows. `--samples N` sets how many values; the goals are those of ten million.
 */
export async function benchPersonalData(args: readonly string[]): Promise<boolean> {
  const samples = numberAfter(args, '--samples') ?? 1_000_000;
  const { bavail, bsize } = await statfs(tmpdir());
  if (bavail * bsize < samples * bytesPerSample) throw new Error('There is too little room on the disk.');
  const server = await startTestServer();
  const desk = await openRightsDesk();
  try {
    const [person, other] = [await desk.person(), await desk.person()];
    await growPerson(desk, person, samples);
    await summarise(desk, person);
    const exported = await measureExport(desk, person);
    await growPerson(desk, other, Math.min(samples, mostCompared));
    return report(...exported, await measureErasure(desk, person, other));
  } finally {
    await desk.stop();
    await server.stop();
  }
}

async function measureExport(desk: RightsDesk, person: Person): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'regimen-bench-'));
  try {
    const [copySeconds] = await timed(() => copyThroughGzip(desk, person, join(folder, 'copy.gz')));
    const [seconds, exportId] = await timed(() => makeExport(desk, person));
    const zip = join(folder, 'export.zip');
    await pipeline(await fetchExport(desk, person, exportId), createWriteStream(zip));
    const { values, rows, changed } = await countArchive(zip);
    const counted = await countsOf(desk, person);
    const inZip = sum(values);
    const missing = Object.entries(counted.values).filter(([metric, count]) => values[metric] !== count);
    const lines = Object.entries(counted.rows).filter(([table, count]) => rows[table] !== count);
    const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    const more = { values: inZip, copySeconds: rounded(copySeconds), toCopy: rounded(seconds / copySeconds) };
    const { size } = await stat(zip);
    return [
      atMost('person-export-seconds', rounded(seconds), goal, {
        ...more,
        peakMegabytes,
        megabytes: Math.round(size / 1e6),
      }),
      atMost('person-export-not-complete', missing.length + lines.length + changed.length, 0, {
        missing,
        lines,
        changed,
      }),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureErasure(desk: RightsDesk, person: Person, other: Person): Promise<Measurement> {
  const owner = await ownerOf(desk);
  try {
    const { values } = await countsOf(desk, person);
    const [plain, compared] = await timed(async () => {
      const { rowCount } = await owner.query(
        'delete from observations where workspace_id = $1 and participant_id = $2',
        [other.workspaceId, other.participantId],
      );
      return rowCount ?? 0;
    });
    const [seconds, erasure] = await timed(() => erasePerson(desk, person));
    const { rows } = await owner.query<{ left: string }>(
      'select count(*) as left from observations where participant_id = $1',
      [person.participantId],
    );
    const isProved = erasure.state === 'proved' && Number(rows[0]?.left) === 0;
    return atMost('person-erasure-seconds', isProved ? rounded(seconds) : null, goal, {
      values: sum(values),
      deletedPerSecond: Math.round(sum(values) / seconds),
      byOneStatementPerSecond: Math.round(compared / plain),
    });
  } finally {
    await owner.end();
  }
}

/** Counted by the owner of the database, past every wall and every repository. */
async function countsOf(desk: RightsDesk, { participantId }: Person) {
  const owner = await ownerOf(desk);
  const counted = async (text: string) => {
    const { rows } = await owner.query<{ name: string; count: number }>(text, [participantId]);
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  };
  try {
    const values = await counted(
      'select metric as name, count(*)::float8 as count from observations where participant_id = $1 group by metric',
    );
    const rows = await counted(
      `select 'daily_summaries' as name, count(*)::float8 as count from daily_summaries where participant_id = $1
       union all select 'hourly_summaries', count(*) from hourly_summaries where participant_id = $1
       union all select 'activities', count(*) from activities where participant_id = $1
       union all select 'plans', count(*) from plans where participant_id = $1`,
    );
    return { values, rows };
  } finally {
    await owner.end();
  }
}

async function copyThroughGzip(desk: RightsDesk, { participantId }: Person, path: string): Promise<void> {
  const owner = await ownerOf(desk);
  try {
    const rows = `select at, until, offset_minutes, local_day, date_only, value, raw_value, quality, low_confidence, device,
      native_id, revised_at, import_id from observations where participant_id = '${participantId}'`;
    await pipeline(
      owner.query(copyTo(`copy (${rows}) to stdout (format csv)`)),
      createGzip({ level: 1 }),
      createWriteStream(path),
    );
  } finally {
    await owner.end();
  }
}

async function ownerOf(desk: RightsDesk): Promise<Client> {
  const client = new Client({ connectionString: desk.database.ownerUrl });
  await client.connect();
  return client;
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const began = performance.now();
  const value = await work();
  return [(performance.now() - began) / 1000, value];
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
