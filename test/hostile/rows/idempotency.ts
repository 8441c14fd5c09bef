import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { takeIn } from '../../journeys/support/people.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { whileKeepingHurts } from '../support/broken-keeping.js';
import { Caller } from '../support/caller.js';
import { tablesHolding } from '../support/database-search.js';
import { KeyedWeight, isDone, keyedNote } from '../support/keyed-weight.js';
import { startSecondApi } from '../support/second-api.js';
import type { World } from '../world/world.js';

const atOnce = 50;
/** As keys these are words like any other. */
const oddKeys = [
  `';drop/**/table/**/kept_answers;--`,
  '$1',
  '%00%0d%0aset-cookie:a=b',
  '../../../etc/passwd',
  '${jndi:ldap://evil}',
  '__proto__',
  'constructor',
  '{"$ne":null}',
  '<script>alert(1)</script>',
  '*)(uid=*))',
];
const brokenKeys = ['', ' ', 'a b', 'a\tb', 'schl\u00fcssel', '\u0080', 'k'.repeat(129), 'k'.repeat(10_240)];

async function onceInParallel(weight: KeyedWeight, caller: Caller, findings: Findings): Promise<void> {
  const [key, before] = [randomUUID(), await weight.effects()];
  const answers = await Promise.all(Array.from({ length: atOnce }, () => weight.send(caller, key, 60.1)));
  const added = (await weight.effects()) - before;
  findings.hold(added === 1, `${atOnce} times the same at once was done ${added} times`);
  const done = answers.filter(isDone);
  findings.hold(
    new Set(done.map(({ text }) => text)).size === 1,
    `${done.length} of ${atOnce} at once were answered, not all alike`,
  );
  const others = answers.filter((answer) => !isDone(answer));
  findings.hold(
    others.every(({ status, codes }) => status === 409 && codes[0] === 'IDEMPOTENCY_KEY_IN_USE'),
    `at once: ${others.find(({ status }) => status !== 409)?.text.slice(0, 200)}`,
  );
  const late = await weight.send(caller, key, 60.1);
  findings.hold(
    late.text === done[0]?.text && late.headers['idempotency-replayed'] === 'true',
    'the same afterwards was not answered as the first time',
  );
}

async function withOtherBodies(weight: KeyedWeight, caller: Caller, findings: Findings): Promise<void> {
  const key = randomUUID();
  await weight.send(caller, key, 61.1);
  const before = await weight.effects();
  const answers = await Promise.all([
    ...[61.2, -1, 1e308, 61.10001].map((value) => weight.send(caller, key, value)),
    ...weight.others.map((query) => weight.send(caller, key, 61.1, query)),
  ]);
  for (const { status, codes, text } of answers)
    findings.hold(
      // Two at once may meet at the lock first.
      (status === 422 && codes[0] === 'IDEMPOTENCY_KEY_REUSED') ||
        (status === 409 && codes[0] === 'IDEMPOTENCY_KEY_IN_USE'),
      `another request with a used key: ${status} ${text.slice(0, 200)}`,
    );
  findings.hold((await weight.effects()) === before, 'another request with a used key was carried out');
}

/** The key of somebody else is a new one for everybody else, and opens nothing. */
async function ofOthers(
  world: World,
  weight: KeyedWeight,
  caller: Caller,
  findings: Findings,
): Promise<void> {
  const [key, before] = [randomUUID(), await weight.effects()];
  const first = await weight.send(caller, key, 62.1);
  const id = /"id":"([^"]+)"/.exec(first.text)?.[1] ?? 'no id';
  for (const name of ['pat1b', 'admin1', 'emp2', 'carer2', 'admin2'] as const) {
    const answer = await weight.send(world.users[name], key, 62.1);
    findings.hold(
      !answer.text.includes(id) && answer.headers['idempotency-replayed'] === undefined,
      `${name} was answered with what belongs to another`,
    );
  }
  const unknown = await weight.send(Caller.unknown(world.url), key, 62.1);
  findings.hold(unknown.codes[0] === 'SIGNED_OUT', `somebody unknown with a used key: ${unknown.text}`);
  const forged = Caller.with(world.url, { cookie: caller.credentials['cookie'] ?? '' });
  const crossSite = await weight.send(forged, key, 62.1);
  findings.hold(!crossSite.text.includes(id), 'a page of somebody else got the answer');
  findings.hold((await weight.effects()) === before + 1, 'a key of others changed what is done');
}

