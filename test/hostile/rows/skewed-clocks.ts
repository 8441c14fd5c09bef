import { join } from 'node:path';
import { BrowserSession } from '../../journeys/support/browser-session.js';
import { takeIn } from '../../journeys/support/people.js';
import { until } from '../../journeys/support/until.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { DeviceSender } from '../support/device-sender.js';
import { FileDesk } from '../support/file-desk.js';
import { holdLeapSecond, holdLeeway } from '../support/odd-moments.js';
import { startSecondApi } from '../support/second-api.js';
import { startSecondWorker } from '../support/second-worker.js';
import { shiftedClock } from '../support/shifted-clock.js';
import { weights } from '../support/weight-tables.js';
import type { World } from '../world/world.js';

const [values, from] = [20_000, '2013-05-01'];
const over = ['done', 'partial', 'failed', 'cancelled'];
const hour = 60;
const beginFactor = 'mutation { startAuthenticatorSetup { __typename ... on NotPossible { code } } }';

async function asksToConfirm(session: BrowserSession): Promise<boolean> {
  const { startAuthenticatorSetup } = await session.ask<{ startAuthenticatorSetup: { code?: string } }>(
    beginFactor,
  );
  return startAuthenticatorSetup.code === 'CONFIRM_FIRST';
}

/** An api whose clock is an hour ahead, then an hour behind: sessions and fresh proofs go by the database's. */
async function skewedApi(world: World, findings: Findings): Promise<void> {
  const clock = await shiftedClock(join(world.regimen.dataFolder, 'clock-of-api'), hour);
  const api = await startSecondApi(world, clock.env);
  try {
    const session = new BrowserSession(api.url);
    await session.signIn('coach1', world.password);
    const [stored] = await world.asOwner<{ hours: number }>(
      `select extract(epoch from s.expires_at - s.created_at)::float8 / 3600 as hours from member_sessions s
         join members m on m.id = s.member_id where m.account_name = 'coach1' order by s.created_at desc limit 1`,
    );
    findings.hold(Math.abs(stored!.hours % 1) < 0.02, `a session lives ${stored!.hours} h`);
    for (const minutes of [hour, -hour]) {
      await clock.shift(minutes);
      findings.hold(!(await asksToConfirm(session)), `${minutes} min off, a fresh proof is not known`);
    }
    await world.asOwner(
      `update member_sessions s set proved_at = now() - interval '30 minutes' from members m
        where m.id = s.member_id and m.account_name = 'coach1'`,
    );
    findings.hold(
      await asksToConfirm(session),
      'an hour behind, a proof of half an hour ago is taken as fresh',
    );
    const beside = { ...world, url: api.url };
    const { session: owner, participantId } = await takeIn(
      world.regimen,
      world.sessions.carer1,
      'skewed1',
      {},
    );
    const sender = await DeviceSender.connect(beside, owner, participantId);
    await holdLeeway(findings, sender, clock);
    await holdLeapSecond(findings, sender, world);
  } finally {
    await api.stop();
  }
}

/** Beside the usual worker one an hour behind, whose clock is set back ten minutes in the middle of the work. */
async function skewedWorker(world: World, findings: Findings): Promise<string> {
  const clock = await shiftedClock(join(world.regimen.dataFolder, 'clock-of-worker'), -hour);
  const worker = await startSecondWorker(world, clock.env);
  const desk = new FileDesk(world.sessions.pat1, world.p1.participantId);
  try {
    const large = await desk.begin({ name: 'weights.csv', bytes: weights(values, from) });
    const small = await desk.begin({ name: 'more.csv', bytes: weights(30, '2013-08-01') });
    await until(
      () => desk.state(large),
      ({ status }) => status !== 'queued',
      60_000,
    );
    await clock.shift(-hour - 10);
    for (const [id, count] of [
      [large, values],
      [small, 30],
    ] as const) {
      const { status, observationsStored } = await until(
        () => desk.state(id),
        (state) => over.includes(state.status),
        90_000,
      );
      const [{ n }] = (await world.asOwner<{ n: number }>(
        'select count(*)::int as n from observations where import_id = $1',
        [id],
      )) as [{ n: number }];
      findings.hold(
        status === 'done' && observationsStored === count && n === count,
        `an import came to ${status} with ${observationsStored} of ${count}, ${n} rows`,
      );
    }
    return worker.output();
  } finally {
    await worker.stop();
  }
}

async function holdOrder(world: World, findings: Findings): Promise<void> {
  const [audit] = await world.asOwner<{ n: number }>(
    `select count(*)::int as n from (select at, lag(at) over (partition by workspace_id order by seq) as before
       from audit_entries) entry where at < before - interval '60 seconds'`,
  );
  findings.hold(audit!.n === 0, `${audit!.n} entries of the audit trail are older than the one before`);
  const [spans] = await world.asOwner<{ n: number }>(
    `select (select count(*) from imports where finished_at < created_at)::int
          + (select count(*) from outbox where processed_at < created_at or dispatched_at < created_at)::int as n`,
  );
  findings.hold(spans!.n === 0, `${spans!.n} pieces of work ended before they began`);
}

const skewedClocks: Row = {
  id: 'H132',
  run: async (world) => {
    const findings = new Findings();
    await skewedApi(world, findings);
    const output = await skewedWorker(world, findings);
    await holdOrder(world, findings);
    findings.hold(!/"durationMs":-/.test(`${world.logged()}${output}`), 'a duration in the log is negative');
    return findings.evidence(
      `An api an hour ahead and an hour behind: sessions and fresh proofs go by the clock of the database. Signed deliveries are taken while its clock is less than five minutes off, and refused beyond; a leap second, pushed or in a table, is told and costs its neighbours nothing. A worker an hour behind the other, set back ten minutes more amid ${values} values: every value once, nothing ends before it began, the audit trail in order. Nights on which clocks change are held by specs of the calendar.`,
    );
  },
};

export const skewedClockRows: readonly Row[] = [skewedClocks];
