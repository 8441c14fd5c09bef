import { gzipSync } from 'node:zlib';
import { standardWebhooks } from '@regimen/plugin-api/pushing';
import { takeIn } from '../../journeys/support/people.js';
import { until } from '../../journeys/support/until.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { DeviceSender, delivery } from '../support/device-sender.js';
import type { Forgery } from '../support/device-sender.js';
import { Seeded } from '../support/seeded.js';

const minuteMs = 60_000;

const weight = (id: string, revision: number, value = 60 + revision) => ({
  ...{ type: 'observation', id, metric: 'body-mass', value, unit: 'kg' },
  revision: new Date(Date.UTC(2026, 1, 20, 8, revision)).toISOString(),
  at: new Date(Date.UTC(2026, 1, 1 + (Number(id.slice(1)) % 18), 7, Number(id.slice(1)) % 60)).toISOString(),
});

const forged: Row = {
  id: 'H110',
  run: async (world) => {
    const findings = new Findings();
    const { regimen, sessions, p2 } = world;
    const { session, participantId } = await takeIn(regimen, sessions.carer1, 'hooked1', {});
    const own = await DeviceSender.connect(world, session, participantId);
    const other = await DeviceSender.connect(world, sessions.emp2, p2.participantId);
    const body = delivery([weight('w1', 1)]);
    const at = 1000;

    // A thousand stay within a minute's measure, where no row before used it up.
    await world.asOwner('delete from sign_in_tries');
    const replies = await Promise.all(Array.from({ length: at }, () => own.send('once', body)));
    const taken = replies.filter(({ status }) => status === 200).length;
    const odd = replies.filter(({ status }) => status !== 200);
    findings.hold(odd.length === 0, `of ${at} at once ${odd.length} got ${odd[0]?.status} ${odd[0]?.text}`);
    findings.hold(taken === at, `of ${at} honest deliveries ${taken} were taken`);
    findings.hold((await own.imports()) === 1, `${at} deliveries became ${await own.imports()} imports`);
    // The next minute is free: what came before must not stand in the way of what follows.
    await world.asOwner('delete from sign_in_tries');
    const resigned = await own.send('once', body, { sentMs: Date.now() - minuteMs });
    findings.hold(resigned.status === 200, `sent again it got ${resigned.status}`);
    const clash = await own.send('once', delivery([weight('w2', 1)]));
    findings.hold(clash.status === 409, `other content under one id got ${clash.status}`);

    const reordered = Buffer.from(
      JSON.stringify({ events: [weight('w1', 1)], regimenPush: 1 }).replaceAll('","', '", "'),
    );
    const signature = (text: string): Forgery => ({ headers: { 'webhook-signature': text } });
    const attempts: [string, Forgery][] = [
      ['the same JSON in another order', { body: reordered }],
      ['a byte more', { body: Buffer.concat([body, Buffer.from(' ')]) }],
      ['nothing in place of the body', { body: Buffer.alloc(0) }],
      ['ten minutes old', { sentMs: Date.now() - 10 * minuteMs }],
      ['ten minutes ahead', { sentMs: Date.now() + 10 * minuteMs }],
      ['the signature of another workspace', { secret: other.secret }],
      ['the address of another workspace', { path: other.path }],
      ['a guessed secret', { secret: standardWebhooks.secretOf(Buffer.alloc(32)) }],
      ['an address of nobody', { path: `/hooks/${'A'.repeat(43)}` }],
      ['the id of the connection as address', { path: `/hooks/${own.connectionId}` }],
      ['no address at all', { path: '/hooks/%00' }],
      ['an empty signature', signature('')],
      ['a version without a signature', signature('v1,')],
      ['the algorithm none', signature('none,')],
      ['the algorithm of keys that all know', signature(`v1a,${'A'.repeat(86)}==`)],
      ['ten thousand signatures', signature(Array(800).fill('v1,A').join(' '))],
      ['two ids', { headers: { 'webhook-id': ['forged', 'forged'] } }],
      ['two times', { headers: { 'webhook-timestamp': ['1', '2'] } }],
      ['a time that is no number', { headers: { 'webhook-timestamp': 'NaN' } }],
      ['another id than was signed', { headers: { 'webhook-id': 'another' } }],
    ];
    const answers = new Set<string>();
    const times: number[] = [];
    for (const [title, forgery] of attempts) {
      const reply = await own.send('forged', body, forgery);
      findings.hold(reply.status === 401, `${title} got ${reply.status}`);
      answers.add(reply.text);
      times.push(reply.ms);
    }
    findings.hold(answers.size === 1, `refusals tell ${answers.size} different things`);
    // A floor under all refusals hides how far each got.
    findings.hold(Math.min(...times) >= 140, `a refusal took ${Math.round(Math.min(...times))} ms`);
    const packed = gzipSync(body);
    const gzip = await own.send('packed', packed, { headers: { 'content-encoding': 'gzip' } });
    findings.hold(gzip.status === 415, `a packed body got ${gzip.status}`);
    const bomb = Buffer.alloc(3 * 1024 * 1024, 0x20);
    const large = await own.send('large', bomb).then(
      ({ status }) => status,
      () => 413,
    );
    findings.hold(large === 413, `3 MiB got ${large}`);
    findings.hold((await own.imports()) === 1 && (await other.imports()) === 0, 'a forgery became an import');
    const logged = world.logged();
    findings.hold(
      !logged.includes(own.secret) && !logged.includes(own.path),
      'a secret or address was logged',
    );
    await own.read();
    findings.hold((await own.counting()).join() === 'w1 61', `it came to ${(await own.counting()).join()}`);
    return findings.evidence(
      `Signed over the raw bytes with a window of five minutes: ${at} copies at once became one import (each was told so), ${attempts.length} forgeries all got the same 401 after at least 150 ms, and packed or large bodies went unread.`,
    );
  },
};

