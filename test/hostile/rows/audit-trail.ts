import { setTimeout as pause } from 'node:timers/promises';
import { runCommand } from '../../journeys/support/command-line.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import type { World } from '../world/world.js';

/** A head of a chain is anchored that soon, with some air for a busy machine. */
const anchoredMs = 45_000;

/** What `regimen audit verify` printed; a broken trail ends it with code 1, which the helper tells as an error. */
async function verified({ regimen }: World): Promise<{ isSound: boolean; said: string }> {
  return runCommand(regimen, ['audit', 'verify']).then(
    (said) => ({ isSound: true, said }),
    (error: Error) => ({ isSound: false, said: error.message }),
  );
}

/** Changes entries as a superuser can, looks, and puts the true ones back. */
async function tamper(
  world: World,
  statements: readonly string[],
): Promise<{ isSound: boolean; said: string }> {
  const { asOwner } = world;
  await asOwner('drop table if exists hostile_true_entries');
  await asOwner('create table hostile_true_entries as select * from audit_entries');
  await asOwner('alter table audit_entries disable trigger user');
  try {
    for (const statement of statements) await asOwner(statement);
    return await verified(world);
  } finally {
    await asOwner('begin');
    await asOwner(
      'delete from audit_entries where (workspace_id, seq) in (select workspace_id, seq from hostile_true_entries)',
    );
    await asOwner(`delete from audit_entries where workspace_id = '${world.t2.id}'`);
    await asOwner('insert into audit_entries select * from hostile_true_entries');
    await asOwner('commit');
    await asOwner('alter table audit_entries enable trigger user');
    await asOwner('drop table hostile_true_entries');
  }
}

const tampered: Row = {
  id: 'H122',
  run: async (world) => {
    const findings = new Findings();
    const ours = `workspace_id = '${world.t2.id}'`;
    await pause(anchoredMs);
    const sound = await verified(world);
    findings.hold(sound.isSound, `the untouched trail: ${sound.said.slice(0, 300)}`);
    const [{ last }] = (await world.asOwner<{ last: string }>(
      `select max(seq)::text as last from audit_entries where ${ours}`,
    )) as [{ last: string }];
    const end = Number(last);
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
      `${attacks.length} ways to change a trail of ${end} entries as superuser (change, removal, cut end, addition, swap, older copy): \`regimen audit verify\` ends with 1 and names the first wrong entry each time; cut ends by the signed anchors outside the database.`,
    );
  },
};

export const auditTrailRows: readonly Row[] = [tampered];