async function oddOnes(weight: KeyedWeight, caller: Caller, findings: Findings): Promise<void> {
  for (const key of brokenKeys) {
    const before = await weight.effects();
    const answer = await weight.send(caller, Buffer.from(key).toString('latin1'), 63).catch(() => null);
    // Node's own limit of all headers together stands before ours.
    const isRefused = answer?.codes[0] === 'IDEMPOTENCY_KEY_INVALID' || answer?.status === 431;
    findings.hold(isRefused, `the key ${JSON.stringify(key.slice(0, 20))} was not refused: ${answer?.text}`);
    findings.hold((await weight.effects()) === before, `a request with such a key was carried out`);
  }
  for (const [index, key] of oddKeys.entries()) {
    const before = await weight.effects();
    const [first, second] = [
      await weight.send(caller, key, 64 + index / 10),
      await weight.send(caller, key, 64 + index / 10),
    ];
    findings.hold(
      isDone(first) && first.text === second.text,
      `the key ${key}: ${second.text.slice(0, 200)}`,
    );
    findings.hold((await weight.effects()) === before + 1, `the key ${key} was not good for one effect`);
  }
}

/** Neither is left, or both: asked again, it is done once. */
async function brokenOff(
  world: World,
  weight: KeyedWeight,
  caller: Caller,
  findings: Findings,
): Promise<void> {
  for (const point of ['at the key', 'at the end'] as const) {
    const [key, before] = [randomUUID(), await weight.effects()];
    const answer = await whileKeepingHurts(world, point, () => weight.send(caller, key, 65.5));
    findings.hold(!isDone(answer), `a line that broke ${point} was answered as if done`);
    findings.hold((await weight.effects()) === before, `a line that broke ${point} left its effect`);
    const again = await weight.send(caller, key, 65.5);
    findings.hold(isDone(again), `after a line that broke ${point}: ${again.text.slice(0, 200)}`);
    findings.hold(
      (await weight.effects()) === before + 1,
      `a line that broke ${point} was not made good once`,
    );
  }
  await killedProcess(world, weight, caller, findings);
}

async function killedProcess(
  world: World,
  weight: KeyedWeight,
  caller: Caller,
  findings: Findings,
): Promise<void> {
  const api = await startSecondApi(world, {});
  const [key, before] = [randomUUID(), await weight.effects()];
  await whileKeepingHurts(world, 'slow', async () => {
    const there = Caller.with(api.url, caller.credentials);
    const broken = weight.send(there, key, 66.5).then(
      () => 'answered',
      () => 'broken',
    );
    await pause(1_000);
    const meanwhile = await weight.send(caller, key, 66.5);
    findings.hold(
      meanwhile.codes[0] === 'IDEMPOTENCY_KEY_IN_USE',
      `while another process is at work: ${meanwhile.text.slice(0, 200)}`,
    );
    await api.kill();
    findings.hold((await broken) === 'broken', 'the process answered before it was killed');
    await pause(2_500);
  });
  findings.hold((await weight.effects()) === before, 'a process that was killed left its effect');
  const again = await weight.send(caller, key, 66.5);
  findings.hold(isDone(again), `after a killed process: ${again.text.slice(0, 200)}`);
  findings.hold((await weight.effects()) === before + 1, 'a killed process was not made good once');
}

const idempotencyKeys: Row = {
  id: 'H112',
  run: async (world) => {
    const findings = new Findings();
    const { session, participantId } = await takeIn(world.regimen, world.sessions.carer1, 'keyed1', {});
    const [weight, caller] = [new KeyedWeight(world, participantId), Caller.signedIn(session)];
    for (const _time of [1, 2]) await weight.send(caller, null, 59.5);
    findings.hold(
      (await weight.effects()) === 2,
      'without a key twice is not twice: the count proves nothing',
    );
    await onceInParallel(weight, caller, findings);
    await withOtherBodies(weight, caller, findings);
    await ofOthers(world, weight, caller, findings);
    await oddOnes(weight, caller, findings);
    await brokenOff(world, weight, caller, findings);
    const holding = await tablesHolding(world, [keyedNote, ...oddKeys.filter((key) => key.length > 8)]);
    findings.hold(
      holding.length === 0,
      `words of keys or answers stand in plain text in ${holding.join(', ')}`,
    );
    return findings.evidence(
      `Weights with a key: ${atOnce} at once have one effect and one answer (or 409 meanwhile); other values, selections, names and directives with a used key get 422 and do nothing; the key of one account opens nothing to five others of both workspaces, to nobody and to a page without the session’s own token; ${brokenKeys.length} keys that cannot be are refused, ${oddKeys.length} that only look dangerous are keys; the line to the database cut at the key and at the commit, and an api killed between effect and key, leave neither, and asking again does it once. No word of a key or an answer lies in plain text.`,
    );
  },
};

export const idempotencyRows: readonly Row[] = [idempotencyKeys];