const outOfOrder: Row = {
  id: 'H111',
  run: async (world) => {
    const findings = new Findings();
    const { regimen, sessions, seed } = world;
    const { session, participantId } = await takeIn(regimen, sessions.carer1, 'hooked2', {});
    const own = await DeviceSender.connect(world, session, participantId);
    const seeded = new Seeded(seed);
    const shuffled = <T>(items: readonly T[]): T[] =>
      items
        .map((item) => ({ item, place: seeded.next() }))
        .toSorted((left, right) => left.place - right.place)
        .map(({ item }) => item);

    const ids = Array.from({ length: 40 }, (_, index) => `w${index}`);
    const run = (revision: number) => ({
      ...{ type: 'activity', id: 'r1', activity: 'running', distanceMetres: 1000 * revision },
      revision: new Date(Date.UTC(2026, 1, 20, 9, revision)).toISOString(),
      ...{ startedAt: '2026-02-03T17:00:00Z', endedAt: '2026-02-03T17:40:00Z' },
    });
    const gone = ids.filter(() => seeded.chance(0.3));
    const events = shuffled<object>([
      ...ids.flatMap((id) => [1, 2, 3].map((revision) => weight(id, revision))),
      ...[1, 2, 3].map(run),
      ...gone.map((id) => ({ type: 'deletion', id })),
    ]);
    // Late updates of what is gone, and a page that comes twice under two names.
    const pages = [
      events.slice(0, 50),
      events.slice(50, 110),
      events.slice(110),
      [...gone.map((id) => weight(id, 9))],
    ];
    for (const [page, some] of [...pages, pages[1]!].entries()) {
      const reply = await own.send(`page-${page}`, delivery(some));
      findings.hold(reply.status === 200, `a page got ${reply.status}`);
    }
    await own.read();
    const expected = [...ids.filter((id) => !gone.includes(id)).map((id) => `${id} 63`), 'r1 3000'].sort();
    const state = await own.counting();
    findings.hold(state.join() === expected.join(), `came to ${state.join()} in place of ${expected.join()}`);
    findings.count(events.length);

    const backfillPages = world.isLong ? 250 : 2;
    const many = world.isLong ? 4000 : 1500;
    for (const page of shuffled(Array.from({ length: backfillPages }, (_, index) => index))) {
      const body = delivery(
        Array.from({ length: many }, (_, index) => {
          const number = page * many + index;
          const at = new Date(Date.UTC(2025, 0, 1) + number * minuteMs).toISOString();
          const { value, ...rest } = weight(`h${number}`, 1);
          return { ...rest, at, metric: 'heart-rate', unit: '/min', value: 60 + (value % 7) };
        }),
      );
      const reply = await own.send(`backfill-${page}`, body);
      findings.hold(reply.status === 200, `page ${page} of a backfill got ${reply.status}`);
    }
    await own.read();
    const [{ count }] = (await world.asOwner<{ count: number }>(
      `select count(*)::int as count from observations where participant_id = $1 and metric = 'heart-rate'`,
      [participantId],
    )) as [{ count: number }];
    findings.hold(count === backfillPages * many, `a backfill left ${count} of ${backfillPages * many}`);

    const { eraseMyData } = await session.ask<{ eraseMyData: { __typename: string } }>(
      'mutation ($name: String!) { eraseMyData(accountName: $name) { __typename } }',
      { name: 'hooked2' },
    );
    findings.hold(eraseMyData.__typename === 'PersonalDataDone', `erasing came to ${eraseMyData.__typename}`);
    const asked = await own.send('asked', delivery([weight('w1', 9)]));
    findings.hold(asked.status === 401, `once its erasure was asked for a delivery got ${asked.status}`);
    await until(
      () =>
        world.asOwner<{ state: string }>('select state from erasures where participant_id = $1', [
          participantId,
        ]),
      ([row]) => row?.state === 'proved',
      120_000,
    );
    const late = await own.send('after', delivery([weight('w1', 9)]));
    findings.hold(late.status === 401, `after the erasure a delivery got ${late.status}`);
    findings.hold((await own.counting()).length === 0, 'values came back after the erasure');
    return findings.evidence(
      `${events.length} events shuffled over pages, with ${gone.length} deletions, late updates of what was gone and a page twice, came to the sorted replay; a backfill of ${backfillPages * many} events in shuffled pages was whole; an erased person's address is nobody's.`,
    );
  },
};

export const deviceHookRows: readonly Row[] = [forged, outOfOrder];
