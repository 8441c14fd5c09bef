import { pooledUrl } from '@regimen/server/testing';
import { leftBehind } from '../../pooler/support/left-behind.js';
import { pgbouncerProgram, startPooler } from '../../pooler/support/pgbouncer.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { Caller } from '../support/caller.js';
import { startSecondApi } from '../support/second-api.js';
import { Seeded } from '../support/seeded.js';
import type { World } from '../world/world.js';

/** Within the usual run and where there is time. */
const [fewRequests, manyRequests] = [2_000, 20_000];
const atOnce = 200;
const query =
  'query ($mine: ID!, $theirs: ID!) { mine: participant(id: $mine) { id displayName } theirs: participant(id: $theirs) { id displayName } }';

interface Count {
  answered: number;
  failed: number;
  brokenOff: number;
  foreign: number;
  missing: number;
}

/** Both workspaces in turns, many at once; a tenth fails within its transaction, a twentieth breaks off. */
async function interleave({ users, p1, p2, seed }: World, url: string, requests: number): Promise<Count> {
  const chance = new Seeded(seed);
  const sides = [
    {
      caller: Caller.with(url, users.pat1.credentials),
      mine: p1.participantId,
      theirs: p2.participantId,
      name: 'pat1',
    },
    {
      caller: Caller.with(url, users.emp2.credentials),
      mine: p2.participantId,
      theirs: p1.participantId,
      name: 'emp2',
    },
  ];
  const count: Count = { answered: 0, failed: 0, brokenOff: 0, foreign: 0, missing: 0 };
  let sent = 0;
  const line = async () => {
    while (sent < requests) {
      const { caller, mine, theirs, name } = sides[sent++ % 2]!;
      const [fails, breaksOff] = [chance.chance(0.1), chance.chance(0.05)];
      const text = fails ? query.replace(/\}$/, ' members { id } }') : query;
      const sending = {
        method: 'POST',
        body: JSON.stringify({ query: text, variables: { mine, theirs } }),
        headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
        ...(breaksOff && { breakOffAfterMs: 1 + chance.whole(30) }),
      };
      const reply = await caller.send('/graphql', sending).catch(() => null);
      if (!reply) count.brokenOff += 1;
      else judge(count, reply.text, { theirs, name, fails });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, line));
  return count;
}

function judge(
  count: Count,
  text: string,
  { theirs, name, fails }: { theirs: string; name: string; fails: boolean },
): void {
  count.answered += 1;
  if (fails) count.failed += 1;
  if (text.includes(theirs) || /Test (pat1|emp2)/.exec(text)?.[1] === (name === 'pat1' ? 'emp2' : 'pat1'))
    count.foreign += 1;
  if (!text.includes(`Test ${name}`) && !fails) count.missing += 1;
}

const poolBleed: Row = {
  id: 'H012',
  run: async (world) => {
    const findings = new Findings();
    const requests = world.isLong ? manyRequests : fewRequests;
    const program = process.env['TEST_PGBOUNCER'] === undefined ? null : pgbouncerProgram();
    const pooler = program === null ? null : await startPooler(program, world.appUrl, 2);
    const api = await startSecondApi(
      world,
      pooler ? { REGIMEN_DATABASE_POOLER: pooler.url } : { REGIMEN_DATABASE_POOL: '2' },
    );
    const began = performance.now();
    try {
      const count = await interleave(world, api.url, requests);
      const seconds = (performance.now() - began) / 1000;
      findings.count(count.answered);
      findings.hold(count.foreign === 0, `${count.foreign} answers with rows of the other workspace`);
      findings.hold(count.missing === 0, `${count.missing} answers lacked the own record`);
      findings.hold(
        count.answered + count.brokenOff === requests && count.failed > requests * 0.08,
        `${count.answered} answered, ${count.failed} failed`,
      );
      const [busy] = await world.asOwner<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where usename = 'regimen_app' and state like 'idle in transaction%' and now() - state_change > interval '5 seconds'`,
      );
      findings.hold(busy?.n === 0, `${busy?.n} connections were left within a transaction`);
      const left = pooler ? await leftBehind(pooledUrl(world.appUrl, pooler.url)) : [];
      findings.hold(left.length === 0, `left set on connections of the pooler: ${left.join(', ')}`);
      return findings.evidence(
        `${requests} requests of both workspaces, ${atOnce} at once over 2 connections${pooler ? ' of a PgBouncer in transaction mode' : ''}, ${count.failed} failing within their transaction and ${count.brokenOff} broken off: ${count.foreign} foreign rows, in ${seconds.toFixed(0)} s. Settings are local to a transaction, so nothing is left on a connection (transactions.spec.ts looks).`,
      );
    } finally {
      await api.stop();
      await pooler?.stop();
    }
  },
};

export const poolRows: readonly Row[] = [poolBleed];
