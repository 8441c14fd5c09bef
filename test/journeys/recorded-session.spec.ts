import { jest } from '@jest/globals';
import type { BrowserSession } from './support/browser-session.js';
import { importFile } from './support/imports.js';
import { signInToDemo, takeIn } from './support/people.js';
import { walkForToday } from './support/plan-requests.js';
import { walkRecording } from './support/recordings.js';
import type { RunningRegimen } from './support/regimen-process.js';
import { startRegimen } from './support/regimen-process.js';
import { zoneOfNoon } from './support/zone-of-noon.js';

jest.setTimeout(400_000);

interface Recorded {
  activityId: string;
  completedShare: number;
  workInTarget: number | null;
  useHeartRate: boolean;
  steps: {
    kind: string;
    plannedSeconds: number;
    doneSeconds: number;
    mean: number | null;
    secondsAbove: number;
    verdict: string;
    target: { by: string; low: number; high: number; unit: string } | null;
  }[];
}
interface Planned {
  steps: { kind: string; seconds: number; heartRateBpm: { low: number; high: number } | null }[];
  recorded: Recorded | null;
}

const fields = `steps { kind seconds heartRateBpm { low high } }
  recorded { activityId completedShare workInTarget useHeartRate steps {
    kind plannedSeconds doneSeconds mean secondsAbove verdict target { by low high unit } } }`;
const today = new Date().toISOString().slice(0, 10);
const timeZone = zoneOfNoon();

describe('a planned session beside its recording', () => {
  let regimen: RunningRegimen;
  let clinician: BrowserSession;
  let own: BrowserSession;
  let participantId: string;
  let planned: { planId: string; sessionId: string };

  const look = async (as = own): Promise<Planned | null> => {
    const { plan } = await as.ask<{ plan: { session: Planned | null } | null }>(
      `query ($planId: ID!, $sessionId: ID!) { plan(id: $planId) { session(id: $sessionId) { ${fields} } } }`,
      planned,
    );
    return plan?.session ?? null;
  };

  beforeAll(async () => {
    regimen = await startRegimen();
    clinician = await signInToDemo(regimen, 'clinician');
    const walker = {
      activeMinutesPerWeek: 150,
      availableDays: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, minutes: 60 })),
      timeZone,
    };
    ({ session: own, participantId } = await takeIn(regimen, clinician, 'recorder', walker));
    planned = await walkForToday(own, participantId, today);
  });
  afterAll(() => regimen.stop());

  it('tells nothing while nothing is recorded', async () => {
    expect(await look()).toMatchObject({ recorded: null });
  });

  it('is judged part by part: what was too hard is found, though the mean was as planned', async () => {
    const { steps } = (await look())!;
    const isHeartRatePlanned = steps.every(({ heartRateBpm }) => heartRateBpm !== null);
    expect(isHeartRatePlanned).toBe(true);
    // The warm-up twenty beats above its range, everything else in the middle of its own.
    const parts = steps.map(({ kind, seconds, heartRateBpm }) => {
      const { low, high } = heartRateBpm!;
      return { seconds, bpm: kind === 'warm-up' ? high + 20 : Math.round((low + high) / 2) };
    });
    const file = walkRecording({ startsAt: new Date(Date.now() - 7_200_000).toISOString(), parts });
    expect(await importFile(own, participantId, file)).toMatchObject({ status: 'done', activitiesStored: 1 });
    const { recorded } = (await look())!;
    expect(recorded).toMatchObject({ useHeartRate: true, workInTarget: 1 });
    expect(recorded!.completedShare).toBeGreaterThan(0.98);
    const expected = steps.map(({ kind }) => (kind === 'warm-up' ? 'harder' : 'as-planned'));
    expect(recorded!.steps.map(({ verdict }) => verdict)).toEqual(expected);
    expect(recorded!.steps[0]).toMatchObject({
      mean: parts[0]!.bpm,
      target: { by: 'heart-rate', ...steps[0]!.heartRateBpm, unit: '/min' },
    });
  });

  it('is shown to the care team, and to no stranger', async () => {
    expect((await look(clinician))?.recorded).toMatchObject({ useHeartRate: true });
    const { session: stranger } = await takeIn(regimen, clinician, 'stranger', {});
    expect(await look(stranger)).toBeNull();
  });

  it('is not told of a session that the person says was not done', async () => {
    await own.ask(
      `mutation ($input: SessionFeedbackInput!) { recordFeedback(input: $input) { __typename } }`,
      { input: { ...planned, done: false } },
    );
    expect(await look()).toMatchObject({ recorded: null });
  });
});
