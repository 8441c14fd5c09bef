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
      return until(
        () => stateOf(world),
        (line) =>
          !line.includes('being replaced') &&
          / 0 former keys of people, 0 former keys of the workspace/.test(line),
        patienceMs,
      );
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
      `Keys of a workspace and its people and the master key replaced while three readers read, the worker killed in between: ${reads()} reads, none failed; afterwards no former key is kept (${after.replace(`${t1.id}  `, '')}).`,
    );
  },
};

export const keyRotationRows: readonly Row[] = [rotation];
