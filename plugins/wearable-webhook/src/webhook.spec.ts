import { activityStreamKinds, metrics } from '@regimen/domain';
import { checkPlugin } from '@regimen/plugin-api/conformance';
import { signedHeaders, standardWebhooks } from '@regimen/plugin-api/pushing';
import plugin from './plugin.js';
import { readEvents } from './read-events.js';

const revision = '2026-03-01T08:00:00Z';
const weight = {
  ...{ type: 'observation', id: 'w1', revision, metric: 'body-mass', value: 154, unit: 'lb' },
  at: '2026-03-01T07:00:00+01:00',
};
const run = {
  ...{ type: 'activity', id: 'r1', revision, activity: 'running', name: 'Run' },
  ...{ startedAt: '2026-03-01T17:00:00Z', endedAt: '2026-03-01T17:30:00Z', distanceMetres: 5000 },
  streams: activityStreamKinds.map((kind) => ({ kind, secondsFromStart: [0, 1], values: [40, 41] })),
};
const delivery = (...events: unknown[]) => Buffer.from(JSON.stringify({ regimenPush: 1, events }));

async function read(bytes: Uint8Array) {
  const records = [];
  for await (const record of readEvents({
    bytes: (async function* () {
      yield bytes;
    })(),
  }))
    records.push(record);
  return records;
}

it('conforms, on sound, damaged and forged deliveries', async () => {
  const all = Object.entries(metrics).map(([metric, { unit }]) => ({
    ...weight,
    ...{ id: metric, metric, value: 40, unit },
  }));
  const bytes = delivery(...all, run, { type: 'deletion', id: 'w0' });
  const secret = standardWebhooks.secretOf(new Uint8Array(32).fill(3));
  const sentMs = Date.parse(revision);
  const headers = signedHeaders(secret, { id: 'd1', sentMs, bytes });
  const push = { secret, sentMs, bytes, headers, deliveryId: 'd1' };
  const fixtures = { files: { webhook: [{ name: 'delivery', bytes }] }, pushes: { webhook: [push] } };
  expect(await checkPlugin(plugin, fixtures)).toEqual([]);
});

it('reads values in their unit, keeps the offset, and hands deletions on', async () => {
  const [mass, session, deletion] = await read(delivery(weight, run, { type: 'deletion', id: 'w1' }));
  expect(mass).toMatchObject({
    observation: { at: '2026-03-01T06:00:00.000Z', offsetMinutes: 60, nativeId: 'w1' },
  });
  expect(mass?.kind === 'observation' && mass.observation.value).toBeCloseTo(69.85, 2);
  expect(session).toMatchObject({ activity: { elapsedSeconds: 1800, offsetMinutes: null, nativeId: 'r1' } });
  expect(deletion).toEqual({ kind: 'deletion', deletion: { nativeId: 'w1' } });
});

it.each([
  ['an unknown metric', { ...weight, metric: 'mood' }],
  ['a unit of something else', { ...weight, unit: 'mm[Hg]' }],
  ['no revision', { ...weight, revision: undefined }],
  ['a time without a zone', { ...weight, at: '2026-03-01T07:00:00' }],
  ['a zone farther from UTC than any', { ...weight, at: '2026-03-01T07:00:00+15:00' }],
  ['a misspelt field', { ...weight, untill: null }],
  ['an end before its start', { ...run, endedAt: '2026-03-01T16:00:00Z' }],
  [
    'times that run backwards',
    { ...run, streams: [{ kind: 'power', secondsFromStart: [1, 0], values: [1, 2] }] },
  ],
  ['nothing', null],
])('leaves out an event with %s, and takes the rest', async (_title, event) => {
  expect(await read(delivery(event, weight))).toEqual([
    expect.objectContaining({ kind: 'observation' }),
    { kind: 'warning', warning: { code: 'item_rejected', where: 'event 1', count: 1 } },
  ]);
});

it.each([['[]'], ['{"regimenPush":2,"events":[]}'], ['{"regimenPush":1}']])('refuses %s', async (text) => {
  await expect(read(Buffer.from(text))).rejects.toThrow('holds no events');
});
