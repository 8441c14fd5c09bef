import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../../journeys/support/until.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { FileDesk } from '../support/file-desk.js';
import type { SmallDisk } from '../support/small-disk.js';
import { smallDisk } from '../support/small-disk.js';
import { weights } from '../support/weight-tables.js';
import type { World } from '../world/world.js';

const notHere = 'Not tried here: whoever runs it may not mount a small disk.';
const [values, from, within, month] = [40_000, '2014-03-01', '2014-03-10', '201403'];
const patienceMs = 90_000;
const over = ['done', 'partial', 'failed', 'cancelled'];

/** Uploads larger than the disk they lie on: told, nothing left, and taken once there is space. */
async function fullUploads(world: World, findings: Findings): Promise<boolean> {
  const folder = join(world.regimen.dataFolder, 'uploads');
  const disk = await smallDisk(folder, 2, folder);
  if (!disk) return false;
  try {
    const send = () =>
      world.users.pat1.send('/uploads', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'large.bin' },
        body: randomBytes(3_000_000),
      });
    const refused = await send();
    findings.hold(
      refused.status === 507 &&
        refused.headers['retry-after'] !== undefined &&
        refused.text.includes('"STORAGE_FULL"') &&
        refused.text.includes('disk'),
      `an upload to a full disk: ${refused.status} ${refused.text.slice(0, 200)}`,
    );
    findings.hold((await readdir(folder)).length === 0, 'a part of the upload was left');
    const health = await world.users.pat1.send('/healthz');
    findings.hold(health.status === 200, `others got ${health.status} meanwhile`);
    await disk.grow(16);
    const taken = await send();
    findings.hold(taken.status === 201, `with space again: ${taken.status} ${taken.text.slice(0, 200)}`);
  } finally {
    await disk.remove();
  }
  return true;
}

/** The month that the file is about lies on a small disk of its own from here on. */
async function monthOnSmallDisk(world: World, folder: string): Promise<string[]> {
  const partitions = await world.asOwner<{ name: string }>(
    "select oid::regclass::text as name from pg_class where relname like $1 and relkind in ('r', 'i')",
    [`observations_${month}%`],
  );
  await world.asOwner(`create tablespace tiny location '${folder}'`);
  for (const { name } of partitions) await moveTo(world, name, 'tiny');
  return partitions.map(({ name }) => name);
}

/** A table or an index: `alter table` takes both. */
async function moveTo(world: World, relation: string, tablespace: 'tiny' | 'pg_default'): Promise<void> {
  await world.asOwner(`alter table ${relation} set tablespace ${tablespace}`);
}

async function fullDatabase(world: World, findings: Findings): Promise<string> {
  const desk = new FileDesk(world.sessions.pat1b, await participantOf(world));
  // The month must be there before it can lie elsewhere; its first hours are another's where people live.
  await desk.import({ name: 'first.csv', bytes: weights(2, within) }, patienceMs);
  const folder = join(world.regimen.dataFolder, 'small-disk');
  const disk = (await smallDisk(folder, 1, join(world.regimen.dataFolder, 'postgres'))) as SmallDisk;
  let moved: string[] = [];
  try {
    moved = await monthOnSmallDisk(world, folder);
    findings.hold(moved.length >= 2, `${moved.length} tables and indexes hold the month`);
    const id = await desk.begin({ name: 'weights.csv', bytes: weights(values, from) });
    const failed = await until(
      () =>
        world.asOwner<{ failures: number }>(
          "select failures from outbox where queue = 'imports' and payload->>'importId' = $1 and failures > 0",
          [id],
        ),
      (rows) => rows.length > 0,
      patienceMs,
    );
    const during = await desk.state(id);
    const visible = await stored(world, id);
    findings.hold(!['done', 'partial'].includes(during.status), `it says ${during.status}`);
    findings.hold(
      visible === during.observationsStored && visible < values,
      `${visible} values are visible, the import tells of ${during.observationsStored}`,
    );
    await disk.grow(512);
    const end = await until(
      () => desk.state(id),
      ({ status }) => over.includes(status),
      patienceMs,
    );
    findings.hold(
      end.status === 'done' &&
        end.observationsStored + 2 >= values &&
        (await stored(world, id)) === end.observationsStored,
      `with space again it came to ${end.status} with ${end.observationsStored} of ${values}`,
    );
    return `an import of ${values} values failed ${failed[0]!.failures} times with ${visible} of them kept, and came to ${end.observationsStored} once there was space`;
  } finally {
    for (const name of moved) await moveTo(world, name, 'pg_default');
    await world.asOwner('drop tablespace if exists tiny');
    await disk.remove();
  }
}

async function participantOf(world: World): Promise<string> {
  const [row] = await world.asOwner<{ id: string }>(
    "select p.id from participants p join members m on m.id = p.member_id where m.account_name = 'pat1b'",
  );
  return row!.id;
}

async function stored(world: World, importId: string): Promise<number> {
  const [row] = await world.asOwner<{ n: number }>(
    'select count(*)::int as n from observations where import_id = $1',
    [importId],
  );
  return row!.n;
}

const fullDisk: Row = {
  id: 'H131',
  run: async (world) => {
    const findings = new Findings();
    if (!(await fullUploads(world, findings))) return { tried: 0, breaches: [], says: notHere };
    const says = await fullDatabase(world, findings);
    const [chain] = await world.asOwner<{ missing: number }>(
      'select coalesce(sum(last - entries), 0)::int as missing from (select max(seq) as last, count(*) as entries from audit_entries group by workspace_id) each',
    );
    findings.hold(chain?.missing === 0, `${chain?.missing} entries of the audit trail are missing`);
    return findings.evidence(
      `Uploads to a full disk are told STORAGE_FULL with 507, leave nothing, and are taken once there is space; ${says}. A full disk under the log of PostgreSQL itself was not tried.`,
    );
  },
};

export const fullDiskRows: readonly Row[] = [fullDisk];
