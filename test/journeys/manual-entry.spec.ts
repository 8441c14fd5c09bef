import { jest } from '@jest/globals';
import type { BrowserSession } from './support/browser-session.js';
import { importState } from './support/imports.js';
import { signInToDemo, takeIn } from './support/people.js';
import type { RunningRegimen } from './support/regimen-process.js';
import { startRegimen } from './support/regimen-process.js';
import { until } from './support/until.js';

jest.setTimeout(400_000);

interface Recorded {
  __typename: string;
  id?: string;
  issues?: { path: string }[];
}

describe('entering data by hand', () => {
  let regimen: RunningRegimen;
  let clinician: BrowserSession;
  let session: BrowserSession;
  let participantId: string;

  beforeAll(async () => {
    regimen = await startRegimen();
    clinician = await signInToDemo(regimen, 'clinician');
    ({ session, participantId } = await takeIn(regimen, clinician, 'diarist', {}));
  });
  afterAll(() => regimen.stop());

  const recordObservations = async (observations: readonly object[], as = session, of = participantId) =>
    (
      await as.ask<{ recordObservations: Recorded }>(
        `mutation ($input: RecordObservationsInput!) { recordObservations(input: $input) {
          __typename ... on Import { id } ... on InvalidInput { issues { path } } } }`,
        { input: { participantId: of, observations } },
      )
    ).recordObservations;
  const importOf = (id: string) =>
    until(
      () => importState(session, participantId, id),
      ({ status }) => !['queued', 'running'].includes(status),
      // A new installation reads the files of its demo first.
      180_000,
    );

  it('brings values and activities in as imports of their own', async () => {
    const values = [
      { metric: 'body-mass', value: 180, unit: '[lb_av]', at: '2026-01-14T06:00:00Z', offsetMinutes: 60 },
      { metric: 'systolic-pressure', value: 121, at: '2026-01-14T06:00:00Z', note: '=1+1' },
      { metric: 'diastolic-pressure', value: 79, at: '2026-01-14T06:00:00Z' },
      { metric: 'steps', value: 8000, on: '2026-01-13' },
    ];
    const { id = '' } = await recordObservations(values);
    expect(await importOf(id)).toMatchObject({ status: 'done', sourceId: 'manual', observationsStored: 4 });
    const again = await recordObservations(values);
    expect(await importOf(again.id ?? '')).toMatchObject({ observationsStored: 0, duplicates: 4 });

    const { recordActivity } = await session.ask<{ recordActivity: Recorded }>(
      `mutation ($input: RecordActivityInput!) { recordActivity(input: $input) {
        __typename ... on Import { id } ... on InvalidInput { issues { path } } } }`,
      {
        input: {
          participantId,
          activity: 'resistance-free-weights',
          name: 'Legs',
          startedAt: '2026-01-14T17:00:00Z',
          offsetMinutes: 60,
          durationSeconds: 3600,
          sets: [{ exercise: 'Squat', repetitions: 5, loadKg: 80, perceivedExertion: 8 }],
        },
      },
    );
    expect(await importOf(recordActivity.id ?? '')).toMatchObject({ status: 'done', activitiesStored: 1 });
    const { participant } = await session.ask<{ participant: unknown }>(
      `query ($id: ID!) { participant(id: $id) { activities(first: 5) { edges { node { name sourceId elapsedSeconds } } } } }`,
      { id: participantId },
    );
    expect(participant).toMatchObject({
      activities: { edges: [{ node: { name: 'Legs', sourceId: 'manual', elapsedSeconds: 3600 } }] },
    });
  });

  it('says what is wrong while it can be mended, and stores nothing of it', async () => {
    const sound = { metric: 'body-mass', value: 81, at: '2026-01-15T06:00:00Z' };
    expect(await recordObservations([sound, { ...sound, unit: 'mmHg' }])).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: 'observations.1.unit' }],
    });
  });

  it('takes nothing for somebody else', async () => {
    const { participantId: other } = await takeIn(regimen, clinician, 'stranger', {});
    const value = { metric: 'body-mass', value: 81, at: '2026-01-15T06:00:00Z' };
    expect(await recordObservations([value], session, other)).toMatchObject({ __typename: 'NotFound' });
  });
});
