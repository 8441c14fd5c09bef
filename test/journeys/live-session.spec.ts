import { jest } from '@jest/globals';
import { recordedHeartRate } from '../../core/domain/src/live-session/testing/recorded-heart-rate.js';
import { SocketClient } from '../../core/server/src/testing/socket-client.js';
import type { BrowserSession } from './support/browser-session.js';
import type { ShownLive } from './support/live-sessions.js';
import { letPass, liveFields, planForToday } from './support/live-sessions.js';
import { signInToDemo, takeIn } from './support/people.js';
import type { RunningRegimen } from './support/regimen-process.js';
import { startRegimen } from './support/regimen-process.js';
import { until } from './support/until.js';

jest.setTimeout(400_000);

const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, minutes: 60 }));
const today = new Date().toISOString().slice(0, 10);

describe('a live session', () => {
  let regimen: RunningRegimen;
  let clinician: BrowserSession;
  let own: BrowserSession;
  let stranger: BrowserSession;
  let participantId: string;
  let planned: { planId: string; sessionId: string };
  let live: ShownLive;

  beforeAll(async () => {
    regimen = await startRegimen();
    clinician = await signInToDemo(regimen, 'clinician');
    const walker = { activeMinutesPerWeek: 150, availableDays: everyDay, timeZone: 'UTC' };
    ({ session: own, participantId } = await takeIn(regimen, clinician, 'mover', walker));
    ({ session: stranger } = await takeIn(regimen, clinician, 'stranger', {}));
    planned = await planForToday(own, participantId, today);
  });
  afterAll(() => regimen.stop());

  const mutate = async (name: string, type: string, input: object, as = own) => {
    const answer = await as.ask<Record<string, ShownLive>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename
        ... on LiveSession { ${liveFields} } ... on Problem { code } } }`,
      { input },
    );
    return answer[name]!;
  };
  const start = (as = own) => mutate('startLiveSession', 'StartLiveSessionInput', planned, as);
  const control = (action: string, as = own) =>
    mutate('controlLiveSession', 'LiveControlInput', { liveSessionId: live.id, action }, as);
  const report = (what: object, as = own) =>
    mutate('reportInLiveSession', 'LiveReportInput', { liveSessionId: live.id, ...what }, as);
  const send = async (samples: readonly object[], as = own) => {
    const { sendLiveSamples } = await as.ask<{ sendLiveSamples: Record<string, unknown> }>(
      `mutation ($input: LiveSamplesInput!) { sendLiveSamples(input: $input) { __typename ... on LiveSamplesTaken {
        taken repeated implausible beforeStart inFuture late } ... on Problem { code } } }`,
      { input: { liveSessionId: live.id, sentAt: new Date().toISOString(), samples } },
    );
    return sendLiveSamples;
  };
  const look = async () =>
    (
      await own.ask<{ liveSession: ShownLive }>(
        `query ($id: ID!) { liveSession(id: $id) { ${liveFields} } }`,
        {
          id: live.id,
        },
      )
    ).liveSession;
  /** A recording that ends now, as a client sends it. */
  const recording = (bpm: number, seconds: number, deviceKind: 'chest-strap' | 'watch' = 'chest-strap') =>
    recordedHeartRate([[seconds, bpm, bpm]], {
      startMs: Date.now() - seconds * 1000,
      deviceId: deviceKind,
      deviceKind,
    }).map(({ takenAtMs, ...sample }) => ({
      deviceId: sample.deviceId,
      deviceKind: deviceKind === 'watch' ? 'watch' : 'chestStrap',
      bpm: sample.bpm,
      at: new Date(takenAtMs).toISOString(),
    }));
  const watchFrom = async (after: number, as = own) => {
    const socket = await SocketClient.open(regimen.url, as.introduction);
    socket.subscribe(
      'live',
      `subscription { liveSessionProgress(id: "${live.id}", after: ${after}) { ${liveFields} } }`,
    );
    return socket;
  };
  const shownOn = (socket: SocketClient) =>
    socket.messages.flatMap(({ type, payload }) =>
      type === 'next'
        ? [(payload as { data: { liveSessionProgress: ShownLive } }).data.liveSessionProgress]
        : [],
    );

  it('begins once, for the person alone', async () => {
    expect(await start(stranger)).toMatchObject({ __typename: 'NotFound' });
    expect(await start(clinician)).toMatchObject({ __typename: 'NotFound' });
    live = await start();
    expect(live).toMatchObject({ __typename: 'LiveSession', status: 'running', stepIndex: 0, seq: 1 });
    expect((await start()).id).toBe(live.id);
  });

  it('shows nothing to a stranger, and everything to the care team, who cannot act in it', async () => {
    const socket = await watchFrom(0, stranger);
    await socket.next(({ type }) => type === 'complete');
    expect(shownOn(socket)).toEqual([]);
    socket.close();
    expect(await control('end', stranger)).toMatchObject({ __typename: 'NotFound' });
    expect(await send(recording(90, 1), stranger)).toMatchObject({ __typename: 'NotFound' });
    const watching = await watchFrom(0, clinician);
    await watching.next(({ type }) => type === 'next');
    expect(shownOn(watching)).toMatchObject([{ id: live.id, status: 'running' }]);
    watching.close();
    const running = async (as: BrowserSession) =>
      (
        await as.ask<{ runningLiveSessions: object[] }>(
          '{ runningLiveSessions { participantId displayName session { id } } }',
        )
      ).runningLiveSessions;
    expect(await running(clinician)).toEqual([
      { participantId, displayName: 'Test mover', session: { id: live.id } },
    ]);
    expect(await running(stranger)).toEqual([]);
    expect(await report({ sign: 'unwell' }, clinician)).toMatchObject({ __typename: 'NotFound' });
  });

  it('takes a recording once, whatever comes late or again, and tells of steps without being asked', async () => {
    await letPass(regimen, live.id, live.steps[0]!.seconds - 3);
    const socket = await watchFrom(0);
    const samples = recording(100, 60);
    expect(await send([...samples].reverse())).toMatchObject({ taken: 60, repeated: 0 });
    expect(await send(samples.slice(20, 40))).toMatchObject({ taken: 0, repeated: 20 });
    expect(await send([{ ...samples[0]!, bpm: 0, at: new Date().toISOString() }])).toMatchObject({
      implausible: 1,
    });
    const step = await socket.next(
      ({ type, payload }) => type === 'next' && JSON.stringify(payload).includes('"kind":"step"'),
    );
    expect(step).toBeDefined();
    const seqs = shownOn(socket).flatMap(({ moments }) => moments.map(({ seq }) => seq));
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    expect(shownOn(socket).at(-1)).toMatchObject({ stepIndex: 1, heartRate: { deviceKind: 'chestStrap' } });
    socket.close();
  });

  it('loses and repeats nothing when the connection drops', async () => {
    const first = await watchFrom(0);
    await first.next(({ type }) => type === 'next');
    const seen = shownOn(first).at(-1)!;
    first.close();
    await control('pause');
    await control('pause');
    await control('resume');
    const second = await watchFrom(seen.seq);
    await second.next(({ type }) => type === 'next');
    const [again] = shownOn(second);
    expect(again!.moments.map(({ seq }) => seq)).toEqual(
      Array.from({ length: again!.seq - seen.seq }, (_, index) => seen.seq + 1 + index),
    );
    expect(
      again!.moments.map(({ kind }) => kind).filter((kind) => ['paused', 'resumed'].includes(kind)),
    ).toEqual(['paused', 'resumed']);
    second.close();
  });

  it('follows the better of two devices and never their mean', async () => {
    await send([...recording(100, 12), ...recording(140, 12, 'watch')]);
    const { heartRate } = await look();
    expect(heartRate?.deviceKind).toBe('chestStrap');
    expect(Math.abs(heartRate!.bpm - 100)).toBeLessThanOrEqual(2);
  });

  it('refuses what is out of bounds', async () => {
    expect(await send([])).toMatchObject({ __typename: 'InvalidInput' });
    expect(await report({ effort: 3 })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await report({ sign: 'hangnail' })).toMatchObject({ __typename: 'InvalidInput' });
    expect(
      await mutate('controlLiveSession', 'LiveControlInput', { liveSessionId: live.id, action: 'skip' }),
    ).toMatchObject({
      __typename: 'InvalidInput',
    });
    const many = recording(100, 200);
    const answers: unknown[] = [];
    for (let times = 0; times < 9; times++) answers.push((await send(many))['code']);
    expect(answers).toContain('TOO_MANY_SAMPLES');
  });

  it('ends with a summary and becomes an activity with its heart rate', async () => {
    const ended = await control('end');
    expect(ended.status).toBe('ended');
    expect(ended.summary[0]).toMatchObject({ stepIndex: 0, doneSeconds: live.steps[0]!.seconds });
    expect(ended.summary[0]!.meanBpm).toBe(100);
    const { activities } = await until(
      async () =>
        (
          await own.ask<{ participant: { activities: Activities } }>(
            `query ($id: ID!) { participant(id: $id) { activities(first: 5) { edges { node {
              id sourceId timerSeconds meanHeartRateBpm } } } } }`,
            { id: participantId },
          )
        ).participant,
      (found) => found.activities.edges.length > 0,
      150_000,
    );
    expect(activities.edges).toMatchObject([{ node: { sourceId: 'live-session' } }]);
    expect(Math.abs(activities.edges[0]!.node.meanHeartRateBpm - 100)).toBeLessThanOrEqual(2);
    expect((await look()).summary).toEqual(ended.summary);
    expect(await send(recording(90, 2))).toMatchObject({ code: 'LIVE_SESSION_CLOSED' });
  });

  it('stops at a sign, pauses the plan, and tells the care team', async () => {
    live = await start();
    expect(live.status).toBe('running');
    const socket = await watchFrom(0);
    const stopped = await report({ sign: 'chest-pain-exertion' });
    expect(stopped).toMatchObject({
      status: 'stopped',
      guidance: { code: 'stop' },
      stop: { reason: 'chest-pain-exertion', isEmergency: true },
    });
    expect(stopped.stop?.message.en).toContain('call your emergency number');
    await socket.next(({ payload }) => JSON.stringify(payload ?? '').includes('"status":"stopped"'));
    socket.close();
    expect(await control('resume')).toMatchObject({ status: 'stopped' });
    const { notices } = await clinician.ask<{ notices: { kind: string; participantId: string }[] }>(
      '{ notices { kind participantId } }',
    );
    expect(notices).toContainEqual({ kind: 'live-session-stopped', participantId });
    expect(await start()).toMatchObject({ code: 'PLAN_NOT_ACTIVE' });
    const { participant } = await own.ask<{ participant: { profile: { symptoms: string[] } } }>(
      'query ($id: ID!) { participant(id: $id) { profile { symptoms } } }',
      { id: participantId },
    );
    expect(participant.profile.symptoms).toContain('chest-pain-exertion');
  });
});

interface Activities {
  edges: { node: { sourceId: string; meanHeartRateBpm: number } }[];
}
