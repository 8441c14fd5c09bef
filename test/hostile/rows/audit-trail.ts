import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { runCommand } from '../../journeys/support/command-line.js';
import { until } from '../../journeys/support/until.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import type { World } from '../world/world.js';

/** A head of a chain is anchored that soon, with some air for a busy machine. */
const anchoredMs = 90_000;

/** What `regimen audit verify` printed; a broken trail ends it with code 1, which the helper tells as an error. */
async function verified({ regimen }: World): Promise<{ isSound: boolean; said: string }> {
  return runCommand(regimen, ['audit', 'verify']).then(
    (said) => ({ isSound: true, said }),
    (error: Error) => ({ isSound: false, said: error.message }),
  );
}

/** Nobody may write entries meanwhile: those would stand on what was tampered with, and be lost with it. */
const hold = 'lock table audit_entries in exclusive mode';
const open = 'alter table audit_entries disable trigger user';
const close = 'alter table audit_entries enable trigger user';

/** Changes entries as a superuser can, looks, and puts the true ones back. */
async function tamper(
  world: World,
  statements: readonly string[],
): Promise<{ isSound: boolean; said: string }> {
  const keeper = new Client({ connectionString: world.ownerUrl });
  keeper.on('error', () => undefined);
  await keeper.connect();
  const all = async (orders: readonly string[]) => {
    for (const order of orders) await keeper.query(order);
  };
  const ours = `workspace_id in ('${world.t1.id}', '${world.t2.id}')`;
  try {
    await all(['begin', hold, `create temp table true_entries as select * from audit_entries where ${ours}`]);
    await all([open, ...statements, close, 'commit', 'begin', hold]);
    const outcome = await verified(world);
    await all([open, `delete from audit_entries where ${ours}`]);
    await all(['insert into audit_entries select * from true_entries', close, 'commit']);
    return outcome;
  } finally {
    await keeper.end();
  }
}

/** Waits until the last entry of a workspace was written outside the database too. */
async function anchoredEnd({ asOwner, regimen, t2 }: World): Promise<number> {
  const anchors = join(regimen.dataFolder, 'audit-anchors.jsonl');
  const ends = async () => {
    const [row] = await asOwner<{ last: string }>(
      'select max(seq)::text as last from audit_entries where workspace_id = $1',
      [t2.id],
    );
    const written = await readFile(anchors, 'utf8').catch(() => '');
    return { last: Number(row!.last), isAnchored: written.includes(`"${t2.id}","seq":${row!.last},`) };
  };
  return (await until(ends, ({ isAnchored }) => isAnchored, anchoredMs)).last;
}

const tampered: Row = {
  id: 'H122',
  run: async (world) => {
    const findings = new Findings();
    const ours = `workspace_id = '${world.t2.id}'`;
    const theirs = `workspace_id = '${world.t1.id}'`;
    const end = await anchoredEnd(world);
    const sound = await verified(world);
    findings.hold(sound.isSound, `the untouched trail: ${sound.said.slice(0, 300)}`);
    const middle = Math.max(2, Math.floor(end / 2));
    const attacks: readonly (readonly [title: string, seq: number, statements: readonly string[]])[] = [
      [
        'an entry changed',
        middle,
        [
          `update audit_entries set decision = case decision when 'denied' then 'allowed' else 'denied' end where ${ours} and seq = ${middle}`,
        ],
      ],
      [
        'one taken out of the middle',
        middle,
        [`delete from audit_entries where ${ours} and seq = ${middle}`],
      ],
      ['the end cut off', end - 1, [`delete from audit_entries where ${ours} and seq >= ${end - 1}`]],
      [
        'one added at the end',
        end + 1,
        [
          `insert into audit_entries select workspace_id, ${end + 1}, at, member_id, action, subject, decision, reason, hash, hash from audit_entries where ${ours} and seq = ${end}`,
        ],
      ],
      [
        "two in each other's place",
        middle,
        [
          `update audit_entries set seq = -1 where ${ours} and seq = ${middle}`,
          `update audit_entries set seq = ${middle} where ${ours} and seq = ${middle + 1}`,
          `update audit_entries set seq = ${middle + 1} where ${ours} and seq = -1`,
        ],
      ],
      [
        'one put in the middle',
        middle,
        [
          `update audit_entries set seq = -seq where ${ours} and seq >= ${middle}`,
          `insert into audit_entries select workspace_id, ${middle}, at, member_id, action, subject, 'denied', reason, hash, hash from audit_entries where ${ours} and seq = ${middle - 1}`,
          `update audit_entries set seq = 1 - seq where ${ours} and seq < 0`,
        ],
      ],
      [
        "two of two workspaces in each other's place",
        middle,
        [
          `update audit_entries set seq = ${-middle} where ${ours} and seq = ${middle}`,
          `update audit_entries set workspace_id = '${world.t2.id}' where ${theirs} and seq = ${middle}`,
          `update audit_entries set workspace_id = '${world.t1.id}', seq = ${middle} where ${ours} and seq = ${-middle}`,
        ],
      ],
      ['an older copy put back', middle, [`delete from audit_entries where ${ours} and seq >= ${middle}`]],
    ];
    for (const [title, seq, statements] of attacks) {
      const { isSound, said } = await tamper(world, statements);
      findings.hold(!isSound, `${title}: the trail is called intact`);
      findings.hold(
        said.includes(`entry ${seq} of workspace ${world.t2.id}`),
        `${title}: entry ${seq} is not named: ${said.slice(0, 300)}`,
      );
    }
    const again = await verified(world);
    findings.hold(again.isSound, `the restored trail: ${again.said.slice(0, 300)}`);
    return findings.evidence(
      `${attacks.length} ways to change a trail of ${end} entries as superuser (change, removal, cut end, addition at the end and in the middle, swap within a workspace and of two, older copy): \`regimen audit verify\` ends with 1 and names the first wrong entry each time; cut ends by the signed anchors outside the database.`,
    );
  },
};

export const auditTrailRows: readonly Row[] = [tampered];
