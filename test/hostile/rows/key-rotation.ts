import { setTimeout as pause } from 'node:timers/promises';
import { runCommand } from '../../journeys/support/command-line.js';
import { until } from '../../journeys/support/until.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { killWorker } from '../support/worker-of.js';
import type { World } from '../world/world.js';

const patienceMs = 240_000;

/** Reads sealed words of two workspaces again and again. */
function readers(world: World, findings: Findings) {
  let [isOver, reads] = [false, 0];
  const one = async (who: 'pat1' | 'emp2', planRequestId: string, goal: string) => {
    while (!isOver) {
      const answer = await world.users[who].ask('query ($id: ID!) { planRequest(id: $id) { text } }', {
        id: planRequestId,
      });
      reads += 1;
      if (!answer.text.includes(goal))
        findings.hold(
          false,
          `${who} read ${answer.status} ${answer.codes.join()} ${answer.text.slice(0, 120)}`,
        );
      await pause(10);
    }
  };
  const reading = Promise.all([
    one('pat1', world.p1.planRequestId, world.p1.goal),
    one('pat1', world.p1.planRequestId, world.p1.goal),
    one('emp2', world.p2.planRequestId, world.p2.goal),
  ]);
  return {
    reads: () => reads,
    stop: async () => {
      isOver = true;
      await reading;
    },
  };
}

/** The line of a workspace in `regimen keys status`. */
async function stateOf({ regimen, t1 }: World): Promise<string> {
  const said = await runCommand(regimen, ['keys', 'status']);
  return said.split('\n').find((line) => line.startsWith(t1.id)) ?? '';
}

const unfinished = `select 1 from outbox where workspace_id = $1 and queue in ('rotate-workspace-key', 'rotate-person-keys')
  and processed_at is null and failed_at is null`;

async function formerKeys({ asOwner, t1 }: World): Promise<number> {
  const [row] = await asOwner<{ count: string }>(
    `select (select count(*) from former_person_keys where workspace_id = $1)
          + (select count(*) from former_workspace_keys where workspace_id = $1) as count`,
    [t1.id],
  );
  return Number(row!.count);
}

/** Former keys open for a quarter of an hour, longer than anything that began with them: as if that had passed. */
async function letTheGraceEnd({ asOwner, t1 }: World): Promise<void> {
  const earlier = `set replaced_at = replaced_at - interval '16 minutes' where workspace_id = $1`;
  await asOwner(`update former_person_keys ${earlier}`, [t1.id]);
  await asOwner(`update former_workspace_keys ${earlier}`, [t1.id]);
  await asOwner(
    "update outbox set due_at = now() where workspace_id = $1 and queue = 'retire-keys' and processed_at is null",
    [t1.id],
  );
}

const rotation: Row = {
  id: 'H121',
  run: async (world) => {
    const findings = new Findings();
    const { regimen, t1 } = world;
    const before = await stateOf(world);
    const { reads, stop } = readers(world, findings);
    const rotate = async () => {
      await runCommand(regimen, ['keys', 'rotate', 'workspace', '--workspace', t1.id]);
      await runCommand(regimen, ['keys', 'rotate', 'person', '--workspace', t1.id]);
      await killWorker(world);
      await runCommand(regimen, ['keys', 'rotate', 'master']);
      await until(
        () => world.asOwner(unfinished, [t1.id]),
        (rows) => rows.length === 0,
        patienceMs,
      );
      findings.hold((await formerKeys(world)) > 0, 'former keys went before work under way could end');
      await letTheGraceEnd(world);
      await until(
        () => formerKeys(world),
        (count) => count === 0,
        patienceMs,
      );
      return stateOf(world);
    };
    const after = await rotate().finally(stop);
    findings.count(reads());
    const keyOf = (line: string) => Number(/key (\d+)/.exec(line)?.[1] ?? 0);
    findings.hold(keyOf(after) > keyOf(before), `the key of the workspace stayed: ${after}`);
    const rest = await runCommand(regimen, ['keys', 'status']);
    findings.hold(
      /Master keys +1; 0 keys of workspaces wait/.test(rest),
      `the former master key is still kept: ${rest.split('\n')[0]}`,
    );
    return findings.evidence(
      `Keys of a workspace and its people and the master key replaced while three readers read, the worker killed in between: ${reads()} reads, none failed; afterwards, once the quarter of an hour of grace is over, no former key is kept (${after.replace(`${t1.id}  `, '')}).`,
    );
  },
};

export const keyRotationRows: readonly Row[] = [rotation];
