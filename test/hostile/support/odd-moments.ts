import type { Findings } from '../row.js';
import type { World } from '../world/world.js';
import type { DeviceSender } from './device-sender.js';
import { delivery } from './device-sender.js';
import { FileDesk } from './file-desk.js';
import type { ShiftedClock } from './shifted-clock.js';

const minuteMs = 60_000;
/** By how much an api's clock is off, in minutes; deliveries are taken within five. */
const [within, beyond] = [
  [4, -4],
  [6, -6],
];
/** The last leap second there was. No clock of ours has it. */
const leapSecond = '2016-12-31T23:59:60Z';
const secondBefore = '2016-12-31T23:59:59Z';

const weight = (id: string, at: string) => ({
  ...{ type: 'observation', id, metric: 'body-mass', value: 61, unit: 'kg' },
  ...{ revision: '2017-01-01T08:00:00Z', at },
});

/** Deliveries signed by the right time, and by the api's own, to an api whose clock is off. */
export async function holdLeeway(
  findings: Findings,
  sender: DeviceSender,
  clock: ShiftedClock,
): Promise<void> {
  for (const minutes of [...within, ...beyond]) {
    await clock.shift(minutes);
    const body = delivery([
      weight(`off-${minutes}`, new Date(Date.UTC(2017, 1, 10 + minutes)).toISOString()),
    ]);
    const { status } = await sender.send(`off-${minutes}`, body);
    const expected = within.includes(minutes) ? 200 : 401;
    findings.hold(status === expected, `${minutes} min off, an honest delivery got ${status}`);
    const own = await sender.send(`own-${minutes}`, body, { sentMs: Date.now() + minutes * minuteMs });
    findings.hold(own.status === 200, `${minutes} min off, one by the api's own clock got ${own.status}`);
  }
  await clock.shift(0);
}

/** A moment within a leap second is told, stored nowhere, and costs its neighbours nothing: pushed and in a table. */
export async function holdLeapSecond(
  findings: Findings,
  sender: DeviceSender,
  world: Pick<World, 'sessions' | 'p2' | 'asOwner'>,
): Promise<void> {
  const body = delivery([weight('leap', leapSecond), weight('beside', secondBefore)]);
  const { status } = await sender.send('leap', body);
  findings.hold(status === 200, `a delivery with a leap second got ${status}`);
  await sender.read();
  const counting = await sender.counting();
  findings.hold(
    counting.includes('beside 61') && !counting.some((line) => line.startsWith('leap ')),
    `of a delivery with a leap second this counts: ${counting.join(', ')}`,
  );
  const [told] = await world.asOwner<{ n: number }>(
    `select count(*)::int as n from imports where participant_id = $1 and warnings::text like '%item_rejected%'`,
    [sender.participantId],
  );
  findings.hold(told?.n === 1, `${told?.n} deliveries tell of a leap second`);
  const table = Buffer.from(`Date,Weight (kg)\n${leapSecond},62\n2016-12-31T23:58:59Z,63\n`);
  const desk = new FileDesk(world.sessions.emp2, world.p2.participantId);
  const file = await desk.import({ name: 'leap.csv', bytes: table });
  findings.hold(
    file.observationsStored === 1 && file.warnings.length > 0,
    `a table with a leap second came to ${file.status}, ${file.observationsStored} stored, told ${file.warnings.join() || 'nothing'}`,
  );
}
