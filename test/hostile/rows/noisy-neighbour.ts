import { setTimeout as pause } from 'node:timers/promises';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { FileDesk } from '../support/file-desk.js';
import { median } from '../support/uniform-denial.js';
import { weights } from '../support/weight-tables.js';
import type { World } from '../world/world.js';

const over = ['done', 'partial', 'failed', 'cancelled'];

/** How long a patient waits for a page, milliseconds: the slowest of a hundred but one, in most of three rounds, as one pause of a shared machine is no neighbour's. */
async function waits(world: World, reads: number): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < 3; round += 1) rounds.push(await waitsOfRound(world, reads));
  return median(rounds);
}

async function waitsOfRound({ users, p1 }: World, reads: number): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < reads; index += 1) {
    const { ms } = await users.pat1.ask(
      'query ($id: ID!) { participant(id: $id) { id displayName imports(first: 5) { id status } } }',
      { id: p1.participantId },
    );
    times.push(ms);
    await pause(20);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99) - 1]!;
}

const noisy: Row = {
  id: 'H138',
  run: async (world) => {
    const findings = new Findings();
    const [files, each, reads] = [world.isLong ? 40 : 8, world.isLong ? 50_000 : 15_000, 100];
    const idle = await waits(world, reads);
    const loud = new FileDesk(world.sessions.emp2, world.p2.participantId);
    const begun: string[] = [];
    for (let index = 0; index < files; index += 1)
      begun.push(
        await loud.begin({ name: `loud-${index}.csv`, bytes: weights(each, `20${10 + index}-01-01`) }),
      );
    const busy = await waits(world, reads);
    const quiet = new FileDesk(world.sessions.pat1, world.p1.participantId);
    const own = await quiet.import({ name: 'mine.csv', bytes: weights(5, '2017-05-01') }, 240_000);
    const left = (await Promise.all(begun.map((id) => loud.state(id)))).filter(
      ({ status }) => !over.includes(status),
    ).length;
    findings.count(reads * 6);
    findings.hold(
      busy <= Math.max(2 * idle, 300),
      `pages took ${busy.toFixed(0)} ms instead of ${idle.toFixed(0)} ms`,
    );
    findings.hold(own.status === 'done', `the own import came to ${own.status}`);
    findings.hold(
      left > 0 || own.ms < 10_000,
      `the own import of five values waited ${(own.ms / 1000).toFixed(0)} s, until the other workspace had all its ${files}`,
    );
    return findings.evidence(
      `While another workspace has ${files} files of ${each} values read, pages of ours take ${busy.toFixed(0)} ms at the 99th of a hundred in most of three rounds (${idle.toFixed(0)} ms before), and an import of ours takes ${(own.ms / 1000).toFixed(0)} s, ${left} of theirs still waiting.`,
    );
  },
};

export const noisyNeighbourRows: readonly Row[] = [noisy];
